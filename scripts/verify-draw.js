/**
 * Computes a published draw again, from nothing but its record: what GET /api/v1/events/…/draw answers, saved as a
 * file. A second file, saved before the draw, shows that nothing was changed since.
 *
 *   npm run draw:verify -- FILE [FILE SAVED BEFORE]
 *   node verify-draw.js FILE [FILE SAVED BEFORE]
 *
 * Ends with 0 when all is right, 1 when something is not, 2 when there is nothing to compute yet or no such file.
 *
 * On purpose this shares no code with the server and needs no package: whoever doubts a draw can read this one file.
 *   - seedCommitment is the SHA-256 of the seed's 64 hex digits
 *   - entrantsHash is the SHA-256 of a line "code partySize weight" for each entrant, in the order of the codes
 *   - ticket i (1 … weight) of an entrant has the SHA-256 of "seed:code:i"; the lowest is the entrant's place
 *   - parties get their seats in that order, whole or not at all; the first that does not fit ends the seating,
 *     unless letsSmallerPartiesPass; parties of `withdrawals` count with the people who still come, 0 for none
 */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')

const OK = 0
const WRONG = 1
const UNKNOWN = 2

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
const ascending = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

const hashOfEntrants = (entrants) =>
  sha256(
    [...entrants]
      .sort((a, b) => ascending(a.code, b.code))
      .map(({ code, partySize, weight }) => `${code} ${partySize} ${weight}\n`)
      .join(''),
  )

const placeOf = (seed, { code, weight }) => {
  const tickets = Array.from({ length: weight }, (_, index) => sha256(`${seed}:${code}:${index + 1}`))
  return tickets.sort(ascending)[0]
}

const computeResult = ({ seed, entrants, withdrawals, seats, letsSmallerPartiesPass }) => {
  const stillComing = new Map(withdrawals.map(({ code, partySize }) => [code, partySize]))
  const drawn = entrants
    .map((entrant) => ({ ...entrant, place: placeOf(seed, entrant) }))
    .sort((a, b) => ascending(a.place, b.place) || ascending(a.code, b.code))
  const result = []
  let free = seats
  let isOver = false
  for (const { code, partySize } of drawn) {
    const people = stillComing.has(code) ? stillComing.get(code) : partySize
    if (people === 0) continue
    const hasSeat = !isOver && people <= free
    if (hasSeat) free -= people
    else if (!letsSmallerPartiesPass) isOver = true
    result.push({ code, hasSeat })
  }
  return result
}

/** Sentences about what is wrong with the entrants; none when they are as their hash says. */
const entrantFaults = ({ entrants, entrantsHash, withdrawals }) => {
  const faults = []
  const sizes = new Map(entrants.map(({ code, partySize }) => [code, partySize]))
  if (sizes.size !== entrants.length) faults.push('名单里有重复的编号。')
  if (hashOfEntrants(entrants) !== entrantsHash)
    faults.push('名单和公布的名单指纹对不上：人、人数或签数被改过。')
  const isShrunk = ({ code, partySize }) => sizes.has(code) && partySize >= 0 && partySize < sizes.get(code)
  if (!withdrawals.every(isShrunk)) faults.push('退出名单和报名名单对不上。')
  return faults
}

const resultFaults = (record) => {
  const faults = []
  if (sha256(record.seed) !== record.seedCommitment) faults.push('种子和事先公布的承诺对不上：种子被换过。')
  const computed = computeResult(record)
  const published = record.result
  if (computed.length !== published.length) {
    faults.push(`结果应有 ${computed.length} 份报名，公布了 ${published.length} 份。`)
  }
  const differs = computed.findIndex(
    ({ code, hasSeat }, index) => published[index]?.code !== code || published[index]?.hasSeat !== hasSeat,
  )
  if (differs !== -1 && differs < published.length) {
    const { code, hasSeat } = computed[differs]
    faults.push(`第 ${differs + 1} 个应是 ${code}（${hasSeat ? '有名额' : '候补'}），公布的不是。`)
  }
  return faults
}

/** What was published before the draw must be the same after it. */
const changeFaults = (record, before) => {
  const faults = []
  if (before.seedCommitment !== record.seedCommitment) faults.push('种子的承诺和摇号前保存的不一样。')
  if (before.entrantsHash !== null && before.entrantsHash !== record.entrantsHash) {
    faults.push('名单的指纹和摇号前保存的不一样。')
  }
  return faults
}

const report = (lines, status) => ({ lines, status })

const verifyRecord = (record, before) => {
  const title = `场次 ${record.sessionId}`
  if (record.algorithm !== 'mulin-draw-1')
    return report([`? ${title}：不认识的算法 ${record.algorithm}。`], UNKNOWN)
  const changes = before ? changeFaults(record, before) : []
  const isPublished = record.entrantsHash !== null
  const isDrawn = record.seed !== null
  const faults = [
    ...changes,
    ...(isPublished ? entrantFaults(record) : []),
    ...(isDrawn && !isPublished ? ['有种子，却没有名单指纹。'] : []),
    ...(isDrawn ? resultFaults(record) : []),
  ]
  if (faults.length > 0)
    return report([`✗ ${title}：有问题`, ...faults.map((fault) => `    ${fault}`)], WRONG)
  if (!isDrawn) {
    const what = isPublished ? '名单和名单指纹一致，' : ''
    return report([`? ${title}：${what}还没摇号，摇号后再来验。`], UNKNOWN)
  }
  const seated = record.result.filter(({ hasSeat }) => hasSeat).length
  const waiting = record.result.length - seated
  return report(
    [
      `✓ ${title}：结果属实`,
      `    ${record.entrants.length} 份报名抽 ${record.seats} 个名额：${seated} 份抽中，${waiting} 份候补。`,
      '    种子和事先公布的承诺一致，名单和名单指纹一致，重新计算的顺序和名额一致。',
    ],
    OK,
  )
}

/** A list as the server answers it, or one record of it. */
const readRecords = (file) => {
  const content = JSON.parse(readFileSync(file, 'utf8'))
  const records = Array.isArray(content.items) ? content.items : [content]
  if (records.length === 0 || !records.every(({ sessionId }) => typeof sessionId === 'string')) {
    throw new Error('里面没有摇号记录')
  }
  return records
}

/** Of several sessions the worst counts, but one that is drawn and right makes up for others not drawn yet. */
const statusOf = (statuses) => (statuses.includes(WRONG) ? WRONG : statuses.includes(OK) ? OK : UNKNOWN)

/** Answers the exit status. `print` takes a line. */
const verifyDraw = ([file, fileBefore], print) => {
  if (!file) {
    print('用法：npm run draw:verify -- 摇号记录.json [摇号前保存的记录.json]')
    return UNKNOWN
  }
  try {
    const earlier = fileBefore ? readRecords(fileBefore) : []
    const reports = readRecords(file).map((record) => {
      const before = earlier.find(({ sessionId }) => sessionId === record.sessionId)
      if (fileBefore && !before) {
        return report([`✗ 场次 ${record.sessionId}：摇号前保存的记录里没有这一场。`], WRONG)
      }
      return verifyRecord(record, before)
    })
    for (const { lines } of reports) lines.forEach((line) => print(line))
    return statusOf(reports.map(({ status }) => status))
  } catch (error) {
    print(`读不了这份记录：${error.message}`)
    return UNKNOWN
  }
}

if (require.main === module) {
  process.exitCode = verifyDraw(process.argv.slice(2), (line) => console.log(line))
}

module.exports = { verifyDraw }
