import type { ResidentExport } from '../../../core/contract/resident'
import { myCopySections, myCopyText } from './my-copy-text'

const NOW = new Date('2026-07-03T06:00:00Z')

const COPY: ResidentExport = {
  exportedAt: NOW.toISOString(),
  resident: {
    id: 'r1',
    nickname: '阿芳',
    unit: null,
    phone: '15600000077',
    avatar: null,
    birthYear: 1954,
    createdAt: '2026-07-01T06:00:00Z',
    picture: null,
  },
  identities: [{ provider: 'wechat', subject: 'o-fang', unionId: null }],
  sessions: [],
  relatives: [{ id: 'p1', name: '小宝', birthYear: 2018, relation: 'grandchild' }],
  follows: [{ unit: { id: 'u1', name: '青禾居民区' }, followedAt: NOW.toISOString() }],
  reactions: [
    { target: 'news', id: 'n1', liked: true, bookmarked: true, changedAt: NOW.toISOString() },
    { target: 'news', id: 'n2', liked: false, bookmarked: true, changedAt: NOW.toISOString() },
  ],
  registrations: [],
  notices: [
    {
      id: 'm1',
      kind: 'cancelled',
      title: '活动已取消',
      text: '“重阳糕制作”已取消。',
      eventId: 'e1',
      registrationId: null,
      createdAt: '2026-07-02T06:00:00Z',
      readAt: null,
    },
  ],
  subscriptions: [
    { templateId: 't1', credit: 2, isRefused: false, changedAt: NOW.toISOString() },
    { templateId: 't2', credit: 1, isRefused: false, changedAt: NOW.toISOString() },
  ],
}

const text = myCopyText(myCopySections(COPY, NOW))

describe('the copy of what is kept', () => {
  it('says everything unmasked and in words', () => {
    expect(text).toContain('称呼：阿芳\n居民区：没有留\n手机号：15600000077\n出生年份：1954')
    expect(text).toContain('登录方式：微信')
    expect(text).toContain('【关注的居民区】\n青禾居民区')
    expect(text).toContain('小宝，2018 年出生，孙辈')
    expect(text).toContain('点赞 1 条，收藏 2 条')
    expect(text).toContain('【通知】\n昨天，活动已取消：“重阳糕制作”已取消。')
    expect(text).toContain('同意接收的提醒还有 3 次')
  })

  it('says of what there is none that there is none', () => {
    expect(text).toContain('【报名】\n没有')
  })
})
