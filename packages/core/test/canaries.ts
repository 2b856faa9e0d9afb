import type { Conversation } from '../src/conversation/conversation.ts'
import { handOversOf, type Transfer } from '../src/conversation/transfer.ts'
import { signalOf } from './people.ts'

export const canary = 'CANARY'
const caged = <T extends string>(text: T): T => `${canary}-${text}` as T

/** The conversation with a mark in everything that only staff may see, and in a field that does not exist yet. Names of who is in it stay. */
export function withCanaries(conversation: Conversation): Conversation {
	const planted = {
		...conversation,
		signals: [
			...conversation.signals.map((signal) => ({ ...signal, id: caged(signal.id), acknowledged: acknowledgedByCanary(signal.raisedAt) })),
			{ ...signalOf('help_requested', 98), id: caged(signalOf('help_requested').id) },
		],
		handedOver: handOversOf(conversation).map((one) => ({ ...one, listener: { id: caged(one.listener.id), name: canary } })),
		...{ backstage: caged('whisper'), supervision: caged('note'), summary: caged('summary') },
	}
	switch (planted.state) {
		case 'waiting':
			return { ...planted, passedBy: planted.passedBy.map(caged) }
		case 'offered': {
			const { offer } = planted
			return {
				...planted,
				passedBy: planted.passedBy.map(caged),
				offer: {
					...offer,
					id: caged(offer.id),
					claimId: caged(offer.claimId),
					listenerId: caged(offer.listenerId),
					sharedTopics: [canary],
				},
			}
		}
		case 'active': {
			const { handler } = planted
			const withoutIds = { ...handler, id: caged(handler.id), reviewNote: canary }
			return {
				...planted,
				passedBy: planted.passedBy.map(caged),
				acceptedOfferId: planted.acceptedOfferId && caged(planted.acceptedOfferId),
				handler:
					withoutIds.role === 'supervisor' && withoutIds.observer
						? { ...withoutIds, observer: { ...withoutIds.observer, id: caged(withoutIds.observer.id) } }
						: withoutIds,
				transfer: planted.transfer && cagedTransfer(planted.transfer),
				joined: planted.joined.map((person) => ({ ...person, id: caged(person.id) })),
			}
		}
		case 'closed': {
			const { talk } = planted
			return {
				...planted,
				talk: talk && { ...talk, listener: talk.listener && { id: caged(talk.listener.id), name: canary } },
			}
		}
	}
}

const cagedTransfer = (transfer: Transfer): Transfer => {
	const to = transfer.to && { ...transfer.to, id: caged(transfer.to.id) }
	const by = { ...transfer.by, id: caged(transfer.by.id) }
	return transfer.step === 'asking_listener' ? { ...transfer, by, to: to ?? transfer.to } : { ...transfer, by, to }
}

const acknowledgedByCanary = (at: number) => ({ by: caged(canary) as never, byName: canary, at, outcome: 'on_it' as const })
