import type { ListenerSession } from '@akin/client/listener-session'
import type { SeekerSession } from '@akin/client/seeker-session'
import type { SupervisorSession } from '@akin/client/supervisor-session'
import type { ChatServer } from '../../src/chat-server.ts'
import { type Actor, aListener, aSeeker, aSupervisor } from './actors.ts'

const withinMs = 30_000
const lookEveryMs = 50

/** Where a log reaches, and when somebody last wrote, follow the entries and not the view; how long somebody waits moves by itself. */
const movesByItself = new Set([
	'head',
	'heads',
	'roomHead',
	'wait',
	'waitedMs',
	'expiresInMs',
	'endsAt',
	'seekerLastWroteAt',
	'staffLastWroteAt',
	'lastWroteAt',
])
const steady = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner) => (movesByItself.has(key) ? undefined : inner)))
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

const ofSeeker = ({ session }: Actor<SeekerSession>) => {
	const { conversation, entries } = session.getSnapshot()
	return steady({ conversation, entries })
}
const ofListener = ({ session }: Actor<ListenerSession>) => {
	const { conversations, offer, shift } = session.getSnapshot()
	return steady({ offer, shift, conversations: conversations.map(({ id, view, entries }) => ({ id, view, entries })).sort(byId) })
}
const ofSupervisor = ({ session }: Actor<SupervisorSession>) => {
	const { conversations } = session.getSnapshot()
	return steady(conversations.map(({ id, view, entries }) => ({ id, view, entries })).sort(byId))
}

export type Screens = {
	readonly seekers?: readonly Actor<SeekerSession>[]
	readonly listeners?: readonly Actor<ListenerSession>[]
	readonly supervisors?: readonly Actor<SupervisorSession>[]
}

/** What each screen has built up from events is what a new session of the same person is shown, within a few seconds (M5). */
export async function expectViewsToConverge(
	server: ChatServer,
	{ seekers = [], listeners = [], supervisors = [] }: Screens,
): Promise<void> {
	for (const actor of seekers) {
		using fresh = await aSeeker(server, actor.fetch)
		await same(
			'seeker',
			() => ofSeeker(actor),
			() => ofSeeker(fresh),
		)
	}
	for (const actor of listeners) {
		using fresh = await aListener(server, 'kept', '', actor.fetch)
		await same(
			'listener',
			() => ofListener(actor),
			() => ofListener(fresh),
		)
	}
	for (const actor of supervisors) {
		using fresh = await aSupervisor(server, 'kept', '', actor.fetch)
		for (const { id, view } of actor.session.getSnapshot().conversations)
			if (view.state.kind !== 'closed') await fresh.session.startReading(id)
		await same(
			'supervisor',
			() => ofSupervisor(actor),
			() => ofSupervisor(fresh),
		)
	}
}

async function same(who: string, built: () => unknown, fresh: () => unknown): Promise<void> {
	const until = performance.now() + withinMs
	for (;;) {
		const [a, b] = [JSON.stringify(built()), JSON.stringify(fresh())]
		if (a === b) return
		if (performance.now() > until) throw new Error(`the ${who}'s screen and a new one differ:\n${around(a, b)}\n${around(b, a)}`)
		await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
	}
}

/** The part of `a` where `b` begins to be another. */
function around(a: string, b: string): string {
	let at = 0
	while (at < a.length && a[at] === b[at]) at++
	return a.slice(Math.max(0, at - 200), at + 300)
}
