/** Pixels of a picture as it is seen; null when the browser cannot read it. */
export const pictureSize = async (file: Blob): Promise<{ width: number; height: number } | null> => {
  try {
    const { width, height } = await createImageBitmap(file)
    return { width, height }
  } catch {
    return null
  }
}

/** The picture that an address holds in itself, as copied from Word or a page. */
export const blobOfDataUrl = (url: string): Blob | null => {
  const [, type, bytes] = /^data:(image\/[a-z+]+);base64,(.*)$/s.exec(url) ?? []
  if (type === undefined || bytes === undefined) return null
  try {
    return new Blob([Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))], { type })
  } catch {
    return null
  }
}
