import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Stream } from '@akin/core/view/entry-view'
import type { Listener, Person, Seeker, Supervisor } from './people.ts'
import { talk } from './shared-world.ts'

/** What somebody does, as their own screen allows it at that moment, or nothing. `n` decides wherever there is something to choose from. */
type Deed<P> = (person: P, n: number) => void
/** A deed with how often it comes up beside the others. */
type Verbs<P> = Readonly<Record<string, readonly [weight: number, deed: Deed<P>]>>

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]

/** Words nobody else writes, and how to remember that they were written. */
function write(
	person: Person,
	id: ConversationId | undefined,
	stream: Stream,
	send: (id: ConversationId, text: string) => ClientId | null,
): void {
	if (id === undefined) return
	const text = `${person.name} says ${person.wrote.length}`
	const clientId = send(id, text)
	if (clientId !== null) person.wrote.push({ clientId, conversationId: id, stream, text })
}

const sendCommand = { room: 'message:send', backstage: 'whisper:send', supervision: 'note:send' } as const

const forGoodMs = 10 * 60_000

const everybody = {
	/** What was written last goes out again with the same mark, up to three times, whatever the page thinks of it. */
	repeat(person, n) {
		const last = person.wrote.at(-1)
		if (last === undefined) return
		const { clientId, conversationId, text, stream } = last
		for (let time = 0; time <= n % 3; time++) person.line.repeat(sendCommand[stream], { conversationId, clientId, text })
	},
	cut: (person, n) => person.line.cut(n % 3_000),
	/** Long enough for every grace to run out, or not quite, or for good. */
	vanish: (person, n) => person.line.cut(n % 4 === 0 ? forGoodMs : 5_000 + ((n * 977) % 80_000)),
} satisfies Record<string, Deed<Person>>

const openOf = ({ session }: Seeker) => {
	const { conversation } = session.getSnapshot()
	return conversation?.state.kind === 'closed' ? undefined : conversation?.id
}

export const seekerVerbs: Verbs<Seeker> = {
	ask: [
		5,
		(seeker, n) => {
			// Now and then from a second tab, while something is open already.
			if (openOf(seeker) !== undefined && n % 5 !== 0) return
			const about = { topics: n % 2 === 0 ? ['lonely'] : [], about: n % 3 === 0 ? 'about' : null, inDanger: n % 7 === 0 }
			seeker.unanswered = true
			void seeker.session
				.requestConversation({ programmeId: talk, language: n % 4 === 0 ? 'ar' : 'en', name: null, ...about })
				.then((reply) => {
					seeker.unanswered = !reply.ok
				})
		},
	],
	write: [6, (seeker) => write(seeker, openOf(seeker), 'room', (_, text) => seeker.session.send(text))],
	danger: [1, ({ session }) => void session.declareDanger()],
	leave: [1, ({ session }) => void session.endConversation()],
	erase: [1, ({ session }) => void session.eraseConversation()],
	reload: [1, (seeker) => seeker.reload()],
	repeat: [2, everybody.repeat],
	cut: [2, everybody.cut],
	vanish: [1, everybody.vanish],
}

const deskOf = ({ session }: Listener) => session.getSnapshot()
const chosenBy = (listener: Listener, n: number) => pick(deskOf(listener).conversations, n)?.id

export const listenerVerbs: Verbs<Listener> = {
	next: [
		6,
		(listener, n) => {
			if (deskOf(listener).shift === null) void listener.session.startShift(1 + (n % 2))
			else void listener.session.helpNext()
		},
	],
	accept: [
		6,
		(listener) => {
			const { offer } = deskOf(listener)
			if (offer) void listener.session.acceptOffer(offer.id)
		},
	],
	decline: [
		1,
		(listener) => {
			const { offer } = deskOf(listener)
			if (offer) void listener.session.declineOffer(offer.id, 'other')
		},
	],
	write: [5, (listener, n) => write(listener, chosenBy(listener, n), 'room', listener.session.sendMessage)],
	whisper: [1, (listener, n) => write(listener, chosenBy(listener, n), 'backstage', listener.session.sendWhisper)],
	help_me: [
		1,
		(listener, n) => {
			const id = chosenBy(listener, n)
			if (id) void listener.session.requestHelp(id)
		},
	],
	end: [
		1,
		(listener, n) => {
			const id = chosenBy(listener, n)
			if (id) void listener.session.endConversation(id)
		},
	],
	wrap_up: [
		1,
		(listener) => {
			const due = deskOf(listener).conversations.find(({ view }) => view.state.kind === 'wrap_up')
			if (due)
				void listener.session.saveWrapUp({ conversationId: due.id, howItEnded: 'said_goodbye', topics: [], note: null, andYou: null })
		},
	],
	pause: [1, ({ session }) => void session.pauseShift()],
	resume: [1, ({ session }) => void session.resumeShift()],
	not_now: [1, ({ session }) => void session.notNow()],
	end_shift: [1, ({ session }) => void session.endShift()],
	repeat: [2, everybody.repeat],
	cut: [2, everybody.cut],
	vanish: [1, everybody.vanish],
}

const rowsOf = ({ board }: Supervisor) => (board === null ? [] : [...board.waiting, ...board.talking])
const openBy = ({ session }: Supervisor, n: number) => pick(session.getSnapshot().conversations, n)?.id

/** Something to do with a conversation that stands on the board, or that is open here. */
const withRow =
	(deed: (supervisor: Supervisor, id: ConversationId) => unknown): Deed<Supervisor> =>
	(supervisor, n) => {
		const row = pick(rowsOf(supervisor), n)
		if (row) void deed(supervisor, row.id)
	}
const withOpen =
	(deed: (supervisor: Supervisor, id: ConversationId) => unknown): Deed<Supervisor> =>
	(supervisor, n) => {
		const id = openBy(supervisor, n)
		if (id) void deed(supervisor, id)
	}

export const supervisorVerbs: Verbs<Supervisor> = {
	read: [4, withRow(({ session }, id) => session.startReading(id))],
	write: [2, (supervisor, n) => write(supervisor, openBy(supervisor, n), 'room', supervisor.session.sendMessage)],
	whisper: [1, (supervisor, n) => write(supervisor, openBy(supervisor, n), 'backstage', supervisor.session.sendWhisper)],
	note: [1, (supervisor, n) => write(supervisor, openBy(supervisor, n), 'supervision', supervisor.session.sendNote)],
	join: [2, withOpen(({ session }, id) => session.join(id))],
	step_back: [1, withOpen(({ session }, id) => session.stepBack(id))],
	take_over: [3, withRow(({ session }, id) => session.takeOver(id))],
	to_listener: [2, withRow(({ session }, id) => session.handBack(id, 'listener'))],
	to_queue: [2, withRow(({ session }, id) => session.handBack(id, 'queue'))],
	end: [1, withOpen(({ session }, id) => session.endConversation(id))],
	acknowledge: [
		2,
		(supervisor, n) => {
			const rows = [...rowsOf(supervisor), ...(supervisor.board?.ended ?? [])]
			const open = rows.flatMap(({ id, attention }) =>
				attention.signals.filter(({ acknowledged }) => acknowledged === null).map((signal) => ({ id, signal })),
			)
			const alert = pick(open, n)
			if (alert) void supervisor.session.acknowledge(alert.id, alert.signal.id, 'on_it')
		},
	],
	stop_reading: [1, withOpen(({ session }, id) => session.stopReading(id))],
	repeat: [1, everybody.repeat],
	cut: [1, everybody.cut],
}

export function act(person: Person, verb: string, n: number): void {
	if (person.role === 'seeker') seekerVerbs[verb]?.[1](person, n)
	else if (person.role === 'listener') listenerVerbs[verb]?.[1](person, n)
	else supervisorVerbs[verb]?.[1](person, n)
}
