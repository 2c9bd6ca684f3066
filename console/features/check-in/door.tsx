import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { formatRange } from '../../../core/rules/chinese-dates'
import type { KeptDoor, Party } from '../../lib/kept-door'
import { type Chime, playChime } from './chime'
import { countPresent, guestsOf, missingOf, partyOfTicket, searchParties } from './door-list'
import { DoorStatus } from './door-status'
import { OfflineStartNotice } from './offline-start'
import { PartyCard } from './party-card'
import { Scanner } from './scanner'
import { useDoor } from './use-door'

/** `attendeeIds`: whose check-in it was, which can be taken back. */
type Result = { kind: Chime; words: string; attendeeIds: string[] }

const namesOf = (party: Party, ids: readonly string[]) =>
  guestsOf(party)
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')

/** Check-in with a phone in the hand: by camera, short code or name, with the network or without. */
export const Door = ({ door: opened, onLeave }: { door: KeptDoor; onLeave: () => void }) => {
  const door = useDoor(opened)
  const { parties } = door.list
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [scanned, setScanned] = useState<string | null>(null)
  const [result, setResult] = useState<Result | null>(null)

  const show = (kind: Chime, words: string, attendeeIds: string[] = []) => {
    setResult({ kind, words, attendeeIds })
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
    show('good', `${namesOf(party, attendeeIds)} 已签到`, attendeeIds)
    setScanned(null)
    setTyped('')
  }
  const undo = (party: Party, attendeeIds: string[]) => {
    door.undo(attendeeIds)
    show('again', `${namesOf(party, attendeeIds)} 的签到已撤销`)
  }
  const undoLast = (attendeeIds: string[]) => {
    const party = parties.find(({ attendees }) => attendees.some(({ id }) => attendeeIds.includes(id)))
    if (party) undo(party, attendeeIds)
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
      <DoorStatus list={door.list} isOffline={door.isOffline} />
      <OfflineStartNotice />
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
        <div className={`door__result door__result--${result.kind}`}>
          <p role="alert">{result.words}</p>
          {result.attendeeIds.length > 0 && (
            <Button ghost onClick={() => undoLast(result.attendeeIds)}>
              弄错了，撤销
            </Button>
          )}
        </div>
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
          <PartyCard
            key={party.id}
            party={party}
            onCheckIn={(ids) => checkIn(party, ids)}
            onUndo={(id) => undo(party, [id])}
          />
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
