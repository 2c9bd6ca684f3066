import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { USED_APIS, USED_OPEN_TYPES } from '../../src/lib/used-apis'
import { apiNames } from './api-names'
import { MULIN } from './journeys/start-server'

/** Taro's own runtime and the libraries, which name more than they call. */
const NOT_OURS = ['taro.js', 'vendors.js', 'runtime.js', 'comp.js', 'custom-wrapper.js']

/** Also of other objects in our scripts: only a call on what the bundle holds as Taro counts. */
const onTaro = (name: string) => new RegExp(`\\b\\w+\\(\\)\\.${name}\\(|\\b(?:Taro|wx)\\.${name}\\(`)

const scripts = readdirSync(MULIN, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !NOT_OURS.includes(file))
  .map((file) => readFileSync(path.join(MULIN, file), 'utf8'))
  .join('\n')

describe('what is told about the APIs of WeChat', () => {
  it('names every one that the compiled scripts call, and none besides', () => {
    const called = apiNames().filter((name) => onTaro(name).test(scripts))
    expect(called.sort()).toEqual(Object.keys(USED_APIS).sort())
  })

  it('names every open-type of a button, and none besides', () => {
    const opened = [...scripts.matchAll(/openType:"(\w+)"/g)].map(([, name = '']) => name)
    expect([...new Set(opened)].sort()).toEqual(Object.keys(USED_OPEN_TYPES).sort())
  })

  it('says of each in plain words why', () => {
    for (const { reason } of [...Object.values(USED_APIS), ...Object.values(USED_OPEN_TYPES)]) {
      expect(reason).toMatch(/\p{Script=Han}{4,}/u)
    }
  })
})
