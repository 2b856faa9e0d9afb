import type { ConversationId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Environment } from './environment.ts'
import { createStore, type Readable } from './store.ts'
import { TYPING_EVERY_MS, TYPING_EXPIRES_MS } from './typing.ts'

/** What somebody of staff is doing in a conversation at the moment, without any of its words. `since` is on this machine's clock. */
export type Activity<Kind extends string> = {
	readonly conversationId: ConversationId
	readonly by: { readonly id: StaffId; readonly name: string }
	readonly activity: Kind
	readonly since: Instant
}

type Heard<Kind extends string> = Omit<Activity<Kind>, 'since' | 'activity'> & { readonly activity: Kind | null }

export type Activities<Kind extends string> = Readable<readonly Activity<Kind>[]> & {
	/** Somebody does this now, or with null nothing any more. */
	readonly hear: (news: Heard<Kind>) => void
	/** Nothing is known of anybody: the connection is gone. */
	readonly clear: () => void
}

/** Who does what where. Whoever is not heard of again stops by themselves: nothing relies on the event that says so. */
export const createActivities = <Kind extends string>(environment: Environment): Activities<Kind> => {
	const store = createStore<readonly Activity<Kind>[]>([])
	const expiries = new Map<string, () => void>()
	const keyOf = ({ conversationId, by }: Pick<Activity<Kind>, 'conversationId' | 'by'>) => `${conversationId} ${by.id}`

	const drop = (key: string) => {
		expiries.get(key)?.()
		expiries.delete(key)
		const left = store.getSnapshot().filter((one) => keyOf(one) !== key)
		if (left.length < store.getSnapshot().length) store.set(left)
	}

	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		hear: ({ conversationId, by, activity }) => {
			const key = keyOf({ conversationId, by })
			if (activity === null) return drop(key)
			expiries.get(key)?.()
			expiries.set(
				key,
				environment.after(TYPING_EXPIRES_MS, () => drop(key)),
			)
			const known = store.getSnapshot().find((one) => keyOf(one) === key)
			if (known?.activity === activity) return
			const others = store.getSnapshot().filter((one) => one !== known)
			store.set([...others, { conversationId, by, activity, since: environment.now() }])
		},
		clear: () => {
			for (const cancel of expiries.values()) cancel()
			expiries.clear()
			if (store.getSnapshot().length > 0) store.set([])
		},
	}
}

export type ActivitySender<Kind extends string> = {
	/** Said at once, and again until the answer is called: whoever opens the conversation later learns of it too. */
	readonly begin: (conversationId: ConversationId, activity: Kind) => () => void
	readonly stop: () => void
}

/** Says what this page does. Of several things at once the one begun last is said. */
export const createActivitySender = <Kind extends string>(
	environment: Environment,
	send: (conversationId: ConversationId, activity: Kind | null) => void,
): ActivitySender<Kind> => {
	const begun = new Map<ConversationId, readonly { readonly activity: Kind }[]>()
	const said = new Map<ConversationId, { readonly activity: Kind; readonly cancel: () => void }>()

	const say = (conversationId: ConversationId, activity: Kind) => {
		send(conversationId, activity)
		said.set(conversationId, { activity, cancel: environment.after(TYPING_EVERY_MS, () => say(conversationId, activity)) })
	}

	const put = (conversationId: ConversationId, next: readonly { readonly activity: Kind }[]) => {
		if (next.length === 0) begun.delete(conversationId)
		else begun.set(conversationId, next)
		const now = next.at(-1)?.activity ?? null
		const before = said.get(conversationId)
		if ((before?.activity ?? null) === now) return
		before?.cancel()
		said.delete(conversationId)
		if (now === null) send(conversationId, null)
		else say(conversationId, now)
	}

	return {
		begin: (conversationId, activity) => {
			const mine = { activity }
			put(conversationId, [...(begun.get(conversationId) ?? []), mine])
			return () => {
				const before = begun.get(conversationId)
				if (before?.includes(mine))
					put(
						conversationId,
						before.filter((one) => one !== mine),
					)
			}
		},
		stop: () => {
			for (const { cancel } of said.values()) cancel()
			said.clear()
			begun.clear()
		},
	}
}
