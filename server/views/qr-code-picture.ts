import sharp from 'sharp'
import { renderSVG } from 'uqr'

/** A QR code of an address as a PNG, with the quiet zone that a reader needs. */
export const qrCodePicture = (address: string): Promise<Buffer> =>
  sharp(Buffer.from(renderSVG(address, { ecc: 'M', border: 4, pixelSize: 10 })))
    .png({ palette: true })
    .toBuffer()
