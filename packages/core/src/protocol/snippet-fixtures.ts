import type { OwnSnippet, SharedSnippet, ShownSnippet } from '../snippets/snippet.ts'
import { asId, type ProgrammeId, type SnippetId } from '../support/ids.ts'
import type { CommandData, PayloadInput } from './contract.ts'
import type { ownSnippetCommands, snippetReviewCommands } from './snippets.ts'

type Fixtures<Commands extends typeof ownSnippetCommands | typeof snippetReviewCommands> = {
	readonly [N in keyof Commands & string]: {
		readonly payload: PayloadInput<{ commands: Commands; events: Record<never, never> }, N>
		readonly result: CommandData<{ commands: Commands; events: Record<never, never> }, N>
	}
}

const id = asId<SnippetId>('3d0f4c52-1c1b-4c39-9a8e-6a3d6c2f7b10')
const words = {
	...{ programmeId: asId<ProgrammeId>('night-line'), language: 'en', group: 'reflect' as const },
	...{ text: 'When you say {{their words}}, I picture a very long evening.', why: 'Takes their picture up.' },
}
const at = 1_700_000_000_000
const own: OwnSnippet = {
	id,
	...words,
	version: 2,
	changedAt: at,
	state: { kind: 'returned', at, byName: 'Priya', reason: 'Whose picture is it?' },
}
const shared: SharedSnippet = { id: asId<SnippetId>('5b1f8a7e-8a0d-4c8f-8f39-0e7b7f6a1c22'), ...words }
const shown: ShownSnippet = { ...own, state: { kind: 'asked', at }, ownerName: 'Sam', programmeName: 'Night line' }
const phrases = { own: [own], shared: [shared] }

/** An example of everything about a listener's own phrases. */
export const ownSnippetFixtures: Fixtures<typeof ownSnippetCommands> = {
	'snippet:list': { payload: {}, result: phrases },
	'snippet:save': { payload: { snippetId: id, version: 1, words }, result: phrases },
	'snippet:remove': { payload: { snippetId: id }, result: { own: [], shared: [shared] } },
	'snippet:ask': { payload: { snippetId: id, version: 2 }, result: phrases },
}

/** An example of everything about looking at them. */
export const snippetReviewFixtures: Fixtures<typeof snippetReviewCommands> = {
	'snippet:list': { payload: {}, result: { snippets: [shown] } },
	'snippet:review': {
		payload: { snippetId: id, version: 2, verdict: { kind: 'returned', reason: 'Whose picture is it?' } },
		result: { snippets: [shown] },
	},
}
