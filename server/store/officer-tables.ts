import type { ColumnType } from 'kysely'
import type { AuditAction, AuditTarget } from '../../core/contract/audit-words'
import type { OfficerRole } from '../../core/contract/officer-words'
import type { Defaulted } from './column-types'

export interface OfficerTables {
  officer: {
    id: string
    loginName: string
    name: string
    role: OfficerRole
    unitId: string
    passwordHash: string
    mustChangePassword: boolean
    totpSealed: string | null
    totpPendingSealed: string | null
    totpLastStep: number | null
    isDemo: Defaulted<boolean>
    disabledAt: Date | null
    createdAt: Date
    updatedAt: Date
  }
  officerSession: {
    tokenHash: string
    officerId: string
    createdAt: Date
    idleExpiresAt: Date
    expiresAt: Date
  }
  signInAttempt: { id: string; loginName: string; address: string; at: Date }
  auditEntry: {
    id: string
    officerId: string | null
    officerName: string
    action: AuditAction
    targetKind: AuditTarget
    targetId: string | null
    unitId: string | null
    before: ColumnType<unknown, string | null, never>
    after: ColumnType<unknown, string | null, never>
    address: string
    at: Date
  }
}
