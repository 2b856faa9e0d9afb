import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { TalkTurn } from '@akin/core/coaching/picture-of-talk'
import type { StaffId } from '@akin/core/support/ids'

/** The language whose ways of talking are known. */
const known = 'en'

/** What the person and this listener wrote to each other, in order. Undefined where it is in a language that nobody has written rules for. */
export function turnsBetween({ entries, view }: ListenerOpenConversation, me: StaffId | null): readonly TalkTurn[] | undefined {
	if (view.language.split('-')[0] !== known) return undefined
	return entries.room.flatMap(({ author, content }): readonly TalkTurn[] => {
		if (content.kind !== 'message') return []
		if (author.role === 'seeker') return [{ from: 'person', text: content.text }]
		return author.role !== 'service' && author.id === me ? [{ from: 'me', text: content.text }] : []
	})
}
