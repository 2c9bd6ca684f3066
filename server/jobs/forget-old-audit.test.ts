import { sql } from 'kysely'
import { RETENTION } from '../../core/rules/retention'
import { startTestServer, type TestServer } from '../../tests/test-server'
import { addAudit } from '../store/audit'

const DAY = 86_400_000
/** The audit log's age goes by the database's own clock, so this world begins today. */
const START = new Date()

let server: TestServer
let now = START
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
})
afterAll(() => server.close())
const forgetAt = (days: number) => {
  now = new Date(START.getTime() + days * DAY)
  return server.app.jobs.run('forget-old')
}

test('deletes entries of the audit log after their years, and lets nobody delete a younger one', async () => {
  const { db } = server
  const by = { id: null, name: '测试', address: '' }
  const at = (days: number) => new Date(START.getTime() - days * DAY)
  const entry = { action: 'signIn', targetKind: 'officer', unitId: null } as const
  for (const [targetId, days] of [
    ['old', RETENTION.audit.days + 3],
    ['young', RETENTION.audit.days - 30],
  ] as const)
    await db.transaction().execute((tx) => addAudit(tx, by, { ...entry, targetId }, at(days)))
  const left = () =>
    db.selectFrom('auditEntry').select('targetId').where('targetId', 'in', ['old', 'young']).execute()
  await forgetAt(0)
  expect(await left()).toEqual([{ targetId: 'young' }])
  // A server whose clock runs ahead cannot delete what is young.
  await forgetAt(365)
  expect(await left()).toEqual([{ targetId: 'young' }])
  await expect(sql`delete from audit_entry where target_id = 'young'`.execute(db)).rejects.toThrow(
    'append-only',
  )
})
