import type { ConversationId, ProgrammeId, StaffId } from '../support/ids.ts'
import type { SupervisorEntry } from './entries.ts'
import type { ContractFixtures } from './fixtures.ts'
import type { OpenedRecord, OwnOpening, RecordRow } from './record-shapes.ts'
import type { SupervisorContract } from './supervisor.ts'

type Everyday = {
	readonly now: number
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	readonly sam: { readonly id: StaffId; readonly name: string }
	readonly ruth: { readonly id: StaffId; readonly name: string }
	readonly entries: SupervisorEntry[]
}
type RecordCommand = Extract<keyof SupervisorContract['commands'], `record:${string}`>

const minutes = 60_000
const handle = { landform: 'harbour', number: 12 } as const

export const openingFixture = (now: number, name: string): OwnOpening['opening'] => ({
	...{ name, reason: 'listener_asked', openedAt: now, expiresAt: now + 30 * minutes, endedAt: null },
})

export const ownOpeningFixture = (now: number, name: string): OwnOpening => ({
	...{ handle, programmeName: 'Someone to talk to', closedAt: now - 30 * minutes, opening: openingFixture(now, name) },
})

/** Examples of what is asked and told about records. */
export function recordFixtures({ now, conversationId, programmeId, sam, ruth, entries }: Everyday): {
	readonly commands: Pick<ContractFixtures<SupervisorContract>['commands'], RecordCommand>
	readonly events: Pick<ContractFixtures<SupervisorContract>['events'], 'record:ended'>
} {
	const opening = openingFixture(now, ruth.name)
	const row: RecordRow = {
		...{ id: conversationId, handle, programmeId, programmeName: 'Someone to talk to', language: 'en', topics: ['Grief'] },
		...{ startedAt: now - 70 * minutes, closedAt: now - 30 * minutes, reason: 'ended_by_seeker', listener: sam, signals: [] },
		...{ readableUntil: now + 30 * 1_440 * minutes, openings: [opening] },
		holds: [
			{
				...{ reason: 'complaint', heldAt: now, until: now + 90 * 1_440 * minutes, askedBy: ruth.name, approvedBy: 'Omar', ended: null },
			},
		],
	}
	const heads = { room: 4, backstage: 2, supervision: 2 }
	const wrapUp = { howItEnded: 'said_goodbye', topics: ['grief'], note: 'Please look at the middle of it.' }
	const record: OpenedRecord = { row, heads, opening, wrapUp, handOvers: [{ name: 'Noor', to: sam.name, changed: false, wrapUp }] }
	const place = { closedAt: row.closedAt, id: conversationId }
	return {
		commands: {
			'record:list': {
				payload: {
					...{ programmeId, endedFrom: now - 1_440 * minutes, endedBefore: now, handle, talkedWith: sam.id },
					...{ tier: 'act_now', reason: 'ended_by_seeker', after: place },
				},
				result: { records: [row], next: place },
			},
			'record:look-at-filters': { payload: {}, result: { programmes: [{ id: programmeId, name: row.programmeName }], listeners: [sam] } },
			'record:look': { payload: { conversationId }, result: { row, opening } },
			'record:open': {
				payload: { conversationId, reason: 'other', text: 'A colleague asked about the ending.' },
				result: { opening },
			},
			'record:renew': { payload: { conversationId }, result: { opening } },
			'record:read': {
				payload: { conversationId, after: { room: 0, backstage: 0, supervision: 0 } },
				result: { record, entries, more: false },
			},
			'record:export': { payload: { conversationId }, result: { by: ruth.name, approvedBy: 'Omar', reason: 'complaint', at: now } },
			'record:end-hold': { payload: { conversationId, reason: 'no_longer_needed' }, result: { row } },
			'record:end': { payload: { conversationId }, result: {} },
		},
		events: { 'record:ended': { conversationId } },
	}
}
