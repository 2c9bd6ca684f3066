/** WeChat's canvas that is on no page: a browser's, with the picture maker that a browser has elsewhere. */
export function createCanvas(width: number, height: number): unknown {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const createImage = () => Object.assign(new Image(), { crossOrigin: 'anonymous' })
  return Object.assign(canvas, { createImage })
}

/** A file is a picture that shows: its address holds all of it. */
export const canvasFile = (canvas: unknown): string => (canvas as HTMLCanvasElement).toDataURL()
