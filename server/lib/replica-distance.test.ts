import { ReplicaDistance } from './replica-distance'

let time = 0
let distance: ReplicaDistance
beforeEach(() => {
  time = 0
  distance = new ReplicaDistance(() => time)
})

/** A second passes, in which the primary and the replica come to these places. */
const second = (primary: string | null, replica: string) => {
  time += 1000
  if (primary !== null) distance.primaryAt(primary)
  distance.replicaAt(replica)
}

test('is far until the replica was heard of, and when it is lost', () => {
  expect(distance.isNear()).toBe(false)
  distance.replicaAt('0/10')
  expect(distance.isNear()).toBe(true)
  distance.lost()
  expect([distance.isNear(), distance.lagSeconds()]).toEqual([false, null])
})

test('is near a quiet primary, however long nothing is written', () => {
  for (let i = 0; i < 60; i++) second('0/10', '0/10')
  expect(distance.lagSeconds()).toBe(0)
})

test('counts from the first place that the replica has not passed', () => {
  second('0/10', '0/10')
  second('1/0', '0/FFFFFFFF')
  second('1/20', '0/FFFFFFFF')
  expect(distance.lagSeconds()).toBe(1)
  for (let i = 0; i < 9; i++) second('1/20', '0/FFFFFFFF')
  expect(distance.isNear()).toBe(false)
  second('1/30', '1/20')
  expect(distance.isNear()).toBe(true)
})

test('stays near a replica that has all there is when the primary is out of reach', () => {
  second('0/10', '0/10')
  for (let i = 0; i < 60; i++) second(null, '0/10')
  expect(distance.isNear()).toBe(true)
})
