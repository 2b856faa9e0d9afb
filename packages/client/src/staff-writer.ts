import type { StaffAuthor } from '@akin/core/protocol/entries'
import type { StaffId } from '@akin/core/support/ids'
import type { Writer } from './conversation-tracker.ts'

const writtenKinds = new Set(['message', 'whisper', 'suggestion', 'note'])

/** Who wrote an entry, as staff may know it; null for a notice. */
export const writerOf = (entry: { author: StaffAuthor; content: { kind: string } }, me: StaffId | null): Writer => {
	const { author } = entry
	if (!writtenKinds.has(entry.content.kind) || author.role === 'service') return null
	if (author.role === 'seeker') return { role: 'seeker', name: null }
	return author.id === me ? 'you' : { role: author.role, name: author.name }
}
