import type { Board } from '@akin/core/protocol/supervisor'
import { Chip } from '@akin/ui/core/chip'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useMemo } from 'react'
import { Clock } from './ago.tsx'
import { AvailabilityChip } from './availability-chip.tsx'
import listStyles from './board-list.module.css'
import { languageName } from './language-name.ts'
import styles from './listeners-panel.module.css'

type Listener = Board['listeners'][number]

/** Everybody on shift: can they take another, how many they hold, and are they connected. In order of name: this is no league table. */
export const ListenersPanel = memo(function ListenersPanel({ listeners }: { readonly listeners: readonly Listener[] }) {
	const { i18n } = useLingui()
	const sorted = useMemo(() => {
		// One for all comparisons: making one for each is most of the cost of sorting five hundred names.
		const { compare } = new Intl.Collator(intlLocale(i18n.locale))
		return listeners.toSorted((a, b) => compare(a.name, b.name))
	}, [listeners, i18n.locale])
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
						<ListenerItem key={listener.id} listener={listener} />
					))}
				</ul>
			)}
		</section>
	)
})

/** Drawn again only when something about this listener has changed. */
const ListenerItem = memo(function ListenerItem({ listener }: { readonly listener: Listener }) {
	const { i18n } = useLingui()
	return (
		<li className={styles.listener}>
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
	)
})
