import type { ConversationId } from '@akin/core/support/ids'
import { NotSent } from '../desk/undelivered.tsx'
import type { Drafts } from './drafts.ts'
import styles from './unsent-draft.module.css'
import { useDraft } from './use-draft.ts'

/** What was being written when the conversation ended; the box is gone, the words are not. */
export function UnsentDraft({ drafts, conversationId }: { readonly drafts: Drafts; readonly conversationId: ConversationId }) {
	const [text, write] = useDraft(drafts, conversationId, 'message')
	if (text.trim() === '') return null
	return (
		<div className={styles.unsent}>
			<NotSent whisper={false} text={text} onDelete={() => write('')} />
		</div>
	)
}
