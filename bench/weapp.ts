import { ensureBuilt } from '../scripts/ensure-built'
import { launchBrowser } from '../tests/browser'
import { ensureMigratedDump } from '../tests/database/migrated-pglite'
import budgets from '../tests/weapp/budgets.json'
import { openInChromium } from '../tests/weapp/chromium/open'
import { MULIN, startJourneyServer } from '../tests/weapp/journeys/start-server'
import type { Step } from '../tests/weapp/step'
import type { Weapp } from '../tests/weapp/weapp'
import { type Bar, printBars, printTable } from './lib/report'

const EVENT = '.event-card 重阳糕'

/** As a resident goes through it; each step until all is at rest. */
const walk = async (weapp: Weapp) => {
  const home = await weapp.step('home, first load', () => weapp.launch())
  const pages: Step[] = []
  for (const page of [2, 3, 4, 5]) pages.push(await weapp.step(`page ${page}`, () => weapp.scrollToEnd()))
  const size = await weapp.size()
  await weapp.step('an article', () => weapp.tap('.news-card'))
  await weapp.step('to sign in', () => weapp.tap('.toggle-button 收藏'))
  await weapp.step('signed in, bookmarked', () => weapp.tap('微信登录'))
  const like = await weapp.step('a like', () => weapp.tap('.toggle-button 点赞'))
  await weapp.back()
  await weapp.step('elder view', () => weapp.tap('长辈版'))
  await weapp.step('standard view', () => weapp.tap('标准版'))
  await weapp.step('events', () => weapp.tapTab('活动'))
  await weapp.step('an event', () => weapp.tap(EVENT))
  await weapp.step('the form', () => weapp.tap('我要报名'))
  await weapp.back()
  await weapp.back()
  await weapp.step('my own', () => weapp.tapTab('我的'))
  await weapp.step('settings', () => weapp.tap('设置'))
  return { home, pages, size, like }
}

const barsOf = ({ home, pages, size, like }: Awaited<ReturnType<typeof walk>>): Bar[] => {
  const atMost = (name: string, measured: number, most: number): Bar => ({
    name: `${name}, at most ${most}`,
    isMet: measured <= most,
    measured: String(Math.round(measured * 100) / 100),
  })
  const largest = Math.max(...pages.map(({ setDataBytes }) => setDataBytes))
  return [
    atMost('home: setData calls', home.setDataCalls, budgets.home.setDataCalls),
    atMost('home: setData bytes', home.setDataBytes, budgets.home.setDataBytes),
    atMost('a like: setData calls', like.setDataCalls, budgets.like.setDataCalls),
    atMost('a like: setData bytes', like.setDataBytes, budgets.like.setDataBytes),
    atMost('next page beside the first', largest / home.setDataBytes, budgets.nextPage.timesTheFirstPage),
    atMost('five pages: nodes', size.nodes, budgets.fivePages.nodes),
    atMost('five pages: depth', size.depth, budgets.fivePages.depth),
    atMost('five pages: children', size.children, budgets.fivePages.children),
  ]
}

/** The compiled mini-program, run step by step: what each costs in setData and requests, and whether budgets hold. */
export const run = async (): Promise<boolean> => {
  ensureBuilt('weapp')
  await ensureMigratedDump()
  const browser = await launchBrowser()
  const server = await startJourneyServer()
  const weapp = openInChromium(browser, MULIN, server.settings)
  try {
    const walked = await walk(weapp)
    printTable([
      ['step', 'setData', 'bytes', 'requests'],
      ...weapp.steps.map(({ name, setDataCalls, setDataBytes, requests }) =>
        [name, setDataCalls, setDataBytes, requests.length].map(String),
      ),
    ])
    return printBars(barsOf(walked))
  } finally {
    await weapp.close()
    await server.close()
    await browser.close()
  }
}
