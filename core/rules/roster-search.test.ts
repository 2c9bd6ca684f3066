import { matchesRosterSearch } from './roster-search'

const entry = {
  name: '周阿姨',
  phone: '156******77',
  spokenCode: '0127',
  attendees: [
    {
      id: 'a',
      relativeId: 'r',
      name: '小满',
      answers: {},
      isWithdrawn: false,
      checkedInAt: null,
      birthYear: 2018,
      relation: 'grandchild' as const,
    },
  ],
}

test.each(['周', '阿姨', '小满', '77', '0127', '０１２７'])('an entry is found by %s', (typed) => {
  expect(matchesRosterSearch(entry, typed)).toBe(true)
})

test.each(['王', '78', '7', '127', '15'])('and not by %s', (typed) => {
  expect(matchesRosterSearch(entry, typed)).toBe(false)
})
