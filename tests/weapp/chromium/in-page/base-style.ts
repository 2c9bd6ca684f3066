/** How the client shows its built-in components before a mini-program says otherwise. */
export const BASE_STYLE = `
  html, body { margin: 0 }
  wx-page { display: block; min-height: 100vh; box-sizing: border-box; font-family: -apple-system, sans-serif }
  [hidden] { display: none !important }
  wx-view, wx-form, wx-navigator, wx-picker, wx-checkbox-group, wx-radio-group, wx-swiper-item { display: block }
  wx-text, wx-label { display: inline }
  wx-text { white-space: pre-line }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
  wx-image img { width: 100%; height: 100%; display: block }
  wx-image[mode=widthFix] { height: auto } wx-image[mode=widthFix] img { height: auto }
  wx-image[mode=heightFix] { width: auto } wx-image[mode=heightFix] img { width: auto }
  wx-button { display: block; position: relative; box-sizing: border-box; margin: 0 auto; padding: 0 14px;
    border-radius: 5px; overflow: hidden; font-size: 18px; line-height: 2.55555556; text-align: center;
    color: #000; background: #f8f8f8 }
  wx-button::after { content: ''; position: absolute; inset: 0; border: 1px solid rgba(0, 0, 0, .2);
    border-radius: inherit; pointer-events: none }
  wx-button[type=primary] { color: #fff; background: #07c160 }
  wx-button[type=warn] { color: #e64340 }
  wx-button[size=mini] { display: inline-block; font-size: 13px; line-height: 2.3 }
  wx-button[disabled] { color: rgba(0, 0, 0, .3) }
  wx-input { display: block; height: 1.4rem; min-height: 1.4rem; overflow: hidden }
  wx-textarea { display: block; width: 300px; height: 150px }
  wx-input input, wx-textarea textarea { width: 100%; height: 100%; box-sizing: border-box; margin: 0; padding: 0;
    border: 0; outline: 0; resize: none; font: inherit; color: inherit; background: none; text-align: inherit }
  wx-checkbox, wx-radio, wx-switch { display: inline-block }
  wx-checkbox::before, wx-radio::before { content: ''; display: inline-block; box-sizing: border-box; width: 22px;
    height: 22px; margin-right: 5px; border: 1px solid #d1d1d1; vertical-align: middle; text-align: center;
    font: 14px/20px sans-serif; color: #fff; background: #fff }
  wx-checkbox::before { border-radius: 3px } wx-radio::before { border-radius: 50% }
  wx-checkbox[data-checked]::before, wx-radio[data-checked]::before { content: '✓'; border-color: #07c160;
    background: #07c160 }
  wx-switch { width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; padding: 1px; box-sizing: border-box }
  wx-switch::before { content: ''; display: block; width: 30px; height: 30px; border-radius: 50%; background: #fff }
  wx-switch[data-checked] { background: #04be02 } wx-switch[data-checked]::before { margin-left: 20px }
  wx-scroll-view { display: block; width: 100% }
  wx-scroll-view[scroll-x] { overflow-x: auto } wx-scroll-view[scroll-y] { overflow-y: auto }
  wx-swiper { display: flex; height: 150px; overflow-x: auto; scroll-snap-type: x mandatory }
  wx-swiper-item { flex: none; width: 100%; height: 100%; scroll-snap-align: start }
  wx-root-portal { display: contents }
`
