import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import styles from './timeline.module.css'
import { type RoomEntry, timelineOf, type Words } from './transcript-items.ts'

/** Who answered when. */
export function Timeline({ entries, words }: { readonly entries: readonly RoomEntry[]; readonly words: Words }) {
	const { i18n } = useLingui()
	const clock = new Intl.DateTimeFormat(intlLocale(i18n.locale), { timeStyle: 'medium' })
	const events = timelineOf(entries)
	return (
		<details className={styles.timeline}>
			<summary className={styles.title}>
				<Trans>Who answered</Trans> <span className={styles.count}>{events.length}</span>
			</summary>
			{events.length === 0 ? (
				<p className={styles.empty}>
					<Trans>Nobody has answered yet.</Trans>
				</p>
			) : (
				<ol className={styles.list}>
					{events.map(({ seq, at, content }) => (
						<li key={seq} className={styles.event}>
							<time dateTime={new Date(at).toISOString()} className={styles.time}>
								<bdi>{clock.format(at)}</bdi>
							</time>
							<span>{words.lifecycle(content)}</span>
						</li>
					))}
				</ol>
			)}
		</details>
	)
}
