import sharp from 'sharp'
import { demoResidents } from '../demo/demo-residents'
import { demoPictures } from '../demo/pictures/demo-pictures'
import { demoUnits, demoVenues } from '../demo/subdistrict'
import { newId } from '../lib/ids'
import type { Tx } from '../store/database'
import { addPicture, type StoredPicture } from './add-picture'

/** Ids by the keys of the demo content. */
export type IdsByKey = ReadonlyMap<string, string>

export const idOf = (ids: IdsByKey, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the demo content names ${key}, which it does not have`)
  return id
}

export const loadDemoUnits = async (tx: Tx, now: Date): Promise<IdsByKey> => {
  const ids = new Map(demoUnits.map((unit) => [unit.key, newId(now)]))
  for (const [position, { key, parentKey, ...unit }] of demoUnits.entries()) {
    const parentId = parentKey === null ? null : idOf(ids, parentKey)
    await tx
      .insertInto('unit')
      .values({ id: idOf(ids, key), parentId, position, ...unit })
      .execute()
  }
  return ids
}

export const loadDemoVenues = async (tx: Tx, units: IdsByKey, now: Date): Promise<IdsByKey> => {
  const ids = new Map(demoVenues.map((venue) => [venue.key, newId(now)]))
  const rows = demoVenues.map(({ key, unitKey, ...venue }) => ({
    id: idOf(ids, key),
    unitId: idOf(units, unitKey),
    ...venue,
  }))
  await tx.insertInto('venue').values(rows).execute()
  return ids
}

export type PicturesByName = ReadonlyMap<string, StoredPicture>

/** Drawn and encoded once: it is most of the time that loading takes. */
export const loadDemoPictures = async (tx: Tx, now: Date): Promise<PicturesByName> => {
  const stored = new Map<string, StoredPicture>()
  for (const [name, picture] of Object.entries(demoPictures)) {
    const png = await sharp(Buffer.from(picture.svg())).png({ compressionLevel: 1 }).toBuffer()
    stored.set(name, await addPicture(tx, png, now))
  }
  return stored
}

/** Those who hold the seats of the demo events. */
export const loadDemoResidents = async (tx: Tx, now: Date): Promise<string[]> => {
  const rows = demoResidents.map((nickname) => ({
    id: newId(now),
    nickname,
    unitId: null,
    phoneSealed: null,
    createdAt: now,
  }))
  await tx.insertInto('resident').values(rows).execute()
  return rows.map((row) => row.id)
}

/** A cover as it is kept; none where the demo content has none. */
export const coverOf = (cover: { picture: string; alt: string } | null, pictures: PicturesByName) => {
  const picture = cover && pictures.get(cover.picture)
  return cover && picture ? { id: picture.id, alt: cover.alt } : null
}

export const pictureOf = (pictures: PicturesByName) => (src: string) =>
  pictures.get(src.replace(/^demo:/, ''))
