export const attachmentPath = (id: string) => `/api/v1/attachments/${id}`

/** Names a download in Chinese (RFC 6266, RFC 8187), and in ASCII for what reads no more. */
export const downloadHeader = (name: string) => {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
