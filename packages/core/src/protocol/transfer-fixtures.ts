import { asId, type ConversationId, type StaffId, type TransferId } from '../support/ids.ts'
import type { ListenerState } from './roster.ts'
import type { OwnHandOver, SeekerTransfer, ShownTransfer, TransferCandidate } from './transfer-shapes.ts'

const transferId = asId<TransferId>('2d1c0b9a-8f7e-4d6c-b5a4-93827160f5e4')
const mina = { id: asId<StaffId>('33333333-3333-4333-8333-333333333333'), name: 'Mina' }

/** Examples of handing over, for all three audiences. */
export function transferFixtures(now: number, conversationId: ConversationId) {
	const minutes = 60_000
	const shown: ShownTransfer = {
		...{ id: transferId, byName: 'Sam', byRole: 'listener', to: mina.name, askedAt: now },
		step: { kind: 'asking_person', expiresAt: now + 5 * minutes },
	}
	const forSeeker: SeekerTransfer = { transferId, byName: 'Sam', byRole: 'listener', to: mina.name, step: 'asking' }
	const candidate: TransferCandidate = { ...mina, conversations: 1, capacity: 2, sharedTopics: ['Grief'], whyNot: null }
	const handOvers: OwnHandOver[] = [
		{
			...{ conversationId, handle: { landform: 'harbour', number: 12 }, programmeName: 'Someone to talk to', to: mina.name },
			...{ changed: false, at: now },
		},
	]
	const listener: ListenerState = {
		...{ id: mina.id, name: mina.name, connected: true, availability: 'busy', shiftStartedAt: now - 90 * minutes },
		...{ restedAt: null, conversationsToday: 4, conversations: 1, capacity: 1 },
		asked: [{ id: conversationId, handle: { landform: 'harbour', number: 12 }, step: 'asked' }],
	}
	const about = { conversationId, transferId }
	return {
		...{ shown, forSeeker, candidate, handOvers, about, listener },
		proposal: { ...about, to: mina.id, note: 'She likes to be asked before advice. Her sister knows.' },
	}
}
