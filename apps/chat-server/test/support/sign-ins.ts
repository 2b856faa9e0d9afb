import { randomBytes, randomUUID } from 'node:crypto'
import type { SecondStepRule } from '@akin/core/identity/second-step'
import { asId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { createMemoryAuditLog } from '../../src/adapters/memory/memory-audit-log.ts'
import { createMemoryInvitationStore } from '../../src/adapters/memory/memory-invitation-store.ts'
import { createMemoryRateLimiter } from '../../src/adapters/memory/memory-rate-limiter.ts'
import { createMemorySecondStepStore } from '../../src/adapters/memory/memory-second-step-store.ts'
import { createMemorySessionStore } from '../../src/adapters/memory/memory-session-store.ts'
import { createMemoryStaffDirectory } from '../../src/adapters/memory/memory-staff-directory.ts'
import { createArgon2PasswordHasher } from '../../src/adapters/system/argon2-password-hasher.ts'
import { otpauthOneTimeCodes } from '../../src/adapters/system/otpauth-one-time-codes.ts'
import { secondStepVault } from '../../src/adapters/system/second-step-key.ts'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import { createPasswordGuessing } from '../../src/adapters/system/zxcvbn-password-guessing.ts'
import { defaultSessionLimits } from '../../src/ports/session-limits.ts'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import type { SignIns } from '../../src/use-cases/session/sign-ins.ts'

/** Hashes that cost next to nothing, for tests that are not about hashing. */
export const quickHasher = createArgon2PasswordHasher({ cost: { memoryKiB: 8, passes: 1 } })

export type TestSignIns = SignIns & { advance(ms: number): void }

/** Signing in over memory adapters, on a clock that moves when told to. */
export function testSignIns(start: Instant = Date.parse('2026-11-20T12:00:00Z'), rule: SecondStepRule = 'nobody'): TestSignIns {
	let now = start
	const clock = { now: () => now }
	const staff = createMemoryStaffDirectory()
	return {
		clock,
		ids: { next: () => asId(randomUUID()) },
		secrets: systemSecrets,
		hasher: quickHasher,
		easilyGuessed: createPasswordGuessing(),
		sessions: createMemorySessionStore(),
		staff,
		invitations: createMemoryInvitationStore(staff),
		programmes: { all: async () => demoProgrammes },
		limiter: createMemoryRateLimiter(clock),
		audit: createMemoryAuditLog(),
		limits: defaultSessionLimits,
		secondStep: {
			...{ store: createMemorySecondStepStore(), vault: secondStepVault(randomBytes(32)), codes: otpauthOneTimeCodes, rule },
		},
		advance: (ms) => {
			now += ms
		},
	}
}
