// Draws the tab bar's icons into src/assets/tabs: node scripts/draw-tab-icons.js
const { mkdirSync } = require('node:fs')
const path = require('node:path')
const sharp = require('sharp')

const folder = path.resolve(__dirname, '../src/assets/tabs')
const SIZE = 81 // what WeChat recommends

/** Drawn in a box of 24; `s` is the stroke's colour, `f` the fill of what stands for "chosen". */
const shapes = {
  news: (
    s,
    f,
  ) => `<g fill="none" stroke="${s}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round">
    <path d="M4 5.5h12.5v11.2a2.3 2.3 0 0 0 2.3 2.3H6.3A2.3 2.3 0 0 1 4 16.7z" fill="${f}"/>
    <path d="M16.5 9.5H20v7.2a2.2 2.2 0 0 1-1.2 2.1"/></g>
    <g stroke="${f === 'none' ? s : '#fff'}" stroke-width="1.6" stroke-linecap="round"><path d="M7.2 9.2h6M7.2 12.3h6M7.2 15.4h3.6"/></g>`,
  events: (
    s,
    f,
  ) => `<g fill="none" stroke="${s}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round">
    <rect x="4" y="5.5" width="16" height="14" rx="2.3" fill="${f}"/><path d="M8 3.5v3.6M16 3.5v3.6"/></g>
    <g fill="none" stroke="${f === 'none' ? s : '#fff'}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d="M8.5 13.4l2.5 2.4 4.6-4.8"/></g>`,
  me: (s, f) => `<g fill="${f}" stroke="${s}" stroke-width="1.7" stroke-linejoin="round">
    <circle cx="12" cy="8.2" r="3.9"/><path d="M4.5 19.8c.5-3.9 3.6-6 7.5-6s7 2.1 7.5 6z"/></g>`,
}

const themes = {
  light: { plain: '#6a706a', chosen: '#0f6b5c' },
  dark: { plain: '#a3aaa3', chosen: '#5fc2ab' },
}

mkdirSync(folder, { recursive: true })
const draw = (name, shape) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${SIZE}" height="${SIZE}">${shape}</svg>`,
    ),
  )
    .png({ compressionLevel: 9 })
    .toFile(path.join(folder, `${name}.png`))

const drawings = Object.entries(shapes).flatMap(([name, shape]) =>
  Object.entries(themes).flatMap(([theme, { plain, chosen }]) => [
    draw(`${name}-${theme}`, shape(plain, 'none')),
    draw(`${name}-${theme}-chosen`, shape(chosen, chosen)),
  ]),
)
Promise.all(drawings).catch((error) => {
  console.error(error)
  process.exit(1)
})
