type Reply = { statusCode: number; data: unknown; header: Record<string, unknown> }

declare global {
  interface Window {
    /** What index.html asked for before the scripts were there. */
    firstReply?: { url: string; reply: Promise<Response> }
  }
}

const read = async (response: Response): Promise<Reply> => {
  const header: Record<string, unknown> = {}
  response.headers.forEach((value, name) => (header[name] = value))
  return { statusCode: response.status, header, data: await response.json().catch(() => null) }
}

const tooLate = (timeout: number) =>
  new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('timeout')), timeout))

/** The reply that was asked for ahead, if it is this address's; taken once, since a second asking wants news. */
export const takeFirstReply = (url: string, timeout: number): Promise<Reply> | null => {
  const first = window.firstReply
  if (first?.url !== url) return null
  delete window.firstReply
  return Promise.race([first.reply.then(read), tooLate(timeout)])
}
