import type { ProgrammeId } from '@akin/core/support/ids'
import type { Clock } from '../../ports/clock.ts'
import type { RetiredRule, RetiredRuleStore } from '../../ports/retired-rule-store.ts'

/** Which rules raise nothing, read again every few seconds: they change rarely and are needed for every message. */
export type RetiredRules = RetiredRuleStore & {
	of(programmeId: ProgrammeId): Promise<ReadonlySet<string>>
}

const rereadAfterMs = 5_000
const none: ReadonlySet<string> = new Set()

export function createRetiredRules(store: RetiredRuleStore, clock: Clock): RetiredRules {
	let read: { readonly at: number; readonly rules: Promise<ReadonlyMap<ProgrammeId, ReadonlySet<string>>> } | null = null

	const known = () => {
		const now = clock.now()
		if (read && Math.abs(now - read.at) < rereadAfterMs) return read.rules
		const rules = store.all().then(byProgramme)
		read = { at: now, rules }
		// A failed reading is not kept.
		rules.catch(() => {
			read = null
		})
		return rules
	}
	/** Whoever has just changed it sees it at once; other nodes within seconds. */
	const anew = <T>(changed: T): T => {
		read = null
		return changed
	}
	return {
		of: async (programmeId) => (await known()).get(programmeId) ?? none,
		all: () => store.all(),
		retire: async (rule) => anew(await store.retire(rule)),
		restore: async (programmeId, rule) => anew(await store.restore(programmeId, rule)),
	}
}

function byProgramme(retired: readonly RetiredRule[]): ReadonlyMap<ProgrammeId, ReadonlySet<string>> {
	const rules = new Map<ProgrammeId, Set<string>>()
	for (const { programmeId, rule } of retired) rules.set(programmeId, (rules.get(programmeId) ?? new Set()).add(rule))
	return rules
}
