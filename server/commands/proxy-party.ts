import type { ProxySignUpRequest } from '../../core/contract/roster'
import type { Answers } from '../../core/contract/registration'
import { AppError } from '../errors'
import { newId } from '../lib/ids'
import type { Sealer } from '../lib/sealing'
import type { Tx } from '../store/database'
import { listRelatives, openRelative } from '../store/relatives'
import { birthYearContext, findForProxy, insertGuest, phoneColumns } from '../store/residents'

/** Whom an officer signs up; `name` null for the resident, whose nickname is their name. */
export type ProxyParty = {
  residentId: string
  people: {
    personId: string
    relativeId: string | null
    name: string | null
    birthYear: number | null
    answers: Answers
  }[]
}

type Asked = ProxySignUpRequest['people'][number]

const bare = (text: string) => text.trim()

/** By name: the resident, one of their relatives, or somebody who is known by nothing but the name. */
const partyOfResident = async (
  tx: Tx,
  sealer: Sealer,
  residentId: string,
  people: readonly Asked[],
  now: Date,
): Promise<ProxyParty> => {
  const resident = await findForProxy(tx, residentId)
  if (!resident) throw new AppError('NOT_FOUND')
  const { nickname, birthYearSealed } = resident
  const ownBirthYear =
    birthYearSealed === null ? null : Number(sealer.open(birthYearSealed, birthYearContext(residentId)))
  const relatives = (await listRelatives(tx, residentId)).map((row) => ({
    id: row.id,
    ...openRelative(sealer, row),
  }))
  const party = people.map(({ name, birthYear, answers = {} }) => {
    if (bare(name) === bare(nickname)) {
      return {
        personId: residentId,
        relativeId: null,
        name: null,
        birthYear: birthYear ?? ownBirthYear,
        answers,
      }
    }
    const relative = relatives.find((one) => bare(one.name) === bare(name))
    return relative
      ? {
          personId: relative.id,
          relativeId: relative.id,
          name: relative.name,
          birthYear: relative.birthYear,
          answers,
        }
      : { personId: newId(now), relativeId: null, name: bare(name), birthYear: birthYear ?? null, answers }
  })
  if (new Set(party.map((person) => person.personId)).size < party.length) throw new AppError('MALFORMED')
  return { residentId, people: party }
}

/** Who phones and has no account becomes a resident without one, by the first name told; the others come along. */
const partyOfGuest = async (
  tx: Tx,
  sealer: Sealer,
  { people, phone }: ProxySignUpRequest,
  now: Date,
): Promise<ProxyParty> => {
  const residentId = newId(now)
  const [first] = people
  if (!first) throw new AppError('MALFORMED')
  await insertGuest(tx, {
    id: residentId,
    nickname: bare(first.name),
    ...phoneColumns(sealer, residentId, phone ?? null),
    birthYearSealed:
      first.birthYear === undefined
        ? null
        : sealer.seal(String(first.birthYear), birthYearContext(residentId)),
    createdAt: now,
  })
  return {
    residentId,
    people: people.map(({ name, birthYear = null, answers = {} }, index) => {
      const isFirst = index === 0
      return {
        personId: isFirst ? residentId : newId(now),
        relativeId: null,
        name: isFirst ? null : bare(name),
        birthYear,
        answers,
      }
    }),
  }
}

export const proxyParty = (tx: Tx, sealer: Sealer, request: ProxySignUpRequest, now: Date) =>
  request.residentId === undefined
    ? partyOfGuest(tx, sealer, request, now)
    : partyOfResident(tx, sealer, request.residentId, request.people, now)
