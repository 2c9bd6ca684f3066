import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Of Taro alone: on `wx` they are not. */
const TAROS_OWN = [
  'addInterceptor',
  'cleanInterceptors',
  'getApp',
  'getCurrentPages',
  'getTabBar',
  'getRenderer',
]
const TAROS_OWN_TOO = ['getAppInfo', 'getCommonConfig', 'requirePlugin', 'setGlobalDataPlugin', 'env']

const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+)\s*[<(:]/g

/** The APIs of WeChat by name, from the documentation in Taro's types. */
export function apiNames(): string[] {
  const folder = path.join(path.dirname(require.resolve('@tarojs/taro/package.json')), 'types/api')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.d.ts'),
  )
  const names = files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const members = text.slice(Math.max(0, text.indexOf('interface TaroStatic')))
    return [...members.matchAll(DOCUMENTED)]
      .filter(([, comment = '']) => /@supported [^\n]*weapp/.test(comment))
      .map(([, , name = '']) => name)
  })
  const isWeChats = (name: string) =>
    ![...TAROS_OWN, ...TAROS_OWN_TOO].includes(name) && !/^use[A-Z]/.test(name)
  return [...new Set(names)].filter(isWeChats)
}
