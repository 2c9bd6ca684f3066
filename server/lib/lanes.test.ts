import { newId } from './ids'
import { laneOf } from './lanes'

test('an event stays in its lane, and events spread over all of them', () => {
  const ids = Array.from({ length: 200 }, () => newId())
  const lanes = ids.map(laneOf)
  expect(ids.map(laneOf)).toEqual(lanes)
  for (const lane of ['0', '1', '2', '3']) {
    expect(lanes.filter((one) => one === lane).length).toBeGreaterThan(20)
  }
})
