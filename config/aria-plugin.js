const path = require('node:path')
const attributes = require('./aria-attributes')

/**
 * Taro writes only the attributes it knows into the mini-program's templates, and aria-* are not among them.
 * `role` (as the web calls it) becomes WeChat's `aria-role`.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
