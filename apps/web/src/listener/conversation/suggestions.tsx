import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { SuggestionCard } from '@akin/ui/staff/suggestion-card'
import { useLingui } from '@lingui/react/macro'
import { useState, useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import { openSuggestions } from './open-suggestions.ts'
import styles from './suggestions.module.css'

export interface SuggestionsProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
	/** The words stand in the message box now. */
	readonly onPut: () => void
}

/** Replies that supervisors suggest, each in its own box. Nothing here sends anything. */
export function Suggestions({ conversation, about, onPut }: SuggestionsProps) {
	const { t } = useLingui()
	const { session, drafts } = useDesk()
	const { id } = conversation
	const inBox = useSyncExternalStore(drafts.subscribe, () => drafts.suggestionIn(id))
	const setAside = useAction()
	const [asked, setAsked] = useState<number | null>(null)
	const open = openSuggestions(conversation)
	if (open.length === 0) return null
	return (
		<section className={styles.list} aria-label={t`Suggested replies for ${about}`}>
			{open.map(({ seq, author, text }) => (
				<SuggestionCard
					key={seq}
					author={author}
					text={text}
					isInBox={inBox === seq}
					busy={setAside.busy && asked === seq}
					onUse={() => {
						drafts.putSuggestion(id, seq, text)
						onPut()
					}}
					onSetAside={() => {
						setAsked(seq)
						if (inBox === seq) drafts.forgetSuggestion(id)
						void setAside.run(() => session.setSuggestionAside(id, seq))
					}}
				/>
			))}
			{setAside.refusal && (
				<p className={styles.refusal} role="alert">
					<RefusalWords code={setAside.refusal} />
				</p>
			)}
		</section>
	)
}
