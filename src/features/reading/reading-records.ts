/** An article that was opened on this device. `place`: how far it was read, from 0 at the top to 1 at the end. */
export type ReadingRecord = { id: string; title: string; unitName: string; readAt: string; place: number }

/** Some months of a keen reader; with titles far below what WeChat lets one key hold. */
const KEPT = 100

/** Below, it was only looked at; above, it was read to the end. */
const BEGUN = 0.05
const READ = 0.95

/** The article read now comes first; how far it was read before stays. */
export const withOpened = (
  records: readonly ReadingRecord[],
  opened: Omit<ReadingRecord, 'place'>,
): ReadingRecord[] => {
  const place = records.find(({ id }) => id === opened.id)?.place ?? 0
  return [{ ...opened, place }, ...records.filter(({ id }) => id !== opened.id)].slice(0, KEPT)
}

export const withPlace = (records: readonly ReadingRecord[], id: string, place: number): ReadingRecord[] =>
  records.map((record) => (record.id === id ? { ...record, place: Math.min(1, Math.max(0, place)) } : record))

/** Where to go on; null at the beginning and at the end, where there is nothing to look for. */
export const placeToResume = (record: ReadingRecord | undefined): number | null =>
  record && record.place > BEGUN && record.place < READ ? record.place : null

/** Said of an article in the list of what was read. */
export const progressText = ({ place }: Pick<ReadingRecord, 'place'>): string => {
  if (place >= READ) return '已读完'
  return place > BEGUN ? `读到 ${percentText(place)}` : '刚打开'
}

export const percentText = (place: number) => `${Math.round(place * 100)}%`
