/** Reads a QR code out of a picture of the camera; null where there is none. */
export type ScanFrame = (video: HTMLVideoElement) => Promise<string | null>

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const ownDetector = async (): Promise<ScanFrame | null> => {
  const Class = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  // Some browsers have the class and no code behind it.
  if (!Class || !(await Class.getSupportedFormats()).includes('qr_code')) return null
  const detector = new Class({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
}

/** A QR code needs no more, and an old phone reads it in time. */
const WIDTH = 480

const byLibrary = async (): Promise<ScanFrame> => {
  const { default: read } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (!context || video.videoWidth === 0) return null
    canvas.width = WIDTH
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return read(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
  }
}

/** The browser's own reader where it has one, a library elsewhere. */
export const scannerOfBrowser = async (): Promise<ScanFrame> => (await ownDetector()) ?? byLibrary()
