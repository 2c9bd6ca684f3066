import { sql } from 'kysely'
import { openTestDatabase } from '../../tests/database/open-test-database'
import type { OpenDatabase, Tx } from './database'
import { marksOf } from './marked-statements'

let opened: OpenDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  await sql`create table pebble (id integer primary key)`.execute(opened.db)
})
afterAll(() => opened.close())
beforeEach(() => sql`delete from pebble`.execute(opened.db))

const drop = (tx: Tx, id: number) => sql`/* prepared, ahead */ insert into pebble values (${id})`.execute(tx)
const pebbles = async () => {
  const { rows } = await sql<{ id: number }>`select id from pebble order by id`.execute(opened.db)
  return rows.map((row) => row.id)
}
const within = (work: (tx: Tx) => Promise<unknown>) => opened.db.transaction().execute(work)

test('keeps a prepared statement under one name, and another under another', () => {
  const [one, other] = ['/* prepared */ select 1', '\n  /* prepared, ahead */ select 2'].map(marksOf)
  expect(one).toMatchObject({ name: expect.any(String) as string, isAhead: false })
  expect(other).toMatchObject({ name: expect.any(String) as string, isAhead: true })
  expect(other?.name).not.toBe(one?.name)
  expect(marksOf('/* prepared */ select 1')).toEqual(one)
  expect(marksOf('select 1 /* prepared */')).toEqual({ name: undefined, isAhead: false })
})

test('has written what was sent ahead when the transaction is done, and shows it to the next statement', async () => {
  const seen = await within(async (tx) => {
    await drop(tx, 1)
    await drop(tx, 2)
    return sql`select id from pebble`.execute(tx).then(({ rows }) => rows.length)
  })
  expect(seen).toBe(2)
  await within((tx) => drop(tx, 3))
  expect(await pebbles()).toEqual([1, 2, 3])
})

test('tells why a statement sent ahead was refused, by the next one or by the commit, and keeps nothing', async () => {
  await within((tx) => drop(tx, 1))
  const refused = { code: '23505' }
  await expect(
    within(async (tx) => {
      await drop(tx, 2)
      await drop(tx, 1)
    }),
  ).rejects.toMatchObject(refused)
  await expect(
    within(async (tx) => {
      await drop(tx, 1)
      await sql`select 1`.execute(tx)
    }),
  ).rejects.toMatchObject(refused)
  expect(await pebbles()).toEqual([1])
})

test('keeps nothing of what was sent ahead when the work fails for its own reason', async () => {
  await expect(
    within(async (tx) => {
      await drop(tx, 1)
      throw new Error('the resident thought better of it')
    }),
  ).rejects.toThrow('thought better')
  expect(await pebbles()).toEqual([])
})
