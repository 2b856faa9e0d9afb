import type { AuditLog } from '../../ports/audit-log.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { InvitationStore } from '../../ports/invitation-store.ts'
import type { EasilyGuessed } from '../../ports/password-guessing.ts'
import type { PasswordHasher } from '../../ports/password-hasher.ts'
import type { RateLimiter } from '../../ports/rate-limiter.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { SessionLimits } from '../../ports/session-limits.ts'
import type { SessionStore } from '../../ports/session-store.ts'
import type { StaffDirectory } from '../../ports/staff-directory.ts'
import type { Programmes } from '../programmes.ts'
import type { SecondSteps } from '../second-step/second-steps.ts'

/** Everything that signing in and out needs. */
export type SignIns = {
	readonly clock: Clock
	readonly ids: Ids
	readonly secrets: Secrets
	readonly hasher: PasswordHasher
	readonly easilyGuessed: EasilyGuessed
	readonly sessions: SessionStore
	readonly staff: StaffDirectory
	readonly invitations: InvitationStore
	readonly programmes: Pick<Programmes, 'all'>
	readonly limiter: RateLimiter
	readonly audit: AuditLog
	readonly limits: SessionLimits
	readonly secondStep: SecondSteps
}
