import { templatesFor } from './notices-to-come'

const templates = [
  { templateId: 'result', kinds: ['offered' as const, 'promoted' as const, 'drawn' as const] },
  { templateId: 'reminder', kinds: ['reminderDay' as const, 'reminderHours' as const] },
  { templateId: 'change', kinds: ['changed' as const, 'cancelled' as const] },
]

describe('the messages to ask for', () => {
  it('are those of what is to come, each template once', () => {
    expect(templatesFor('confirmed', templates)).toEqual(['change', 'reminder'])
    expect(templatesFor('waitlisted', templates)).toEqual(['result', 'change'])
  })

  it('are none once there is nothing to tell', () => {
    expect(templatesFor('cancelled', templates)).toEqual([])
    expect(templatesFor('confirmed', [])).toEqual([])
  })

  it('are never more than WeChat asks for at once', () => {
    const many = ['a', 'b', 'c', 'd'].map((templateId) => ({ templateId, kinds: ['changed' as const] }))
    expect(templatesFor('confirmed', many)).toHaveLength(3)
  })
})
