import type { Look } from './pasted-look'

export const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

type Run = { text: string; look: Look } | 'break'

const marked = (text: string, { isBold, isItalic, href }: Look): string => {
  let html = escapeHtml(text)
  if (isItalic) html = `<em>${html}</em>`
  if (isBold) html = `<strong>${html}</strong>`
  return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`
}

const isBlankRun = (run: Run | undefined) => run === 'break' || (run !== undefined && run.text.trim() === '')

/** Text on its way to become one paragraph. */
export class PastedLine {
  #runs: Run[] = []

  /** A space of HTML is one blank however it was typed; Word and 公众号 indent by 全角 blanks. */
  add(text: string, look: Look) {
    const folded = text.replace(/[ \t\r\n\u00a0]+/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '')
    if (folded !== '') this.#runs.push({ text: folded, look })
  }

  addBreak() {
    this.#runs.push('break')
  }

  /** The words without blanks around them; empty when there is none. Begins anew. */
  take(): string {
    const runs = this.#runs
    this.#runs = []
    while (isBlankRun(runs[0])) runs.shift()
    while (isBlankRun(runs.at(-1))) runs.pop()
    return runs
      .map((run, index) => {
        if (run === 'break') return '<br>'
        const afterBreak = index === 0 || runs[index - 1] === 'break'
        const beforeBreak = index === runs.length - 1 || runs[index + 1] === 'break'
        const start = afterBreak ? run.text.replace(/^[\s\u3000]+/, '') : run.text
        return marked(beforeBreak ? start.replace(/[\s\u3000]+$/, '') : start, run.look)
      })
      .join('')
  }
}
