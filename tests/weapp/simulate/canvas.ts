/** jsdom draws nothing: a pen that takes what it is told, text as wide as its characters, and pictures that always come. */
const pen = () => ({
  fillRect: () => undefined,
  fillText: () => undefined,
  drawImage: () => undefined,
  measureText: (text: string) => ({ width: [...text].length * 46 }),
})

const picture = () => {
  const image = { width: 750, height: 500, onload: () => undefined, onerror: () => undefined }
  return Object.defineProperty(image, 'src', { set: () => void setTimeout(() => image.onload(), 0) })
}

export const createCanvas = (): unknown => ({ getContext: pen, createImage: picture })

export const canvasFile = () => 'wxfile://tmp_canvas.png'
