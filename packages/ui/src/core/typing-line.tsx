import { Trans } from '@lingui/react/macro'
import styles from './typing-line.module.css'

/** "Sam is writing": words that do not move. The line keeps its height, so that nothing jumps. Speaking it is `useTypingAnnouncement`'s job. */
export function TypingLine({ name }: { readonly name: string | null }) {
	return (
		<p className={styles.line}>
			{name !== null && (
				<Trans>
					<bdi>{name}</bdi> is writing
				</Trans>
			)}
		</p>
	)
}
