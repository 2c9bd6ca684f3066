import Taro from '@tarojs/taro'
import type { Drawing, LoadedPicture, Pen } from './drawing'

/** Of WeChat's canvas, which Taro's types know as a browser's. */
type Canvas = {
  getContext(kind: '2d'): Pen
  createImage(): LoadedPicture & { src: string; onload: () => void; onerror: () => void }
}

/** An empty drawing of so many pixels, on a canvas that is on no page. */
export const openDrawing = (width: number, height: number): Drawing => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as Canvas
  return {
    pen: canvas.getContext('2d'),
    loadPicture: (src) =>
      new Promise((resolve, reject) => {
        const picture = canvas.createImage()
        picture.onload = () => resolve(picture)
        picture.onerror = () => reject(new Error(`${src} did not come`))
        picture.src = src
      }),
    finish: async () => {
      const size = { width, height, destWidth: width, destHeight: height }
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        ...size,
        canvas: canvas as never,
        fileType: 'png',
      })
      return tempFilePath
    },
  }
}
