import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { PendingSignIn, SecondStep, SecondStepStore } from '../../ports/second-step-store.ts'
import type { SecretHash } from '../../ports/secrets.ts'

type Kept = Omit<SecondStep, 'recoveryCodesLeft'> & { readonly codes: ReadonlySet<string> }
type Draft = { readonly sealedSecret: Uint8Array; readonly expiresAt: Instant }

/** Second steps of one process, for tests. */
export function createMemorySecondStepStore(): SecondStepStore {
	const kept = new Map<StaffId, Kept>()
	const drafts = new Map<StaffId, Draft>()
	const pending = new Map<SecretHash, PendingSignIn>()
	const standing = (staffId: StaffId, now: Instant) => {
		const draft = drafts.get(staffId)
		return draft !== undefined && draft.expiresAt > now ? draft : null
	}
	return {
		async find(staffId) {
			const found = kept.get(staffId)
			if (found === undefined) return null
			const { codes, ...step } = found
			return { ...step, recoveryCodesLeft: codes.size }
		},
		whoHasOne: async () => new Set(kept.keys()),
		async setDraft(staffId, sealedSecret, expiresAt) {
			drafts.set(staffId, { sealedSecret, expiresAt })
		},
		findDraft: async (staffId, now) => standing(staffId, now)?.sealedSecret ?? null,
		async confirm(staffId, { recoveryCodes, ...made }) {
			const draft = standing(staffId, made.setUpAt)
			if (draft === null || Buffer.compare(draft.sealedSecret, made.sealedSecret) !== 0) return false
			drafts.delete(staffId)
			kept.set(staffId, { ...made, codes: new Set(recoveryCodes) })
			return true
		},
		async spendStep(staffId, step) {
			const found = kept.get(staffId)
			if (found === undefined || found.lastStep >= step) return false
			kept.set(staffId, { ...found, lastStep: step })
			return true
		},
		async spendRecoveryCode(staffId, hash) {
			const found = kept.get(staffId)
			if (!found?.codes.has(hash)) return false
			kept.set(staffId, { ...found, codes: new Set([...found.codes].filter((one) => one !== hash)) })
			return true
		},
		async replaceRecoveryCodes(staffId, hashes) {
			const found = kept.get(staffId)
			if (found === undefined) return false
			kept.set(staffId, { ...found, codes: new Set(hashes) })
			return true
		},
		remove: async (staffId) => kept.delete(staffId),
		async addPending(tokenHash, one) {
			pending.set(tokenHash, one)
		},
		async takeTry(tokenHash, audience, now) {
			const found = pending.get(tokenHash)
			if (found === undefined || found.audience !== audience || found.expiresAt <= now || found.tries === 0) return null
			pending.set(tokenHash, { ...found, tries: found.tries - 1 })
			return found.staffId
		},
		endPending: async (tokenHash) => pending.delete(tokenHash),
		async sweep(now) {
			for (const [hash, { expiresAt }] of pending) if (expiresAt <= now) pending.delete(hash)
			for (const [id, { expiresAt }] of drafts) if (expiresAt <= now) drafts.delete(id)
		},
	}
}
