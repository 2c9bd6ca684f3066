export type DecodeResult = { ok: true; text: string } | { ok: false; reason: 'BINARY' | 'ENCODING' }

/** PDF, ZIP and Office, old Office, PNG, JPEG, GIF, RAR, gzip. */
const SIGNATURES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b, 0x08],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const decode = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A stray control character is forgiven, NUL or many of them are not. */
const hasBinaryControls = (bytes: Uint8Array): boolean => {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++
  }
  return controls > bytes.length / 100 + 1
}

/** UTF-16 without its mark: the zeros of ASCII and line ends are all in the same half of the pairs. */
const isUnmarkedUtf16 = (bytes: Uint8Array): boolean => {
  const halves = new Set<number>()
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) halves.add(at % 2)
  if (halves.size !== 1 || bytes.length % 2 !== 0) return false
  const text = decode(halves.has(1) ? 'utf-16le' : 'utf-16be', bytes)
  // eslint-disable-next-line no-control-regex -- a text has none of these
  return text !== null && !/[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff]/.test(text)
}

/** Text once saved in the wrong encoding carries the replacement character; no decoder brings it back. */
const isMangled = (text: string) => {
  const lost = text.split('\ufffd').length - 1
  return lost > 2 && lost > text.length / 100
}

const asResult = (text: string | null): DecodeResult =>
  text === null || isMangled(text) ? { ok: false, reason: 'ENCODING' } : { ok: true, text }

const fromUtf16 = (text: string | null): DecodeResult =>
  text?.includes('\0') ? { ok: false, reason: 'BINARY' } : asResult(text)

/**
 * Nearly any bytes decode as GB18030, so the outcome is judged too: Chinese of today is nearly all from the
 * 3,755 common characters and the symbols of GB 2312, while Big5 or broken UTF-8 read as GBK is not.
 */
const isPlausibleChinese = (bytes: Uint8Array): boolean => {
  let common = 0
  let all = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    all++
    if (trail >= 0x30 && trail <= 0x39) at += 2
    else if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++
  }
  return common >= all / 2
}

/** UTF-8, UTF-16 with a byte order mark, or else GB18030, which GBK and GB 2312 are parts of. */
export const decodeText = (bytes: Uint8Array): DecodeResult => {
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return { ok: false, reason: 'BINARY' }
  if (startsWith(bytes, [0xff, 0xfe])) return fromUtf16(decode('utf-16le', bytes))
  if (startsWith(bytes, [0xfe, 0xff])) return fromUtf16(decode('utf-16be', bytes))
  if (hasBinaryControls(bytes)) return { ok: false, reason: isUnmarkedUtf16(bytes) ? 'ENCODING' : 'BINARY' }
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== null) return asResult(utf8)
  return asResult(isPlausibleChinese(bytes) ? decode('gb18030', bytes) : null)
}
