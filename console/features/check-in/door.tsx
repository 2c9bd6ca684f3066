import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { formatClock, formatRange } from '../../../core/rules/chinese-dates'
import { type Chime, playChime } from './chime'
import { countPresent, guestsOf, missingOf, type Party, partyOfTicket, searchParties } from './door-list'
import type { KeptDoor } from './kept-door'
import { PartyCard } from './party-card'
import { Scanner } from './scanner'
import { useDoor } from './use-door'

type Result = { kind: Chime; words: string }

/** Check-in with a phone in the hand: by camera, short code or name, with the network or without. */
export const Door = ({ door: opened, onLeave }: { door: KeptDoor; onLeave: () => void }) => {
  const door = useDoor(opened)
  const { parties, waiting, readAt } = door.list
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [scanned, setScanned] = useState<string | null>(null)
  const [result, setResult] = useState<Result | null>(null)

  const show = (kind: Chime, words: string) => {
    setResult({ kind, words })
    playChime(kind)
  }
  const checkIn = (party: Party, attendeeIds: string[], ticket?: string) => {
    // The ticket's own words go along, so that the server can tell a forged one.
    door.note({
      registrationId: party.id,
      attendeeIds,
      at: new Date().toISOString(),
      ...(ticket && { ticket }),
    })
    const names = guestsOf(party).filter(({ id }) => attendeeIds.includes(id))
    show('good', `${names.map(({ name }) => name).join('、')} 已签到`)
    setScanned(null)
    setTyped('')
  }
  const scan = (code: string) => {
    const party = partyOfTicket(parties, code)
    if (!party) return show('bad', '不是这一场的入场码')
    const missing = missingOf(party)
    if (missing.length === 0) return show('again', `${party.name} 已经签过到了`)
    if (missing.length === 1)
      return checkIn(
        party,
        missing.map(({ id }) => id),
        code,
      )
    setScanned(party.id)
    show('again', `${party.name} 一共 ${missing.length} 人，请点一下谁到了`)
  }
  const found = scanned === null ? searchParties(parties, typed) : parties.filter(({ id }) => id === scanned)
  const total = parties.flatMap(guestsOf).length
  return (
    <section className="door" aria-label="签到台">
      <header className="door__head">
        <div>
          <h2>{opened.title}</h2>
          <p className="hint">{formatRange(opened.startsAt, opened.endsAt, new Date())}</p>
        </div>
        <p className="door__count">
          <strong>{countPresent(parties)}</strong> / {total} 人到了
        </p>
      </header>
      <p className={`door__network door__network--${waiting.length > 0 ? 'waiting' : 'sent'}`} role="status">
        {waiting.length > 0
          ? `${waiting.length} 次签到还没上传，${door.isOffline ? '现在没有网络，连上后会自动上传' : '正在上传'}`
          : door.isOffline
            ? '现在没有网络，照样可以签到'
            : readAt
              ? `都已上传，名单更新于 ${formatClock(readAt)}`
              : '正在读名单'}
      </p>
      {door.problem && <Alert type="error" showIcon title={door.problem} className="form-problem" />}
      {door.refusals.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="form-problem"
          closable={{ onClose: door.clear }}
          title={door.refusals.map(({ name, message }) => `${name}：${message}`).join(' ')}
        />
      )}
      {result && (
        <p className={`door__result door__result--${result.kind}`} role="alert">
          {result.words}
        </p>
      )}
      {isScanning ? (
        <Scanner onScan={scan} onClose={() => setScanning(false)} />
      ) : (
        <Button type="primary" size="large" block className="door__scan" onClick={() => setScanning(true)}>
          扫入场码
        </Button>
      )}
      <Input
        size="large"
        aria-label="短码、姓名或手机尾号"
        placeholder="短码、姓名或手机尾号"
        allowClear
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setScanned(null)
        }}
      />
      <ul className="door__found">
        {found.map((party) => (
          <PartyCard key={party.id} party={party} onCheckIn={(ids) => checkIn(party, ids)} />
        ))}
      </ul>
      {typed.trim() !== '' && found.length === 0 && <p className="hint">名单上没有找到。</p>}
      <div className="door__tools">
        <Button onClick={() => void door.reload()}>更新名单</Button>
        <Button onClick={onLeave}>换一场</Button>
      </div>
    </section>
  )
}
