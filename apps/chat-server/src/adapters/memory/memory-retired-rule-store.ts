import type { RetiredRule, RetiredRuleStore } from '../../ports/retired-rule-store.ts'

export function createMemoryRetiredRuleStore(): RetiredRuleStore {
	const retired = new Map<string, RetiredRule>()
	const keyOf = ({ programmeId, rule }: Pick<RetiredRule, 'programmeId' | 'rule'>) => `${programmeId} ${rule}`
	return {
		async retire(rule) {
			if (retired.has(keyOf(rule))) return false
			retired.set(keyOf(rule), rule)
			return true
		},
		restore: async (programmeId, rule) => retired.delete(keyOf({ programmeId, rule })),
		all: async () => [...retired.values()],
	}
}
