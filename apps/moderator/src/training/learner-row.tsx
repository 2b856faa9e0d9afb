import type { Learner } from '@akin/core/protocol/training'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { RungName } from '@akin/ui/staff/rung-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { StepDialog } from './step-dialog.tsx'
import styles from './training.module.css'

/** One listener: where they stand, what they have done, what was last decided, and what can be. */
export function LearnerRow({ learner, onDone }: { readonly learner: Learner; readonly onDone: () => void }) {
	const [dialog, setDialog] = useState<'open' | 'back' | null>(null)
	const { name, next, rung, opened } = learner
	const isLowest = rung === 'lessons' && opened === null
	const opens = next.kind === 'sign_off' ? next.rung : null
	return (
		<li className={styles.row} data-learner={learner.id}>
			<div className={styles.who}>
				<h3 className={styles.name}>
					<bdi>{name}</bdi>
				</h3>
				<Chip tone={rung === 'all' ? 'done' : 'note'}>
					<RungName rung={rung} />
				</Chip>
				{rung === 'lessons' && opened !== null && (
					<Chip tone="watch" icon="triangle">
						<Trans>Lessons to refresh</Trans>
					</Chip>
				)}
			</div>
			<Facts learner={learner} />
			<div className={styles.actions}>
				{opens && (
					<Button size="small" onClick={() => setDialog('open')}>
						<Trans>
							Open: <RungName rung={opens} />
						</Trans>
						<VisuallyHidden>
							{' '}
							<bdi>{name}</bdi>
						</VisuallyHidden>
					</Button>
				)}
				{!isLowest && (
					<Button size="small" variant="quiet" onClick={() => setDialog('back')}>
						<Trans>Send back…</Trans>
						<VisuallyHidden>
							{' '}
							<bdi>{name}</bdi>
						</VisuallyHidden>
					</Button>
				)}
			</div>
			{dialog !== null && (
				<StepDialog learner={learner} opens={dialog === 'open' ? opens : null} onClose={() => setDialog(null)} onDone={onDone} />
			)}
		</li>
	)
}

function Facts({ learner }: { readonly learner: Learner }) {
	const { i18n } = useLingui()
	const day = (at: number) => i18n.date(new Date(at), { dateStyle: 'medium' })
	const { lessons, rolePlays, shadowed, dueAt, programmes, steps } = learner
	const known = lessons.filter(({ knownSince }) => knownSince !== null).length
	const [last] = steps
	return (
		<>
			<ul className={styles.facts}>
				<li>{programmes.join(', ')}</li>
				<li>
					<Trans>
						{known} of {lessons.length} lessons known
					</Trans>
				</li>
				<li>
					<Trans>
						{rolePlays.finished} of {rolePlays.needed} role plays
					</Trans>
				</li>
				{shadowed.needed > 0 && (
					<li>
						<Trans>
							{shadowed.finished} of {shadowed.needed} conversations read along
						</Trans>
					</li>
				)}
				{dueAt !== null && (
					<li>
						<Trans>First to be refreshed: {day(dueAt)}</Trans>
					</li>
				)}
			</ul>
			{last && (
				<p className={styles.last}>
					{last.kind === 'sign_off' ? (
						<Trans>
							<bdi>{last.byName}</bdi> opened <RungName rung={last.rung} /> on {day(last.at)}
						</Trans>
					) : (
						<Trans>
							<bdi>{last.byName}</bdi> sent them back to <RungName rung={last.rung} /> on {day(last.at)}
						</Trans>
					)}
					{last.note !== null && (
						<>
							{': '}
							<q>
								<bdi>{last.note}</bdi>
							</q>
						</>
					)}
				</p>
			)}
		</>
	)
}
