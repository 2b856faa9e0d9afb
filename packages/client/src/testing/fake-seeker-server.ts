import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { SeekerContract, SeekerConversation } from '@akin/core/protocol/seeker'
import { asId, type ClientId } from '@akin/core/support/ids'
import { type Answer, type Asked, type FakeLink, fakeLink } from './fake-link.ts'
import { closed, conversationId, message, waiting } from './fixtures.ts'
import type { TurnedEnvironment } from './turned-environment.ts'

export type FakeSeekerServer = {
	readonly link: FakeLink<SeekerContract>
	readonly log: SeekerEntry[]
	/** Somebody else writes; with `announce` false the event is lost on the way. */
	readonly write: (text: string, announce?: boolean) => void
	readonly beacon: () => void
	readonly end: () => void
	readonly view: () => SeekerConversation
	/** What becomes of the answer to the next commands, one each; `answered` when nothing is planned. */
	readonly fates: ('answered' | 'lost_before' | 'lost_after' | 'unheard')[]
	/** Answers in place of the usual ones. */
	readonly instead: Map<string, Answer>
	hasConversation: boolean
}

const PAGE = 3

/** As much of the seeker's contract as a session needs: one conversation, its log, and a network that fails when told to. */
export const fakeSeekerServer = (environment: TurnedEnvironment): FakeSeekerServer => {
	const log: SeekerEntry[] = []
	const fates: FakeSeekerServer['fates'] = []
	const instead = new Map<string, Answer>()
	let epoch = 1
	let ended = false
	const head = () => ({ seq: log.length, epoch })
	const view = () => (ended ? closed(log.length, epoch) : waiting(log.length, epoch))

	const append = (text: string, clientId: ClientId | null, announce: boolean): number => {
		const entry = message(log.length + 1, text, clientId)
		log.push(entry)
		if (announce) server.link.emit('entry:appended', { conversationId, entries: [entry], head: head() })
		return entry.seq
	}

	const answer = (asked: Asked<SeekerContract>): Answer => {
		const planned = instead.get(asked.command)
		if (planned !== undefined) return planned
		switch (asked.command) {
			case 'session:open':
				return { ok: true, data: { now: environment.now() + 500, programmes: [], conversation: server.hasConversation ? view() : null } }
			case 'conversation:request':
				server.hasConversation = true
				return { ok: true, data: { conversation: view() } }
			case 'conversation:resume': {
				const entries = log.slice(asked.payload.after, asked.payload.after + PAGE)
				return { ok: true, data: { conversation: view(), entries, more: asked.payload.after + PAGE < log.length } }
			}
			case 'message:send': {
				const fate = fates.shift() ?? 'answered'
				if (fate === 'lost_before') return 'lost'
				const clientId = asId<ClientId>(asked.payload.clientId)
				const { text } = asked.payload
				const known = log.find((entry) => entry.clientId === clientId)
				if (known === undefined && ended) return { ok: false, error: { code: 'conversation_closed' } }
				const seq = known?.seq ?? append(text, clientId, fate === 'answered')
				return fate === 'lost_after' ? 'lost' : { ok: true, data: { seq, at: seq, head: head() } }
			}
			default:
				return { ok: true, data: {} }
		}
	}

	const server: FakeSeekerServer = {
		link: fakeLink<SeekerContract>(environment, answer),
		log,
		write: (text, announce = true) => append(text, null, announce),
		beacon: () => server.link.emit('conversation:head', { conversationId, head: head() }),
		end: () => {
			ended = true
			epoch += 1
			server.link.emit('conversation:changed', { conversation: view() })
		},
		view,
		fates,
		instead,
		hasConversation: true,
	}
	return server
}
