import type { ConversationId } from '@akin/core/support/ids'
import type { Stream } from '@akin/core/view/entry-view'
import type { Report } from './checks.ts'
import type { Person } from './people.ts'
import type { Outcome } from './run-schedule.ts'

type Screen = {
	readonly id: ConversationId
	readonly streams: Partial<Record<Stream, readonly { readonly seq: number; readonly content: object }[]>>
}

/** M2 what was written is in the log or visibly not sent · M4, M5 every screen shows everything, in the order of the log. */
export async function checkScreens({ world, seekers, listeners, supervisors }: Outcome, report: Report): Promise<void> {
	const { conversations } = world.truth.stores
	for (const person of [...seekers, ...listeners, ...supervisors]) {
		if (!person.line.isUp()) continue
		checkOutbox(person, world, report)
		const screens = screensOf(person)
		for (const { id, streams } of screens) {
			const stored = await conversations.load(id)
			if (!stored) continue
			const isErased = stored.conversation.state === 'closed' && stored.conversation.erased
			for (const [stream, entries] of Object.entries(streams) as [Stream, readonly { seq: number }[]][]) {
				if (entries.some(({ seq }, index) => seq !== index + 1)) report('M4', `${person.name} sees ${stream} of ${id} with a gap`)
				if (isErased && entries.length > 0) report('P4', `${person.name} still sees ${stream} of ${id}, which is erased`)
			}
		}
		for (const { id, streams } of await takesPartIn(person, world)) {
			const screen = screens.find((one) => one.id === id)
			const stored = await conversations.load(id)
			if (!stored) continue
			if (!screen) {
				report('M5', `${person.name} does not see ${id}`)
				continue
			}
			for (const stream of streams) {
				const shown = screen.streams[stream]?.length ?? 0
				if (shown !== stored.heads[stream]) report('M5', `${person.name} sees ${shown} of ${stored.heads[stream]} in ${stream} of ${id}`)
			}
		}
	}
}

/** Where somebody who is connected must see everything: their own conversation, what they handle or observe, what they have opened. */
async function takesPartIn(person: Person, world: Outcome['world']): Promise<{ id: ConversationId; streams: readonly Stream[] }[]> {
	const { conversations } = world.truth.stores
	if (person.role === 'seeker') {
		const stored = await conversations.latestOfSeeker(person.actor.id)
		// Which of two that are over ended last is told by the clocks of the nodes that ended them.
		return stored && stored.conversation.state !== 'closed' ? [{ id: stored.conversation.id, streams: ['room'] }] : []
	}
	if (person.role === 'listener') {
		const own = (await conversations.ofListener(person.actor.id)).map(({ conversation }) => conversation)
		return own.flatMap((it) =>
			it.state === 'active' ? [{ id: it.id, streams: it.handler.role === 'listener' ? ['room', 'backstage'] : ['room'] }] : [],
		)
	}
	const open = person.session.getSnapshot().conversations.map(({ id }) => id)
	const stored = await conversations.loadMany(open)
	return stored.flatMap(({ conversation }) =>
		conversation.state === 'closed' ? [] : [{ id: conversation.id, streams: ['room', 'backstage', 'supervision'] as const }],
	)
}

function screensOf(person: Person): Screen[] {
	if (person.role === 'seeker') {
		const { conversation, entries } = person.session.getSnapshot()
		return conversation === null ? [] : [{ id: conversation.id, streams: { room: entries } }]
	}
	return person.session.getSnapshot().conversations.map(({ id, entries }) => ({ id, streams: entries }))
}

function checkOutbox(person: Person, { truth }: Outcome['world'], report: Report): void {
	const snapshot = person.session.getSnapshot()
	const outgoing = 'outgoing' in snapshot ? snapshot.outgoing : snapshot.conversations.flatMap((conversation) => conversation.outgoing)
	for (const { clientId, state } of outgoing)
		if (state.kind === 'queued' || state.kind === 'sending') report('M2', `${person.name} still has ${clientId} ${state.kind}`)
	const unsent = new Set<string>([...outgoing, ...snapshot.undelivered].map(({ clientId }) => clientId))
	for (const { clientId, conversationId, stream } of person.wrote) {
		const stands = truth.entries
			.get(conversationId)
			?.some(({ entry }) => entry.clientId === clientId && entry.sender.id === person.actor.id)
		const isErased = truth.states.get(conversationId)?.some(({ conversation: it }) => it.state === 'closed' && it.erased) ?? false
		if (!stands && !unsent.has(clientId) && !isErased) report('M2', `what ${person.name} wrote into ${stream} of ${conversationId} is gone`)
	}
}
