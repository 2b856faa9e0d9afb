import { asId, type ClientId, type ConcernId, type ConversationId } from '../support/ids.ts'
import type { ShownConcern } from './concern-shapes.ts'
import type { ContractFixtures } from './fixtures.ts'
import type { SupervisorContract } from './supervisor.ts'

type ConcernCommand = Extract<keyof SupervisorContract['commands'], `concern:${string}`>

/** Examples of what is asked and told about concerns. */
export function concernFixtures(
	now: number,
	conversationId: ConversationId,
	clientId: ClientId,
): {
	readonly commands: Pick<ContractFixtures<SupervisorContract>['commands'], ConcernCommand>
	readonly events: Pick<ContractFixtures<SupervisorContract>['events'], 'concern:changed'>
} {
	const concernId = asId<ConcernId>('6f5e4d3c-2b1a-4098-8765-43210fedcba9')
	const concern: ShownConcern = {
		...{ id: concernId, conversationId, handle: { landform: 'harbour', number: 12 }, programmeName: 'Someone to talk to', hasEnded: false },
		...{ about: { kind: 'answerer', name: 'Sam' }, by: { role: 'seeker' }, reason: 'asks_to_meet', hasWords: true, raisedAt: now },
		...{ state: { kind: 'new' }, isInvolved: false },
	}
	const lookedAt: ShownConcern = { ...concern, state: { kind: 'looked_at', by: { name: 'Ruth', at: now } } }
	const closed: ShownConcern = { ...concern, state: { kind: 'closed', by: { name: 'Ruth', at: now }, outcome: 'talked_to_them' } }
	return {
		commands: {
			'concern:raise': { payload: { conversationId, clientId, reason: 'prank', words: null }, result: {} },
			'concern:list': { payload: {}, result: { concerns: [concern], open: 1 } },
			'concern:count': { payload: {}, result: { open: 1 } },
			'concern:look': { payload: { concernId }, result: { concern: lookedAt } },
			'concern:read': { payload: { concernId }, result: { words: 'They asked where I live.' } },
			'concern:close': { payload: { concernId, outcome: 'talked_to_them' }, result: { concern: closed } },
		},
		events: { 'concern:changed': { open: 1 } },
	}
}
