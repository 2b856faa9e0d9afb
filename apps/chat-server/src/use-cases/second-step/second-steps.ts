import type { SecondStepRule } from '@akin/core/identity/second-step'
import type { OneTimeCodes } from '../../ports/one-time-codes.ts'
import type { SecondStepStore } from '../../ports/second-step-store.ts'
import type { SecondStepVault } from '../../ports/second-step-vault.ts'

/** Everything that second steps need beside what signing in has. */
export type SecondSteps = {
	readonly store: SecondStepStore
	readonly vault: SecondStepVault
	readonly codes: OneTimeCodes
	/** Of whom this deployment asks for one. */
	readonly rule: SecondStepRule
}
