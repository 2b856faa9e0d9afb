import type { Board } from '@akin/core/protocol/supervisor'
import { Chip } from '@akin/ui/core/chip'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Clock } from './ago.tsx'
import { AvailabilityChip } from './availability-chip.tsx'
import listStyles from './board-list.module.css'
import { languageName } from './language-name.ts'
import styles from './listeners-panel.module.css'

type Listener = Board['listeners'][number]

/** Everybody on shift: can they take another, how many they hold, and are they connected. In order of name: this is no league table. */
export function ListenersPanel({ listeners }: { readonly listeners: readonly Listener[] }) {
	const { i18n } = useLingui()
	const sorted = listeners.toSorted((a, b) => a.name.localeCompare(b.name, i18n.locale))
	return (
		<section {...landmark} id="listeners" className={listStyles.section} aria-labelledby="listeners-heading">
			<h2 id="listeners-heading" className={listStyles.heading}>
				<Trans>Listeners</Trans> <span className={listStyles.count}>{listeners.length}</span>
			</h2>
			{sorted.length === 0 ? (
				<p className={listStyles.empty}>
					<Trans>No listener is on shift.</Trans>
				</p>
			) : (
				<ul className={styles.list}>
					{sorted.map((listener) => (
						<li key={listener.id} className={styles.listener}>
							<span className={styles.name}>
								<bdi>{listener.name}</bdi>
							</span>
							<span className={styles.load}>
								<Trans>
									{listener.conversations} of {listener.capacity}
								</Trans>
							</span>
							<span className={styles.state}>
								<AvailabilityChip availability={listener.availability} />
								{!listener.connected && <Chip tone="watch">{<Trans>Not connected</Trans>}</Chip>}
							</span>
							<span className={styles.more}>
								<Trans>
									On shift <Clock at={listener.shiftStartedAt} />
								</Trans>{' '}
								· {listener.languages.map((tag) => languageName(tag, i18n.locale)).join(', ')}
							</span>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}
