import { encode } from 'uqr'
import { qrDrawing } from './qr-path'

const squaresOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step},${y}`),
  )

it('draws every dark square of the code once, and no other', () => {
  const text = 'r-1.signature-of-a-ticket'
  const { size, path } = qrDrawing(text)
  const code = encode(text, { ecc: 'M', border: 4 })
  const dark = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])))
  expect(size).toBe(code.size)
  expect(squaresOf(path).sort()).toEqual(dark.sort())
})
