import { gradientsIn } from './gradients'
import { type Attributes, element, group, joined, type Markup, path, placed } from './svg'
import { paint } from './palette'

export interface Picture {
  width: number
  height: number
  svg(): string
}

/** Colours are mixed as they are seen, not as light adds up: cheaper, and what the palette was chosen for. */
const filter = (id: string, steps: string) =>
  element(
    'filter',
    { id, x: '-5%', y: '-5%', width: '110%', height: '110%', 'color-interpolation-filters': 'sRGB' },
    steps,
  )

/** Turns soft shade into specks of dry paint: where the shade is thin, few specks remain. */
const dry = filter(
  'dry',
  '<feTurbulence type="fractalNoise" baseFrequency=".6" numOctaves="1" seed="9"/>' +
    '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2.2 0 0 0 -.6" result="specks"/>' +
    '<feComposite in="SourceAlpha" in2="specks" operator="arithmetic" k2="1" k3="1" k4="-.8"/>' +
    '<feComponentTransfer result="kept"><feFuncA type="linear" slope="4"/></feComponentTransfer>' +
    '<feComposite in="SourceGraphic" in2="kept" operator="in"/>',
)

/** The tooth of the paper over everything: one tile, repeated, because noise is dear to draw. */
const tooth =
  filter(
    'noise',
    '<feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="2" stitchTiles="stitch"/>' +
      '<feColorMatrix values="0 0 0 0 .35 0 0 0 0 .27 0 0 0 0 .18 .9 0 0 0 -.38"/>',
  ) +
  element(
    'pattern',
    { id: 'tooth', width: 300, height: 200, patternUnits: 'userSpaceOnUse' },
    '<path d="M0 0h300v200h-300z" filter="url(#noise)" opacity=".42"/>',
  )

/** Shade or light laid on with a dry brush. */
export const dryBrush = (content: Markup, attributes: Attributes = {}) =>
  group(content, { filter: 'url(#dry)', ...attributes })

/** Puts a picture together; `ground` shows where nothing is painted. */
export function picture(
  width: number,
  height: number,
  scene: () => Markup,
  ground: string = paint.paper,
): Picture {
  return {
    width,
    height,
    svg() {
      // One decimal is finer than a pixel; what drawing computes beyond that only fills the file.
      const painted = joined(scene()).replace(/ d="[^"]*"/g, (d) => d.replace(/(\.\d)\d+/g, '$1'))
      const definitions = dry + tooth + gradientsIn(painted)
      const base = path(`M0 0h${width}v${height}H0Z`, ground)
      return element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          width,
          height,
          viewBox: `0 0 ${width} ${height}`,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        },
        [element('defs', {}, definitions), base, painted, path(`M0 0h${width}v${height}H0Z`, 'url(#tooth)')],
      )
    },
  }
}

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

/** A part of a scene, enlarged to `width` pixels, as a second picture of the same moment. */
export function closeUp(scene: () => Markup, frame: Frame, width: number): Picture {
  const scale = width / frame.width
  return picture(width, Math.round(frame.height * scale), () =>
    placed(scene(), [-frame.x * scale, -frame.y * scale], scale),
  )
}
