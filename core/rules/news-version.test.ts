import { continuesVersion } from './news-version'

const START = new Date('2026-07-03T06:00:00Z')
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000)
const open = { editorId: 'chen', startedAt: START, isKept: false }

test.each([
  ['goes on with what the officer began just now', open, 'chen', 9, true],
  ['begins one after ten minutes', open, 'chen', 10, false],
  ['never writes over another officer', open, 'zhou', 1, false],
  ['never writes over what nobody in the console wrote', { ...open, editorId: null }, 'chen', 1, false],
  ['never writes over what is kept', { ...open, isKept: true }, 'chen', 1, false],
])('%s', (_title, latest, editorId, minutes, goesOn) => {
  expect(continuesVersion(latest, editorId, after(minutes))).toBe(goesOn)
})
