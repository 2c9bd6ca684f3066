/** As much of a canvas as both platforms have. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText' | 'drawImage'
>

export type LoadedPicture = CanvasImageSource & { width: number; height: number }

export type Drawing = {
  pen: Pen
  /** Rejects when the picture does not come. */
  loadPicture: (src: string) => Promise<LoadedPicture>
  /** What was drawn, as a picture to show and to save. */
  finish: () => Promise<string>
}

/** An empty drawing of so many pixels. */
export const openDrawing = (width: number, height: number): Drawing => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws nothing.')
  return {
    pen,
    loadPicture: (src) =>
      new Promise((resolve, reject) => {
        const picture = new Image()
        picture.onload = () => resolve(picture)
        picture.onerror = () => reject(new Error(`${src} did not come`))
        picture.src = src
      }),
    finish: () => Promise.resolve(canvas.toDataURL('image/png')),
  }
}
