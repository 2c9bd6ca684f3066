import { isByline, isSpeechHead, isSpeechTitle } from './speech-lines'

/** Whether the line after a line's end begins a paragraph of its own, or the line was only wrapped. */
export const startsParagraph = (before: string, after: string): boolean => {
  const upper = before.trim()
  const lower = after.trim()
  return (
    /[。！？!?…；;：:][”’」』）)]*$/.test(upper) ||
    /^[\u3000\u00a0]/.test(after) ||
    [upper, lower].some((line) => isSpeechTitle(line) || isSpeechHead(line)) ||
    (isByline(upper) && /^[“「『"]/.test(lower))
  )
}
