import { existsSync } from 'node:fs'
import path from 'node:path'
import { NOTICE_KINDS, type NoticeFacts } from '../../core/contract/notice-words'
import { type MessageTemplate, parseTemplate } from './message-templates'
import { noticeMessage } from './notice-message'
import { groupOf, TEMPLATE_GROUPS } from './template-groups'

const NOW = new Date('2026-12-12T02:00:00Z')
const FACTS: NoticeFacts = {
  eventTitle: '“我们的节日·重阳”社区老年人手工重阳糕制作活动',
  startsAt: '2026-12-14T06:00:00Z',
  venueName: '临溪睦邻中心二楼多功能活动厅（近滨河路东门）',
  offerExpiresAt: '2026-12-13T13:30:00Z',
}
const template = parseTemplate(
  'result',
  'template-id-of-twenty-one thing1=title time2=time thing3=venue phrase4=status thing5=tip',
) as MessageTemplate
const message = (changes: Partial<Parameters<typeof noticeMessage>[1]> = {}) =>
  noticeMessage(
    template,
    { kind: 'offered', facts: FACTS, eventId: 'e1', registrationId: 'r1', ...changes },
    NOW,
  )

test('fills the fields of the template, cut to what they take', () => {
  expect(message().fields).toEqual({
    thing1: '“我们的节日·重阳”社区老年人手工重阳…',
    time2: '2026年12月14日 14:00',
    thing3: '临溪睦邻中心二楼多功能活动厅（近滨河路…',
    phrase4: '待您确认',
    thing5: '请在12月13日21:30前确认',
  })
})

test('says the whole status and the whole tip, for every kind', () => {
  for (const kind of NOTICE_KINDS) {
    const { phrase4, thing5 } = message({ kind }).fields
    expect([kind, phrase4]).toEqual([kind, expect.stringMatching(/^\p{Script=Han}{3,5}$/u)])
    expect([kind, thing5]).toEqual([kind, expect.stringMatching(/^[^…]{5,20}$/)])
  }
})

test('leaves no field empty', () => {
  const facts = { ...FACTS, venueName: null, eventTitle: '\n' }
  expect(Object.values(message({ facts }).fields).filter((text) => text === '')).toEqual([])
})

test('opens the registration, or the event where there is none, on a page that exists', () => {
  const opened = [message().page, message({ registrationId: null }).page].map((page) => page.split('?'))
  expect(opened.map(([, query]) => query)).toEqual(['id=r1', 'id=e1'])
  const sources = opened.map(([page]) => path.join(__dirname, '..', '..', 'src', `${page}.tsx`))
  expect(sources.filter((file) => !existsSync(file))).toEqual([])
})

test('has one template for each kind', () => {
  expect(NOTICE_KINDS.map(groupOf)).toHaveLength(NOTICE_KINDS.length)
  const kinds = Object.values(TEMPLATE_GROUPS).flat()
  expect([...kinds].sort()).toEqual([...NOTICE_KINDS].sort())
})
