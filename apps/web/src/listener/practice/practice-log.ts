import type { Environment } from '@akin/client/environment'
import type { ListenerOpenConversation, StaffMe } from '@akin/client/listener-session'
import type { SignalAbout } from '@akin/core/practice/role-play'
import { asId, type ClientId, type SignalId, type StaffId } from '@akin/core/support/ids'

type Entries = ListenerOpenConversation['entries']
type RoomEntry = Entries['room'][number]
type BackstageEntry = Entries['backstage'][number]
export type Signal = ListenerOpenConversation['view']['signals'][number]

/** What a practice conversation has in its log, in the shape the desk reads. It exists on this page and nowhere else. */
export type PracticeLog = {
	readonly entries: () => Entries
	/** What was there from the beginning is shown, not announced. */
	readonly opened: () => void
	readonly loadedUpTo: () => ListenerOpenConversation['loadedUpTo']
	readonly person: (content: RoomEntry['content']) => void
	readonly service: (content: RoomEntry['content']) => void
	readonly mine: (text: string, clientId: ClientId) => void
	readonly whispered: (text: string, clientId: ClientId) => void
	/** The room itself says something beside the conversation. */
	readonly guided: (text: string, name: string) => void
}

const guideId = asId<StaffId>('00000000-0000-4000-8000-0000000000aa')

export function createPracticeLog(me: StaffMe, environment: Environment): PracticeLog {
	let entries: Entries = { room: [], backstage: [] }
	let loaded = { room: 0, backstage: 0 }
	const listener = { role: 'listener', id: me.id, name: me.name } as const
	const base = (seq: number, clientId: ClientId | null) => ({ seq, at: environment.now(), epoch: 1, clientId })
	const toRoom = (author: RoomEntry['author'], content: RoomEntry['content'], clientId: ClientId | null = null) => {
		const entry: RoomEntry = { stream: 'room', ...base(entries.room.length + 1, clientId), author, content }
		entries = { ...entries, room: [...entries.room, entry] }
	}
	const backstage = (author: BackstageEntry['author'], text: string, clientId: ClientId | null = null) => {
		const content = { kind: 'whisper', text } as const
		const entry: BackstageEntry = { stream: 'backstage', ...base(entries.backstage.length + 1, clientId), author, content }
		entries = { ...entries, backstage: [...entries.backstage, entry] }
	}
	return {
		entries: () => entries,
		opened: () => {
			loaded = { room: entries.room.length, backstage: entries.backstage.length }
		},
		loadedUpTo: () => loaded,
		person: (content) => toRoom({ role: 'seeker' }, content),
		service: (content) => toRoom({ role: 'service' }, content),
		mine: (text, clientId) => toRoom(listener, { kind: 'message', text }, clientId),
		whispered: (text, clientId) => backstage(listener, text, clientId),
		guided: (text, name) => backstage({ role: 'supervisor', id: guideId, name }, text),
	}
}

const kinds = { suicide: 'suicidal_thoughts', self_harm: 'self_harm', danger: 'in_danger_from_other' } as const

/** A signal as the desk would show it, had somebody real written those words. */
export const signalAbout = (about: SignalAbout, environment: Environment): Signal => ({
	id: asId<SignalId>(environment.newClientId()),
	kind: kinds[about],
	tier: 'needs_eyes',
	raisedAt: environment.now(),
	words: null,
	acknowledged: null,
})

/** Help me, answered by the room itself and at once. */
export const helpSignal = (name: string, environment: Environment): Signal => {
	const at = environment.now()
	return {
		...{ id: asId<SignalId>(environment.newClientId()), kind: 'help_requested', tier: 'act_now', raisedAt: at, words: null },
		acknowledged: { by: guideId, byName: name, at, outcome: 'on_it' },
	}
}
