import type { DrawRecord } from '../../../core/contract/draw'
import { formatMoment } from '../../../core/rules/chinese-dates'

/** What the public record says of a draw, and of the one entrant who asks. */
type DrawStanding = { title: string; text: string }

const outcome = ({ result }: DrawRecord, code: string): string => {
  const index = result.findIndex((place) => place.code === code)
  const place = result[index]
  if (!place) return ''
  if (place.hasSeat) return `您的编号 ${code} 摇中了。`
  const ahead = result.slice(0, index).filter(({ hasSeat }) => !hasSeat).length
  return `您的编号 ${code} 没摇中，排在候补第 ${ahead + 1} 份。`
}

/** `code` is the entrant's own, empty where nobody asks for theirs. */
export const drawStanding = (record: DrawRecord, code: string, now: Date): DrawStanding => {
  const { drawnAt, drawAt, entrants, entrantsHash, seats } = record
  const parties = `共 ${entrants.length} 份报名`
  if (drawnAt !== null)
    return {
      title: `${formatMoment(drawnAt, now)} 已摇号`,
      text: `${parties}，摇 ${seats ?? 0} 个名额。${outcome(record, code)}`,
    }
  return {
    title: `${formatMoment(drawAt, now)} 摇号`,
    text:
      entrantsHash === null ? '报名截止后，参加摇号的编号会公布在这里。' : `报名已截止，${parties}参加摇号。`,
  }
}
