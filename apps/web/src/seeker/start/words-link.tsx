import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import type { Returning } from '../extras/return-words/returning.ts'
import styles from './start.module.css'

/** The way in for somebody who has words, and what they wish once they gave them. */
export function WordsLink({ returning, onWords }: { readonly returning: Returning | null; readonly onWords: () => void }) {
	if (returning === null)
		return (
			<div className={styles.actions}>
				<Button variant="quiet" onClick={onWords}>
					<Trans>I have return words</Trans>
				</Button>
			</div>
		)
	const { listener } = returning.held
	return (
		<div className={styles.actions}>
			<p>
				<Trans>Welcome back.</Trans>{' '}
				{returning.sameListener && listener?.isHere && (
					<Trans>
						We ask <bdi>{listener.name}</bdi> first.
					</Trans>
				)}
			</p>
			<Button onClick={onWords}>
				<Trans>Look at words and note</Trans>
			</Button>
		</div>
	)
}
