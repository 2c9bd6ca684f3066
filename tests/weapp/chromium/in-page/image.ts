import { type Part, tell } from './built-in'

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' }

/** `image`: a picture in a box that has its own size; `widthFix` and `heightFix` let the picture decide. */
export const imagePart: Part = {
  isLeaf: true,
  attached(node, element) {
    const picture = element.appendChild(document.createElement('img'))
    // Without it the browser draws a frame until the picture comes.
    picture.alt = ''
    picture.addEventListener('load', () => {
      tell(node, 'load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => tell(node, 'error', { errMsg: `GET ${picture.src} failed` }))
  },
  changed(_node, element, attribute, value) {
    const picture = element.querySelector('img')
    if (picture === null || typeof value !== 'string') return
    if (attribute === 'src' && value !== '') picture.src = value
    if (attribute === 'mode') picture.style.objectFit = FITS[value] ?? 'fill'
  },
}

/** Until every picture of the document has come, or has failed to. */
export async function allPictures(): Promise<void> {
  const pending = [...document.images].filter(({ complete }) => !complete)
  await Promise.all(
    pending.map(
      (picture) =>
        new Promise((resolve) => {
          picture.addEventListener('load', resolve)
          picture.addEventListener('error', resolve)
        }),
    ),
  )
}
