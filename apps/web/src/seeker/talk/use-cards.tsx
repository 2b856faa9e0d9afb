import type { SeekerSession } from '@akin/client/seeker-session'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import { answersIn, type CardAnswer, worksheetStateOf } from '@akin/core/worksheet/worksheet-state'
import { Button } from '@akin/ui/core/button'
import type { TranscriptMessage } from '@akin/ui/core/transcript'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { Extra } from '../extras/extra.ts'
import styles from './talk.module.css'
import { entryKey } from './transcript-items.ts'

export interface CardsInput {
	readonly session: SeekerSession
	readonly entries: readonly SeekerEntry[]
	/** The conversation is open. */
	readonly answerable: boolean
	readonly onExtra: (extra: Extra) => void
}

/** What stands under messages that carry something to press, and the way to the worksheet while there is one. */
export function useCards({ session, entries, answerable, onExtra }: CardsInput): {
	readonly actions: (message: TranscriptMessage) => ReactNode
	readonly bar: ReactNode
} {
	const { t } = useLingui()
	const cards = useMemo(() => {
		const answers = answersIn(entries)
		const offers = entries.flatMap((entry) =>
			entry.content.kind === 'message' && entry.content.part?.kind === 'offer' && entry.author.role !== 'you'
				? [[entryKey(entry), { seq: entry.seq, answer: answers.get(entry.seq) ?? null }] as const]
				: [],
		)
		return new Map<string, { readonly seq: number; readonly answer: CardAnswer | null }>(offers)
	}, [entries])
	const sheet = useMemo(() => worksheetStateOf(entries).kind, [entries])
	const actions = useCallback(
		({ key }: TranscriptMessage) => {
			const card = cards.get(key)
			// Once it is open, the way to it stands under the list.
			if (!card || card.answer === 'accepted') return null
			const answer = (given: CardAnswer, words: string) => session.send(words, { kind: 'answer', to: card.seq, answer: given })
			return (
				<>
					<Button
						onClick={() => {
							if (answerable) answer('accepted', t`Yes, let us do that.`)
							onExtra('worksheet')
						}}
					>
						<Trans>Open the worksheet</Trans>
					</Button>
					{answerable && card.answer === null && (
						<Button onClick={() => answer('declined', t`Not now, thank you.`)}>
							<Trans>Not now</Trans>
						</Button>
					)}
				</>
			)
		},
		[cards, session, answerable, onExtra, t],
	)
	const bar = sheet === 'open' && (
		<p className={styles.sheetBar}>
			<Button onClick={() => onExtra('worksheet')}>
				<Trans>Open the worksheet</Trans>
			</Button>
		</p>
	)
	return { actions, bar }
}
