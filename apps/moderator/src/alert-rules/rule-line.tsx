import { isMostlyNotNeeded } from '@akin/core/supervision/alert-quality'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import styles from './alert-rules.module.css'
import { type AlertRule, RuleWords } from './rule-words.tsx'

export type RuleLineProps = {
	readonly rule: AlertRule
	readonly span: 'week' | 'month'
	readonly busy: boolean
	/** Somebody asked that it be retired, and a second person has not decided yet. */
	readonly isAskedFor: boolean
	readonly onRetire: () => void
	readonly onRestore: () => void
}

/** One rule: what it looks for, what became of what it raised, and whether it still does. */
export function RuleLine({ rule, span, busy, isAskedFor, onRetire, onRestore }: RuleLineProps) {
	const { i18n, t } = useLingui()
	const counts = rule[span]
	const { retired } = rule
	const name = rule.rule
	const on = retired && new Date(retired.at).toLocaleDateString(intlLocale(i18n.locale), { dateStyle: 'medium' })
	return (
		<tr data-rule={rule.rule} data-retired={retired ? '' : undefined}>
			<th scope="row" className={styles.rule}>
				<span className={styles.words}>
					<RuleWords rule={rule} /> {retired && <Chip tone="neutral">{t`Retired`}</Chip>}
					{!retired && isMostlyNotNeeded(counts) && <Chip tone="watch">{t`Mostly not needed`}</Chip>}
				</span>
				{rule.canRetire && (
					<p className={styles.code}>
						<code dir="ltr">{rule.rule}</code>
					</p>
				)}
				{retired && (
					<div className={styles.why}>
						<p>
							<Trans>
								Retired by <bdi>{retired.byName}</bdi> on <bdi>{on}</bdi>:
							</Trans>
						</p>
						<p>
							<q dir="auto">{retired.reason}</q>
						</p>
					</div>
				)}
			</th>
			{[counts.raised, counts.actedOn, counts.notNeeded, counts.open].map((count, column) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: four columns that never move
				<td key={column} className={styles.count}>
					{count}
				</td>
			))}
			<td className={styles.act}>
				{retired ? (
					<Button size="small" busy={busy} aria-label={t`Take it up again: ${name}`} onClick={onRestore}>
						<Trans>Take it up again</Trans>
					</Button>
				) : isAskedFor ? (
					<Chip tone="watch">{t`Needs a second person`}</Chip>
				) : (
					rule.canRetire && (
						<Button size="small" variant="quiet" aria-label={t`Retire this rule: ${name}`} onClick={onRetire}>
							<Trans>Retire this rule</Trans>
						</Button>
					)
				)}
			</td>
		</tr>
	)
}
