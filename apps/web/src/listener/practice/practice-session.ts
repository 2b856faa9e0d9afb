import type { Environment } from '@akin/client/environment'
import type { ListenerOpenConversation, ListenerSession, ListenerSnapshot, StaffMe } from '@akin/client/listener-session'
import { noOnCall } from '@akin/client/on-call-view'
import { createStore } from '@akin/client/store'
import { type AskedTracker, evolveAsked, nothingFound } from '@akin/core/attention/asked-tracker'
import { answer, begin, end } from '@akin/core/practice/answer'
import { isLast, type RolePlay, turnOf } from '@akin/core/practice/role-play'
import { does, type Talk } from '@akin/core/practice/talk'
import { usualPrompts } from '@akin/core/programme/usual-prompts'
import { movesOf } from '@akin/core/reply/move'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { asId, type ClientId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { notInPractice } from './not-in-practice.ts'
import { readingMs, writingMs } from './pacing.ts'
import { createPracticeLog, helpSignal, type Signal, signalAbout } from './practice-log.ts'

/** What the room itself says, in the language of the page. */
export type PracticeWords = {
	/** Who speaks when the room does; says that it is no person. */
	readonly room: () => string
	/** What stands where a programme's name does. */
	readonly programme: () => string
	/** An answer to Help me or to a whisper: nobody was called, and what there is to hear just now. */
	readonly hint: (hear: string | null) => string
}
export type PracticeSession = ListenerSession & { readonly conversationId: ConversationId; readonly talk: () => Talk }

const maxMessageCharacters = 2_000

/**
 * The desk's session for one role play. It has the shape of the real one and no connection: what is written goes to the person in the file and
 * stays on the page.
 * @param onOver called once, when the talk has ended
 */
export function createPracticeSession(options: {
	readonly rolePlay: RolePlay
	readonly me: StaffMe
	readonly environment: Environment
	readonly words: PracticeWords
	readonly onOver: (talk: Extract<Talk, { readonly kind: 'over' }>) => void
}): PracticeSession {
	const { rolePlay, me, environment, words } = options
	const conversationId = asId<ConversationId>(environment.newClientId())
	const startedAt = environment.now()
	const log = createPracticeLog(me, environment)
	let talk: Talk = begin(rolePlay)
	let asked: AskedTracker = nothingFound
	let signals: readonly Signal[] = []
	let writes = false
	let closed: { readonly reason: 'ended_by_seeker' | 'seeker_lost' | 'ended_by_listener'; readonly closedAt: number } | null = null
	/** Replies the person has not read yet. */
	let unread: readonly string[] = []
	let cancel = () => {}

	const conversation = (): ListenerOpenConversation => ({
		id: conversationId,
		view: {
			...{
				id: conversationId,
				handle: rolePlay.person.handle,
				programmeId: asId<ProgrammeId>('practice'),
				programmeName: words.programme(),
			},
			...{ language: rolePlay.language, epoch: 1, heads: { room: log.entries().room.length, backstage: log.entries().backstage.length } },
			...{
				maxMessageCharacters,
				startedAt,
				person: { kind: 'here' },
				readers: [],
				signals: [...signals],
				asked,
				transfer: null,
				shadow: null,
			},
			state: closed ? { kind: 'wrap_up', ...closed } : { kind: 'handling' },
		},
		entries: log.entries(),
		caughtUp: true,
		loadedUpTo: log.loadedUpTo(),
		outgoing: [],
		typing: writes ? [{ role: 'seeker', name: null, since: environment.now() }] : [],
		catchUp: null,
	})
	const snapshot = (): ListenerSnapshot => ({
		...{
			status: { kind: 'ok' },
			ready: true,
			clockOffsetMs: 0,
			me,
			maxCapacity: 1,
			shift: null,
			training: null,
			offer: null,
			withdrawn: null,
		},
		...{ waiting: 0, supervisorsOnDuty: 1, messages: [], alerts: defaultAlertPolicy, onCall: noOnCall, activities: [], openings: [] },
		...{ reviews: [], handOvers: [], conversations: [conversation()], undelivered: [], hasUnsent: false },
	})

	/** [RL24] On the last level the desk points to nothing. */
	const heed = () => {
		if (talk.kind === 'over' || rolePlay.difficulty === 'hard') return
		const turn = turnOf(rolePlay, talk.at)
		if (isLast(turn) || turn.signal === undefined || talk.latest !== turn.says) return
		const signal = signalAbout(turn.signal, environment)
		signals = [...signals, signal]
		asked = evolveAsked(asked, { type: 'signal_found', at: signal.raisedAt })
	}
	const close = (reason: NonNullable<typeof closed>['reason']) => {
		closed = { reason, closedAt: environment.now() }
		log.service({ kind: 'ended', reason, by: reason === 'ended_by_listener' ? me.name : null })
	}

	log.person({ kind: 'intake', name: rolePlay.person.name, topics: rolePlay.person.topics, about: null, inDanger: false })
	log.service({ kind: 'listener_joined', name: me.name })
	for (const text of turnOf(rolePlay, rolePlay.opening).says) log.person({ kind: 'message', text })
	log.opened()
	heed()
	const store = createStore(snapshot())
	const publish = () => store.set(snapshot())

	const ended = (over: Extract<Talk, { readonly kind: 'over' }>) => {
		if (over.how.kind === 'by_listener') close('ended_by_listener')
		else {
			const turn = turnOf(rolePlay, over.how.turn)
			close(isLast(turn) && turn.ends === 'went_quiet' ? 'seeker_lost' : 'ended_by_seeker')
		}
		publish()
		options.onOver(over)
	}
	/** One message after the other, each with its time to write. */
	const deliver = ([text, ...more]: readonly string[]) => {
		if (text === undefined) {
			heed()
			publish()
			if (talk.kind === 'over') ended(talk)
			else if (unread.length > 0) read()
			return
		}
		writes = true
		publish()
		cancel = environment.after(writingMs(text), () => {
			writes = false
			log.person({ kind: 'message', text })
			deliver(more)
		})
	}
	const read = () => {
		cancel = environment.after(readingMs, () => {
			const next = answer(rolePlay, talk, unread.join('\n'))
			unread = []
			if (!next.ok) return
			const at = environment.now()
			const last = next.value.talk.replies.at(-1)
			if (last && does(last, (move) => movesOf('asks_safety').includes(move)))
				asked = evolveAsked(asked, { type: 'safety_asked', at, how: 'recognised' })
			else asked = evolveAsked(asked, { type: 'safety_answered', at, answer: 'unclear' })
			talk = next.value.talk
			deliver(next.value.says)
		})
	}
	const hint = () => {
		const turn = talk.kind === 'over' ? null : turnOf(rolePlay, talk.at)
		log.guided(words.hint(turn && !isLast(turn) ? turn.hear : null), words.room())
	}
	const taken = (id: ConversationId, text: string): ClientId | null =>
		id === conversationId && text.trim() !== '' && talk.kind !== 'over' ? environment.newClientId() : null

	return {
		...notInPractice(),
		conversationId,
		talk: () => talk,
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		close: () => cancel(),
		sendMessage: (id, text) => {
			const clientId = taken(id, text)
			if (clientId === null) return null
			log.mine(text, clientId)
			unread = [...unread, text]
			// While they write they finish first; what was sent meanwhile is read together.
			if (!writes) {
				cancel()
				read()
			}
			publish()
			return clientId
		},
		sendWhisper: (id, text) => {
			const clientId = taken(id, text)
			if (clientId === null) return null
			log.whispered(text, clientId)
			hint()
			publish()
			return clientId
		},
		listPrompts: async () => ({ ok: true, data: { prompts: usualPrompts.filter(({ language }) => language === rolePlay.language) } }),
		listResources: async () => ({ ok: true, data: { resources: [] } }),
		requestHelp: async () => {
			signals = [...signals, helpSignal(words.room(), environment)]
			hint()
			publish()
			return { ok: true, data: { conversation: conversation().view, supervisorsOnDuty: 1 } }
		},
		endConversation: async () => {
			cancel()
			writes = false
			const over = end(talk)
			if (talk.kind !== 'over' && over.kind === 'over') {
				talk = over
				ended(over)
			}
			return { ok: true, data: { conversation: conversation().view } }
		},
	}
}
