import type { OwnTraining } from '@akin/core/protocol/training'
import { isAbove, rungs } from '@akin/core/training/rung'
import { Chip } from '@akin/ui/core/chip'
import { RungName } from '@akin/ui/staff/rung-words'
import { Trans } from '@lingui/react/macro'
import { RungAbout } from './rung-about.tsx'
import styles from './training.module.css'

/** The rungs, and where this listener stands. Nobody else stands on it: it compares with nobody. */
export function OwnLadder({ training }: { readonly training: OwnTraining }) {
	const { rung } = training
	return (
		<ol className={styles.ladder}>
			{rungs.map((one) => (
				<li key={one} className={styles.rung} data-here={one === rung || undefined} aria-current={one === rung ? 'step' : undefined}>
					<p className={styles.rungName}>
						<strong>
							<RungName rung={one} />
						</strong>
						{one === rung && (
							<Chip tone="note">
								<Trans>You are here</Trans>
							</Chip>
						)}
						{isAbove(rung, one) && (
							<Chip tone="done" icon="check">
								<Trans>Done</Trans>
							</Chip>
						)}
					</p>
					<p className={styles.about}>
						<RungAbout rung={one} />
					</p>
				</li>
			))}
		</ol>
	)
}
