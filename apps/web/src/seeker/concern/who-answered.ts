import type { SeekerSnapshot } from '@akin/client/seeker-session'

/** Somebody who answered; `seq` is the place of the last thing they wrote, null where they wrote nothing. */
export type Answerer = { readonly key: string; readonly name: string; readonly isSupervisor: boolean; readonly seq: number | null }

/** [CO5] Everybody who wrote to the person, and whoever answers now: that one last, or else whoever wrote last. */
export function whoAnswered({ entries, conversation }: Pick<SeekerSnapshot, 'entries' | 'conversation'>): readonly Answerer[] {
	const found = new Map<string, Answerer>()
	const put = (role: 'listener' | 'supervisor', name: string, seq: number | null) => {
		const key = `${role} ${name}`
		const before = found.get(key)
		found.delete(key)
		found.set(key, { key, name, isSupervisor: role === 'supervisor', seq: seq ?? before?.seq ?? null })
	}
	for (const { content, author, seq } of entries)
		if (content.kind === 'message' && (author.role === 'listener' || author.role === 'supervisor')) put(author.role, author.name, seq)
	if (conversation?.state.kind === 'talking') put(conversation.state.handler.role, conversation.state.handler.name, null)
	return [...found.values()]
}
