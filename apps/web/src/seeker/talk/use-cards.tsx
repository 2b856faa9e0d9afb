import type { SeekerSession } from '@akin/client/seeker-session'
import { planTogetherOf } from '@akin/core/plan/plan-together'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { MessagePart } from '@akin/core/protocol/message-parts'
import { answersIn, type CardAnswer, worksheetStateOf } from '@akin/core/worksheet/worksheet-state'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import type { TranscriptMessage } from '@akin/ui/core/transcript'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { Extra } from '../extras/extra.ts'
import { ResourceActions } from './resource-actions.tsx'
import styles from './talk.module.css'
import { entryKey } from './transcript-items.ts'

export interface CardsInput {
	readonly session: SeekerSession
	readonly entries: readonly SeekerEntry[]
	/** The conversation is open. */
	readonly answerable: boolean
	readonly announcer: Announcer
	readonly onExtra: (extra: Extra) => void
	/** Words for the services of their plan. */
	readonly onKeepInPlan: (words: string) => void
}

type Card = {
	readonly seq: number
	readonly words: string
	readonly part: Extract<MessagePart, { kind: 'offer' | 'resource' | 'step' }>
	readonly answer: CardAnswer | null
}

/** What stands under messages that carry something to press, and the way to the worksheet, or to the plan, while there is one. */
export function useCards({ session, entries, answerable, announcer, onExtra, onKeepInPlan }: CardsInput): {
	readonly actions: (message: TranscriptMessage) => ReactNode
	readonly bar: ReactNode
} {
	const { t } = useLingui()
	const cards = useMemo(() => cardsIn(entries), [entries])
	const sheet = useMemo(() => worksheetStateOf(entries).kind, [entries])
	const plan = useMemo(() => planTogetherOf(entries).kind, [entries])
	const actions = useCallback(
		({ key }: TranscriptMessage) => {
			const card = cards.get(key)
			if (!card) return null
			const answer = (given: CardAnswer, words: string) => session.send(words, { kind: 'answer', to: card.seq, answer: given })
			if (card.part.kind === 'resource')
				return (
					<ResourceActions
						resource={card.part.resource}
						answer={card.answer}
						onAnswer={
							answerable
								? (given) => answer(given, given === 'accepted' ? t`I would like to try it.` : t`That is not for me, thank you.`)
								: null
						}
						onKeep={() => {
							onKeepInPlan(card.words)
							announcer.status(t`It stands in your plan now. The plan stays on this page unless you keep it.`)
						}}
					/>
				)
			// Once it is open, the way to it stands under the list.
			if (card.answer === 'accepted' || (card.part.kind === 'step' && !answerable)) return null
			if (card.part.kind === 'step')
				return (
					<>
						<Button onClick={() => onExtra('plan')}>
							<Trans>Write it into my plan</Trans>
						</Button>
						{card.answer === null && (
							<Button onClick={() => answer('declined', t`I would like to leave this one out.`)}>
								<Trans>Leave this one out</Trans>
							</Button>
						)}
					</>
				)
			const { of } = card.part
			return (
				<>
					<Button
						onClick={() => {
							if (answerable) answer('accepted', t`Yes, let us do that.`)
							onExtra(of)
						}}
					>
						{of === 'plan' ? <Trans>Open my plan</Trans> : <Trans>Open the worksheet</Trans>}
					</Button>
					{answerable && card.answer === null && (
						<Button onClick={() => answer('declined', t`Not now, thank you.`)}>
							<Trans>Not now</Trans>
						</Button>
					)}
				</>
			)
		},
		[cards, session, answerable, announcer, onExtra, onKeepInPlan, t],
	)
	const isTogether = plan === 'open' && answerable
	const bar = (sheet === 'open' || isTogether) && (
		<p className={styles.sheetBar}>
			{sheet === 'open' && (
				<Button onClick={() => onExtra('worksheet')}>
					<Trans>Open the worksheet</Trans>
				</Button>
			)}
			{isTogether && (
				<Button onClick={() => onExtra('plan')}>
					<Trans>Open my plan</Trans>
				</Button>
			)}
		</p>
	)
	return { actions, bar }
}

/** The cards of staff, by the key of their message. */
function cardsIn(entries: readonly SeekerEntry[]): ReadonlyMap<string, Card> {
	const answers = answersIn(entries)
	return new Map(
		entries.flatMap((entry) => {
			const { content, author, seq } = entry
			const part = content.kind === 'message' && author.role !== 'you' ? content.part : undefined
			if (content.kind !== 'message' || (part?.kind !== 'offer' && part?.kind !== 'resource' && part?.kind !== 'step')) return []
			return [[entryKey(entry), { seq, part, words: content.text, answer: answers.get(seq) ?? null }] as const]
		}),
	)
}
