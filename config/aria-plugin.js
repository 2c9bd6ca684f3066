/**
 * Taro writes only the attributes it knows into the mini-program's templates, and aria-* are not among them.
 * `role` (as the web calls it) becomes WeChat's `aria-role`.
 */
const aria = {
  'aria-role': 'i.role',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
}

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template?.mergeComponents(ctx, { View: aria, Text: aria, Image: aria, Button: aria })
    },
  })
}
