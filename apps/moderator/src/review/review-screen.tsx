import type { ReviewCase } from '@akin/core/protocol/review-shapes'
import { reviewPolicy } from '@akin/core/review/sample'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../records/records-screen.module.css'
import { useSession } from '../session/session-context.ts'
import { ReviewCaseRow } from './review-case-row.tsx'
import { SnippetSection } from './snippet-section.tsx'
import { type ReviewQueue, useReviewQueue } from './use-review-queue.ts'

/** Conversations to learn from, each with the reason why it is here. */
export function ReviewScreen() {
	const heading = useArrivalFocus()
	const queue = useReviewQueue()
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Review</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>For learning, in words. The listener reads what you say and can answer. Nobody is ranked by it.</Trans>
			</p>
			{queue.kind === 'fetching' && (
				<p className={styles.empty}>
					<Trans>Fetching what is to review.</Trans>
				</p>
			)}
			{queue.kind === 'failed' && (
				<Notice
					tone="error"
					actions={
						<Button onClick={queue.again}>
							<Trans>Try again</Trans>
						</Button>
					}
				>
					<p>
						<Trans>We could not fetch the list. This is not your fault.</Trans>
					</p>
				</Notice>
			)}
			{queue.kind === 'fetched' && <Queue queue={queue} />}
			<SnippetSection />
		</main>
	)
}

function Queue({ queue }: { readonly queue: Extract<ReviewQueue, { kind: 'fetched' }> }) {
	const session = useSession()
	const navigate = useNavigate()
	const [opening, setOpening] = useState<ConversationId | null>(null)
	const [failed, setFailed] = useState(false)
	const open = async (id: ConversationId) => {
		setOpening(id)
		const reply = await session.records.open({ conversationId: id, reason: 'review_sample', text: null })
		setOpening(null)
		setFailed(!reply.ok)
		if (reply.ok) await navigate({ to: '/records/$id', params: { id } })
	}
	return (
		<>
			{queue.readLately >= reviewPolicy.breakAfter && (
				<Notice title={<Trans>Time for a break</Trans>}>
					<p>
						<Plural
							value={queue.readLately}
							one="You have read # transcript in the last hours."
							other="You have read # transcripts in the last hours."
						/>{' '}
						<Trans>Stand up, drink something, talk with somebody. These can wait until tomorrow.</Trans>
					</p>
				</Notice>
			)}
			{failed && (
				<Notice tone="error">
					<p>
						<Trans>It could not be opened. Perhaps nothing is left to read. Please try again.</Trans>
					</p>
				</Notice>
			)}
			<Cases title={<Trans>To review</Trans>} cases={queue.due} empty={<Trans>Nothing is waiting to be reviewed.</Trans>}>
				{({ row }) => (
					<Button size="small" busy={opening === row.id} onClick={() => void open(row.id)}>
						<Trans>Open for review</Trans>
					</Button>
				)}
			</Cases>
			<Cases title={<Trans>Reviewed lately</Trans>} cases={queue.done} empty={<Trans>Nothing has been reviewed yet.</Trans>}>
				{() => null}
			</Cases>
		</>
	)
}

type CasesProps = {
	readonly title: ReactNode
	readonly cases: readonly ReviewCase[]
	readonly empty: ReactNode
	readonly children: (one: ReviewCase) => ReactNode
}

function Cases({ title, cases, empty, children }: CasesProps) {
	const headingId = useId()
	return (
		<section {...landmark} className={styles.results} aria-labelledby={headingId}>
			<h2 id={headingId}>
				{title} <span className={styles.about}>{cases.length}</span>
			</h2>
			{cases.length === 0 ? (
				<p className={styles.empty}>{empty}</p>
			) : (
				<ul className={styles.list}>
					{cases.map((one) => (
						<ReviewCaseRow key={one.row.id} one={one}>
							{children(one)}
						</ReviewCaseRow>
					))}
				</ul>
			)}
		</section>
	)
}
