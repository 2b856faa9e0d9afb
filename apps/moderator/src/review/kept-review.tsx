import type { Review } from '@akin/core/protocol/review-shapes'
import { useRubricWords } from '@akin/ui/staff/rubric-words'
import { Trans } from '@lingui/react/macro'
import { When } from '../records/when.tsx'
import styles from './review-panel.module.css'
import type { Anchor } from './use-review.ts'

/** A review as it was kept, and what the listener said to it. */
export function KeptReview({ review, lineOf }: { readonly review: Review; readonly lineOf: (anchor: Anchor) => string | null }) {
	const words = useRubricWords()
	return (
		<>
			<p className={styles.hint}>
				<Trans>
					Reviewed by <bdi>{review.reviewed.name}</bdi>, <When at={review.reviewed.at} />
				</Trans>
			</p>
			<dl className={styles.kept}>
				{review.words.items.map(({ item, level, comment }) => (
					<div key={item}>
						<dt>{words.item(item)}</dt>
						<dd>{words.level(item, level)}</dd>
						{comment && <dd dir="auto">{comment}</dd>}
					</div>
				))}
			</dl>
			{review.words.comments.map((comment) => (
				<div key={`${comment.stream}-${comment.seq}`}>
					<q dir="auto" className={styles.line}>
						{lineOf(comment)}
					</q>
					<p dir="auto">{comment.text}</p>
				</div>
			))}
			<h3>
				<Trans>What the listener answered</Trans>
			</h3>
			{review.reply ? (
				<p dir="auto" className={styles.reply}>
					{review.reply.text}
				</p>
			) : (
				<p className={styles.hint}>
					<Trans>Not answered yet.</Trans>
				</p>
			)}
		</>
	)
}
