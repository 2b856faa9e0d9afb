import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import styles from '../settings.module.css'
import { useSettingsWords } from '../use-settings-words.ts'
import type { RetiredRule } from './use-retired-rules.ts'

/** Rules that raise nothing in this programme any more: which, who said so and why. Null until they are known. */
export function RetiredRules({ retired }: { readonly retired: readonly RetiredRule[] | null }) {
	const words = useSettingsWords()
	return (
		<section aria-labelledby="retired-title">
			<h2 id="retired-title" className={styles.readingTitle}>
				<Trans>Retired rules</Trans>
			</h2>
			{retired !== null && retired.length > 0 ? (
				<ul className={styles.help}>
					{retired.map(({ rule, retired: { byName, at, reason } }) => (
						<li key={rule}>
							<bdi>{rule}</bdi>: <span dir="auto">{reason}</span> (<bdi>{byName}</bdi>, {words.moment(at)})
						</li>
					))}
				</ul>
			) : (
				retired !== null && (
					<p className={styles.hint}>
						<Trans>No rule is retired in this programme.</Trans>
					</p>
				)
			)}
			<p className={styles.hint}>
				{retired === null ? (
					<Trans>Which rules are retired is not known yet: until then the test bench reads with every rule.</Trans>
				) : (
					<Trans>The test bench reads without them, as this programme does.</Trans>
				)}{' '}
				<Link to="/alerts">
					<Trans>What became of alerts by rule</Trans>
				</Link>
			</p>
		</section>
	)
}
