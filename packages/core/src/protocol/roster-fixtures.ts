import { asId, type BlockId, type ConversationId, type ProgrammeId, type ShiftMessageId, type StaffId } from '../support/ids.ts'
import type { blockCommands } from './block.ts'
import type { CommandContract, CommandData, PayloadInput } from './contract.ts'
import type { intakeCommands, PausedIntake } from './intake.ts'
import type { ShiftMessage } from './listener.ts'
import type { rosterCommands } from './roster.ts'

type Part = Readonly<Record<string, CommandContract>>
type Fixtures<Commands extends Part> = {
	readonly [N in keyof Commands & string]: {
		readonly payload: PayloadInput<{ commands: Commands; events: Record<never, never> }, N>
		readonly result: CommandData<{ commands: Commands; events: Record<never, never> }, N>
	}
}

const now = 1_700_000_000_000
const minutes = 60_000
const sam = asId<StaffId>('11111111-1111-4111-8111-111111111111')
const noor = asId<StaffId>('33333333-3333-4333-8333-333333333333')
const programmeId = asId<ProgrammeId>('listening')
const messageId = asId<ShiftMessageId>('4b3a2918-0f1e-4d2c-8b5a-69788796a5b4')
const blockId = asId<BlockId>('6d5c4b3a-2918-4f0e-9a7b-8c9daebfc0d1')
const conversationId = asId<ConversationId>('5f3a8c1e-9b7d-4e2a-8f60-1c2d3e4f5a6b')

/** An example of everything about the roster; the people are invented. */
export const rosterFixtures: Fixtures<typeof rosterCommands> = {
	'roster:look': {
		payload: {},
		result: {
			roster: {
				at: now,
				listeners: [
					{
						...{ id: sam, name: 'Sam', languages: ['en'], availability: 'paused', chosenCapacity: 2, capacity: 1 },
						...{ holding: [{ id: conversationId, handle: { landform: 'harbour', number: 12 } }], conversations: 1 },
						...{ connected: false, lastSeenAt: now - minutes, shiftStartedAt: now - 180 * minutes, pausedSince: null },
						...{ restedAt: now - 150 * minutes, conversationsToday: 4, needs: ['gone', 'first_ten'] },
						rest: { kind: 'rest', until: now + 20 * minutes, byName: 'Ruth', reason: null },
					},
				],
				off: [
					{
						...{ id: noor, name: 'Noor', languages: ['en', 'ar'] },
						rest: { kind: 'held_back', until: now + 600 * minutes, byName: 'Ruth', reason: 'training' },
					},
				],
				messages: [
					{
						...{
							id: messageId,
							programmeId,
							programmeName: 'Someone to talk to',
							byName: 'Ruth',
							sentAt: now,
							endsAt: now + 120 * minutes,
						},
						text: 'Long wait tonight, thank you.',
					},
				],
				blocks: [
					{
						...{ id: blockId, handle: { landform: 'harbour', number: 12 }, programmeName: 'Someone to talk to', reason: 'abuse' },
						...{ byName: 'Ruth', at: now, until: now + 360 * minutes, bySource: false },
					},
				],
				programmes: [{ id: programmeId, name: 'Someone to talk to' }],
			},
		},
	},
	'roster:message': { payload: { programmeId, text: 'Long wait tonight, thank you.' }, result: { id: messageId } },
	'roster:withdraw-message': { payload: { messageId }, result: {} },
	'roster:rest': { payload: { listener: sam, minutes: 20 }, result: {} },
	'roster:hold-back': { payload: { listener: sam, hours: 12, reason: 'wellbeing' }, result: {} },
	'roster:lift-rest': { payload: { listener: sam }, result: {} },
	'roster:limit': { payload: { listener: sam, capacity: 1 }, result: {} },
}

export const shiftMessageFixture: ShiftMessage = {
	...{ id: messageId, programmeName: 'Someone to talk to', byName: 'Ruth', sentAt: now },
	text: 'Long wait tonight, thank you.',
}
export const pausedFixture: PausedIntake = {
	...{ programmeId, programmeName: 'Someone to talk to', reason: 'long_wait', byName: 'Ruth', at: now },
	until: now + 30 * minutes,
}
export const intakeFixtures: Fixtures<typeof intakeCommands> = {
	'intake:pause': { payload: { programmeId, reason: 'long_wait', minutes: 30 }, result: {} },
	'intake:resume': { payload: { programmeId }, result: {} },
}
export const blockFixtures: Fixtures<typeof blockCommands> = {
	'person:block': { payload: { conversationId, hours: 6, reason: 'abuse' }, result: { until: now + 360 * minutes, outcome: 'made' } },
	'person:unblock': { payload: { blockId }, result: {} },
}
