import { Trans } from '@lingui/react/macro'
import type { AreaProps } from './area-props.ts'
import { NumberField } from './number-field.tsx'
import styles from './settings.module.css'

/** How much is asked of a listener, before they listen and at once, and how much may be written. */
export function LimitsArea({ settings: { capacity, limits, training }, onChange }: AreaProps) {
	const most = 3
	return (
		<div className={styles.area}>
			<fieldset className={styles.group}>
				<legend className={styles.legend}>
					<Trans>Conversations at once, for one listener</Trans>
				</legend>
				<p className={styles.hint}>
					<Trans>Two or three are as many as people can listen to well.</Trans>
				</p>
				<div className={styles.columns}>
					<NumberField
						label={<Trans>Unless chosen otherwise</Trans>}
						{...{ value: capacity.default, least: 1, most }}
						onChange={(value) => onChange({ capacity: { ...capacity, default: value } })}
					/>
					<NumberField
						label={<Trans>At most</Trans>}
						{...{ value: capacity.max, least: 1, most }}
						onChange={(value) => onChange({ capacity: { ...capacity, max: value } })}
					/>
					<NumberField
						label={<Trans>While somebody is in danger</Trans>}
						{...{ value: capacity.whileActNow, least: 1, most }}
						onChange={(value) => onChange({ capacity: { ...capacity, whileActNow: value } })}
					/>
				</div>
			</fieldset>
			<fieldset className={styles.group}>
				<legend className={styles.legend}>
					<Trans>Messages of one person</Trans>
				</legend>
				<div className={styles.columns}>
					<NumberField
						label={<Trans>Longest message, in characters</Trans>}
						{...{ value: limits.maxMessageCharacters, least: 100, most: 12_000 }}
						onChange={(value) => onChange({ limits: { ...limits, maxMessageCharacters: value } })}
					/>
					<NumberField
						label={<Trans>A minute, at most</Trans>}
						{...{ value: limits.messagesPerMinute, least: 1, most: 100_000 }}
						onChange={(value) => onChange({ limits: { ...limits, messagesPerMinute: value } })}
					/>
					<NumberField
						label={<Trans>In a row before that counts</Trans>}
						{...{ value: limits.burst, least: 1, most: 10_000 }}
						onChange={(value) => onChange({ limits: { ...limits, burst: value } })}
					/>
				</div>
			</fieldset>
			<fieldset className={styles.group}>
				<legend className={styles.legend}>
					<Trans>Before somebody listens</Trans>
				</legend>
				<p className={styles.hint}>
					<Trans>
						Everybody reads the lessons first. Whoever listens in several programmes does what the strictest of them asks. When a lesson is
						not refreshed in time nobody is offered to them until it is.
					</Trans>
				</p>
				<div className={styles.columns}>
					<NumberField
						label={<Trans>Role plays to practise with</Trans>}
						{...{ value: training.rolePlays, least: 0, most: 10 }}
						onChange={(value) => onChange({ training: { ...training, rolePlays: value } })}
					/>
					<NumberField
						label={<Trans>Conversations to read along with</Trans>}
						{...{ value: training.shadowed, least: 0, most: 10 }}
						onChange={(value) => onChange({ training: { ...training, shadowed: value } })}
					/>
					<NumberField
						label={<Trans>Months until lessons are refreshed (0: never)</Trans>}
						{...{ value: training.refreshMonths, least: 0, most: 60 }}
						onChange={(value) => onChange({ training: { ...training, refreshMonths: value } })}
					/>
				</div>
			</fieldset>
		</div>
	)
}
