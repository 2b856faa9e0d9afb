import { asId, type ConversationId, type ProgrammeId } from '../support/ids.ts'
import type { ContractFixtures } from './fixtures.ts'
import type { HeldWords } from './returning.ts'
import type { SeekerContract } from './seeker.ts'

const days = 86_400_000
const held: HeldWords = {
	programmeId: asId<ProgrammeId>('listening'),
	listener: { name: 'Sam', isHere: true },
	summary: 'We talked about my grandfather. Walking helps.',
	endsAt: 1_700_000_000_000 + 90 * days,
	confirmed: false,
}
const words = ['garden', 'lemon', 'robin', 'window', 'paper', 'river']

type Commands = ContractFixtures<SeekerContract>['commands']
export const returnWordsFixtures: Pick<Commands, Extract<keyof Commands, `return-words:${string}`>> = {
	'return-words:make': {
		payload: { conversationId: asId<ConversationId>('5f3a8c1e-9b7d-4e2a-8f60-1c2d3e4f5a6b'), language: 'en' },
		result: { words, held, language: 'en' },
	},
	'return-words:give': { payload: { words: words.join(' ') }, result: { words, held } },
	'return-words:confirm': { payload: {}, result: {} },
	'return-words:look': { payload: {}, result: { held } },
	'return-words:save-summary': { payload: { summary: held.summary }, result: {} },
	'return-words:erase': { payload: {}, result: {} },
}
