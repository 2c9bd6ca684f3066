/** WeChat keeps the mini-program by itself. */
export const keepVersion = () => {}
