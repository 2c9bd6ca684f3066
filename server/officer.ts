import type { OfficerRole } from '../core/contract/officer-words'
import { isInScope } from '../core/rules/officer-rights'
import { AppError } from './errors'

/** Who is written into the audit log. `id` is null for the machine's operator. */
export type Actor = { id: string | null; name: string; address: string }

/** The officer who asks. `unitIds`: their unit and all below it. */
export type Officer = Actor & {
  id: string
  loginName: string
  role: OfficerRole
  unitId: string
  unitIds: ReadonlySet<string>
}

/** `npm run import` on the machine itself. */
export const OPERATOR: Actor = { id: null, name: '运维（命令行）', address: 'local' }

/** Refuses what belongs to a unit outside the officer's own and those below it. */
export const assertInScope = ({ unitIds }: Pick<Officer, 'unitIds'>, unitId: string) => {
  if (!isInScope(unitIds, unitId)) throw new AppError('OUT_OF_SCOPE')
}
