/** Tickets in the urn. Everybody has the base; nobody is ever left without one. */
export const BASE_TICKETS = 3
/** For each earlier draw of the same series that was lost, so that who waits long gets their turn. */
export const TICKETS_PER_LOSS = 2
export const MOST_LOSSES_COUNTED = 3
/** An absence that nobody excused takes one ticket, until it is this many days old. It never shuts anybody out. */
export const ABSENCE_DAYS = 180
const LEAST_TICKETS = 1

/** How many tickets a party has: `losses` in earlier draws of the series, `absences` unexcused and recent. */
export const drawWeight = ({ losses, absences }: { losses: number; absences: number }): number =>
  Math.max(LEAST_TICKETS, BASE_TICKETS + TICKETS_PER_LOSS * Math.min(losses, MOST_LOSSES_COUNTED) - absences)

/** Absences before this no longer count. */
export const absencesCountFrom = (now: Date): Date => new Date(now.getTime() - ABSENCE_DAYS * 24 * 3600_000)

/** The rule as residents read it beside every draw. */
export const DRAW_RULE_SENTENCES: readonly string[] = [
  `每份报名有 ${BASE_TICKETS} 张签。全家一起报名算一份，抽中就都有名额。`,
  `同一系列的活动，以前每落选一次多 ${TICKETS_PER_LOSS} 张签，最多多 ${TICKETS_PER_LOSS * MOST_LOSSES_COUNTED} 张。`,
  `最近 ${ABSENCE_DAYS} 天里报上名却没来、也没说明原因的，每次少 1 张签，最少也有 ${LEAST_TICKETS} 张。有事没来，跟居委会说一声就不算。`,
  '没抽中的，按抽签的先后排进候补，有人退出就依次补上。',
]
