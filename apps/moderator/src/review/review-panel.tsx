import { levelsOf, rubricItems } from '@akin/core/review/rubric'
import { reviewPolicy } from '@akin/core/review/sample'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { useRubricWords } from '@akin/ui/staff/rubric-words'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { KeptReview } from './kept-review.tsx'
import styles from './review-panel.module.css'
import type { Anchor, ReviewDraft, ReviewOfRecord } from './use-review.ts'

export type ReviewPanelProps = {
	readonly review: ReviewOfRecord
	/** The words of a line, to show what a comment is about. */
	readonly lineOf: (anchor: Anchor) => string | null
}

/** What is said to the listener about this conversation, beside it. */
export function ReviewPanel({ review, lineOf }: ReviewPanelProps) {
	return (
		<section className={styles.panel} aria-labelledby="record-review">
			<h2 id="record-review">
				<Trans>Review</Trans>
			</h2>
			{review.kind === 'fetching' && <Trans>Looking for a review.</Trans>}
			{review.kind === 'kept' && <KeptReview review={review.review} lineOf={lineOf} />}
			{review.kind === 'draft' && (
				<form
					className={styles.form}
					onSubmit={(event) => {
						event.preventDefault()
						review.save()
					}}
				>
					<p className={styles.hint}>
						<Trans>The listener reads all of this, with your name. Press “Comment” beside a message to speak about it.</Trans>
					</p>
					<Items draft={review.draft} />
					<Comments draft={review.draft} lineOf={lineOf} />
					{review.code && (
						<div role="alert">
							<Notice tone="error">
								<p>
									<RefusalWords code={review.code} />
								</p>
							</Notice>
						</div>
					)}
					<div>
						<Button type="submit" variant="primary" busy={review.busy}>
							<Trans>Keep and show to the listener</Trans>
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}

function Items({ draft }: { readonly draft: ReviewDraft }) {
	const words = useRubricWords()
	return rubricItems.map((item) => (
		<div key={item} className={styles.item}>
			<ChooseOne
				legend={words.item(item)}
				options={levelsOf(item).map((value) => ({ value, label: words.level(item, value) }))}
				value={draft.items[item].level}
				onChange={(level) => draft.setItem(item, { level })}
			/>
			{draft.items[item].level !== null && (
				<TextArea
					label={<Trans>In your words (you can leave this empty)</Trans>}
					rows={2}
					maxLength={reviewPolicy.mostCharacters}
					value={draft.items[item].comment}
					onChange={(event) => draft.setItem(item, { comment: event.currentTarget.value })}
				/>
			)}
		</div>
	))
}

function Comments({ draft, lineOf }: Pick<ReviewPanelProps, 'lineOf'> & { readonly draft: ReviewDraft }) {
	return draft.comments.map((comment) => (
		<div key={`${comment.stream}-${comment.seq}`} className={styles.item}>
			<TextArea
				autoFocus
				label={<Trans>About this message</Trans>}
				hint={
					<q dir="auto" className={styles.line}>
						{lineOf(comment)}
					</q>
				}
				rows={2}
				maxLength={reviewPolicy.mostCharacters}
				value={comment.text}
				onChange={(event) => draft.setComment(comment, event.currentTarget.value)}
			/>
			<Button size="small" variant="quiet" onClick={() => draft.dropComment(comment)}>
				<Trans>Take this comment away</Trans>
			</Button>
		</div>
	))
}

function RefusalWords({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'rubric_not_whole':
			return <Trans>Please choose something for each of the five.</Trans>
		case 'already_reviewed':
			return <Trans>Somebody else has reviewed it in the meantime. Load the page again to read it.</Trans>
		case 'not_opened':
			return <Trans>Its time is over. Open it again to keep your review; your words are still here.</Trans>
		case 'nothing_left':
			return <Trans>What was written has been erased, and a review of it cannot be kept.</Trans>
		default:
			return <Trans>It was not kept. Your words are still here. Please try again.</Trans>
	}
}
