import type { ListenerSession } from '@akin/client/listener-session'
import type { SeekerSession } from '@akin/client/seeker-session'
import type { Readable } from '@akin/client/store'
import type { SupervisorSession } from '@akin/client/supervisor-session'
import type { ConversationId } from '@akin/core/support/ids'
import type { Role, Turn } from './read-conversations.ts'

/** Looks at what one end shows of one conversation, in the order in which it stands there. */
export type Screen = Disposable & {
	/** What was shown last, also after the conversation has left the screen. */
	readonly shown: () => readonly Turn[]
	/** How many messages of that role are shown. */
	readonly count: (role: Role) => number
	/** Called after every change of what is shown, with the messages that are new on it. */
	readonly onShown: (listener: (added: readonly Turn[]) => void) => () => void
	/** Resolves when so many messages of that role are shown. */
	readonly reaches: (role: Role, messages: number, withinMs: number) => Promise<boolean>
}

type ShownEntry = { readonly author: { readonly role: string }; readonly content: { readonly kind: string } }
type RoomEntries = readonly ShownEntry[] | undefined

export const seekerScreen = (session: SeekerSession): Screen => screenOf(session, ({ entries }) => entries)

export const staffScreen = (session: ListenerSession | SupervisorSession, id: ConversationId): Screen => {
	// Both have conversations with a room; their snapshots differ in what is beside it.
	const staff: Readable<{
		readonly conversations: readonly { readonly id: ConversationId; readonly entries: { readonly room: RoomEntries } }[]
	}> = session
	return screenOf(staff, ({ conversations }) => conversations.find((one) => one.id === id)?.entries.room)
}

function screenOf<T>(readable: Readable<T>, entriesOf: (snapshot: T) => RoomEntries): Screen {
	const listeners = new Set<(added: readonly Turn[]) => void>()
	let entries: RoomEntries
	let shown: readonly Turn[] = []

	const look = (): void => {
		const next = entriesOf(readable.getSnapshot())
		if (next === undefined || next === entries) return
		entries = next
		const before = shown.length
		shown = next.flatMap(turnOf)
		const added = shown.slice(before)
		for (const listener of [...listeners]) listener(added)
	}
	const stop = readable.subscribe(look)
	look()

	const count = (role: Role): number => shown.filter((turn) => turn.role === role).length
	const onShown = (listener: (added: readonly Turn[]) => void) => {
		listeners.add(listener)
		return () => void listeners.delete(listener)
	}
	return {
		shown: () => shown,
		count,
		onShown,
		reaches: (role, messages, withinMs) =>
			new Promise((resolve) => {
				if (count(role) >= messages) return resolve(true)
				const settle = (isThere: boolean) => {
					clearTimeout(timer)
					stopListening()
					resolve(isThere)
				}
				const timer = setTimeout(() => settle(false), withinMs)
				const stopListening = onShown(() => {
					if (count(role) >= messages) settle(true)
				})
			}),
		[Symbol.dispose]: stop,
	}
}

/** Notices of the service are not part of a recording. */
export function turnOf({ author, content }: ShownEntry): Turn[] {
	if (content.kind !== 'message' || !('text' in content) || typeof content.text !== 'string') return []
	return [{ role: author.role === 'you' || author.role === 'seeker' ? 'seeker' : 'listener', text: content.text }]
}
