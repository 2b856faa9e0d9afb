import type { OwnReview } from '@akin/core/protocol/review-shapes'
import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { HandleName } from '@akin/ui/staff/handle-name'
import { useRubricWords } from '@akin/ui/staff/rubric-words'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import styles from '../openings/own-openings.module.css'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'

/** What supervisors said about conversations of this listener. Nothing while nobody has. */
export function OwnReviews() {
	const { session } = useDesk()
	const { ready, status, reviews } = useSnapshot()
	const [shown, setShown] = useState<OwnReview['conversationId'] | null>(null)
	const isHere = ready && status.kind === 'ok'
	// After a lost connection too: what was told meanwhile is missing.
	useEffect(() => {
		if (isHere) void session.lookAtReviews()
	}, [session, isHere])

	if (reviews.length === 0) return null
	const open = reviews.find(({ conversationId }) => conversationId === shown) ?? null
	return (
		<details className={styles.openings}>
			<summary>
				<Trans>Reviews of your conversations</Trans> <span className={styles.count}>{reviews.length}</span>
			</summary>
			<ul className={styles.list}>
				{reviews.map(({ conversationId, handle, review }) => (
					<li key={conversationId}>
						<Button size="small" onClick={() => setShown(conversationId)}>
							<span>
								<Trans>
									<HandleName handle={handle} />, by <bdi>{review.reviewed.name}</bdi>
								</Trans>
							</span>
						</Button>{' '}
						{review.reply === null && <Trans>Not answered yet</Trans>}
					</li>
				))}
			</ul>
			<Dialog
				open={open !== null}
				onClose={() => setShown(null)}
				closable
				title={
					open && (
						<Trans>
							<bdi>{open.review.reviewed.name}</bdi> about <HandleName handle={open.handle} />
						</Trans>
					)
				}
			>
				{open && <ReviewWords key={open.conversationId} own={open} />}
			</Dialog>
		</details>
	)
}

function ReviewWords({ own }: { readonly own: OwnReview }) {
	const words = useRubricWords()
	const { items, comments } = own.review.words
	return (
		<>
			<dl className={styles.list}>
				{items.map(({ item, level, comment }) => (
					<div key={item}>
						<dt className={styles.item}>{words.item(item)}</dt>
						<dd>{words.level(item, level)}</dd>
						{comment && <dd dir="auto">{comment}</dd>}
					</div>
				))}
			</dl>
			{comments.map((comment, index) => (
				<div key={`${comment.stream}-${comment.seq}`}>
					{own.lines[index] && (
						<blockquote dir="auto" className={styles.line}>
							{own.lines[index].text}
						</blockquote>
					)}
					<p dir="auto">{comment.text}</p>
				</div>
			))}
			{own.review.reply ? (
				<Notice title={<Trans>Your answer</Trans>}>
					<p dir="auto">{own.review.reply.text}</p>
				</Notice>
			) : (
				<Answer own={own} />
			)}
		</>
	)
}

function Answer({ own }: { readonly own: OwnReview }) {
	const { session } = useDesk()
	const send = useAction()
	const [text, setText] = useState('')
	return (
		<form
			className={styles.list}
			onSubmit={(event) => {
				event.preventDefault()
				if (text.trim() !== '') void send.run(() => session.replyToReview(own.conversationId, text.trim()))
			}}
		>
			<TextArea
				label={<Trans>What do you want to say to it?</Trans>}
				hint={<Trans>The supervisors read it beside the review. It cannot be changed afterwards.</Trans>}
				rows={3}
				maxLength={1_000}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			{send.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={send.refusal} />
					</Notice>
				</div>
			)}
			<div>
				<Button type="submit" variant="primary" busy={send.busy} unavailable={text.trim() === ''}>
					<Trans>Send your answer</Trans>
				</Button>
			</div>
		</form>
	)
}
