import type { CommunityEvent, EventListItem } from '../../../core/contract/event'
import { formatMoment } from '../../../core/rules/chinese-dates'

type Entry = Pick<EventListItem, 'admission' | 'takesRegistrations'> & Partial<Pick<CommunityEvent, 'drawAt'>>

/** How one gets in, where it is not simply first come, first served; empty where it is. */
export const entryText = (
  { admission, takesRegistrations, drawAt }: Entry,
  now: Date,
): { text: string; note: string } => {
  if (!takesRegistrations) return { text: '不用报名，到时直接来就好', note: '' }
  switch (admission) {
    case 'approval':
      return { text: '报名后由居委会审核', note: '通过了才有名额，通不通过都会通知您' }
    case 'draw':
      return {
        text: '名额由摇号决定',
        note: drawAt ? `${formatMoment(drawAt, now)} 摇号，早报晚报都一样` : '早报晚报都一样',
      }
    case 'first-come':
      return { text: '', note: '' }
  }
}

/** Of what age one has to be; empty for any. */
export const ageText = ({ minAge, maxAge }: Pick<EventListItem, 'minAge' | 'maxAge'>): string => {
  if (minAge !== null && maxAge !== null) return `${minAge} 到 ${maxAge} 岁参加`
  if (minAge !== null) return `${minAge} 岁及以上参加`
  return maxAge === null ? '' : `${maxAge} 岁及以下参加`
}
