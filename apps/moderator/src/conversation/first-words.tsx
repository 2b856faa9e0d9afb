import type { ConversationId } from '@akin/core/support/ids'
import { TextArea } from '@akin/ui/core/field'
import { Trans } from '@lingui/react/macro'
import { useDraft } from './drafts-context.tsx'

export type FirstWords = {
	readonly text: string
	readonly setText: (text: string) => void
	readonly isTooLong: boolean
}

/** What is said first after joining or taking over. A draft of its own: refused or put off, the words are there the next time. */
export function useFirstWords(id: ConversationId, maxCharacters: number): FirstWords {
	const [text, setText] = useDraft(id, 'first_words')
	return { text, setText, isTooLong: [...text].length > maxCharacters }
}

export function FirstWordsField({ text, setText, isTooLong }: FirstWords) {
	return (
		<TextArea
			label={<Trans>Your first words (you can leave this empty)</Trans>}
			error={isTooLong ? <Trans>That is a bit long for one message.</Trans> : undefined}
			value={text}
			rows={2}
			onChange={(event) => setText(event.currentTarget.value)}
		/>
	)
}
