import type { Board } from '@akin/core/protocol/supervisor'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from './chart-card.tsx'
import styles from './charts.module.css'

type Listeners = Board['listeners']
const most = 24

/** How many each listener holds out of what they chose. In order of name: this is no league table. */
export function LoadChart({ listeners }: { readonly listeners: Listeners }) {
	const { t, i18n } = useLingui()
	const sorted = listeners.toSorted((a, b) => a.name.localeCompare(b.name, i18n.locale))
	const full = i18n.number(sorted.filter(({ conversations, capacity }) => conversations >= capacity).length)
	const all = i18n.number(sorted.length)
	const shown = sorted.slice(0, most)
	return (
		<ChartCard
			title={<Trans>Load of the listeners</Trans>}
			summary={
				sorted.length === 0 ? (
					<Trans>No listener is on shift.</Trans>
				) : (
					<Trans>
						{full} of {all} listeners on shift have every place taken.
					</Trans>
				)
			}
			picture={
				<ul className={styles.loads} aria-hidden="true">
					{shown.map(({ id, name, conversations, capacity }) => (
						<li key={id}>
							<bdi className={styles.who}>{name}</bdi>
							<span className={styles.places}>
								{Array.from({ length: Math.max(capacity, conversations) }, (_, place) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: places are alike and have no other name
									<span key={place} data-taken={place < conversations || undefined} data-over={place >= capacity || undefined} />
								))}
							</span>
						</li>
					))}
				</ul>
			}
			columns={[t`Listener`, t`Holds`, t`Places`]}
			rows={sorted.map(({ id, name, conversations, capacity }) => ({
				key: id,
				cells: [name, i18n.number(conversations), i18n.number(capacity)],
			}))}
		/>
	)
}
