/** WeChat's own components need no help. */
export const keepSemantics = () => {}
