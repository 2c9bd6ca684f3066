import { observable, useObservable } from '@/lib/observable'
import { readStored, writeStored } from '@/lib/storage'
import { type ReadingRecord, withOpened, withPlace } from './reading-records'

const KEY = 'reading-records'

/** On this device only: what somebody reads is nobody else's business. */
const records = observable<readonly ReadingRecord[]>(readStored<ReadingRecord[]>(KEY) ?? [])

const keep = (kept: readonly ReadingRecord[]) => {
  writeStored(KEY, kept)
  records.set(kept)
}

export const recordOf = (id: string) => records.get().find((record) => record.id === id)

export const recordOpened = (opened: Omit<ReadingRecord, 'place'>) => keep(withOpened(records.get(), opened))

export const recordPlace = (id: string, place: number) => keep(withPlace(records.get(), id, place))

export const forgetReading = () => keep([])

export const useReadingRecords = () => useObservable(records, (kept) => kept)
