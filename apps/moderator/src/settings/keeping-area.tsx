import { longestRetentionDays } from '@akin/core/settings/check-settings'
import { Notice } from '@akin/ui/core/notice'
import { Plural, Trans } from '@lingui/react/macro'
import type { AreaProps } from './area-props.ts'
import { NumberField } from './number-field.tsx'
import styles from './settings.module.css'

/** How long what people wrote can be read. */
export function KeepingArea({ settings: { retentionDays, returnWords }, onChange, was }: AreaProps & { readonly was: number }) {
	return (
		<div className={styles.area}>
			<NumberField
				label={<Trans>Days that words are kept</Trans>}
				hint={<Trans>From 1 to 365. After that their keys are destroyed, and nobody can read them any more, here or in a backup.</Trans>}
				{...{ value: retentionDays, least: 1, most: longestRetentionDays }}
				onChange={(value) => onChange({ retentionDays: value })}
			/>
			{retentionDays !== was && <RetentionWarning from={was} to={retentionDays} />}
			<NumberField
				label={<Trans>Days that return words work</Trans>}
				hint={
					<Trans>
						Six words that somebody asks for lead them back to the same listener, and to a note only they can read. From 1 to 365 days after
						they were last used; 0 gives no words to anybody new.
					</Trans>
				}
				{...{ value: returnWords.days, least: 0, most: 365 }}
				onChange={(days) => onChange({ returnWords: { ...returnWords, days } })}
			/>
			<NumberField
				label={<Trans>Minutes somebody is kept for their listener</Trans>}
				hint={
					<Trans>
						From 0 to 15. Only while that listener is on shift, and never for somebody in danger. Then whoever is free is asked; nobody
						loses their place.
					</Trans>
				}
				{...{ value: returnWords.keepMinutes, least: 0, most: 15 }}
				onChange={(keepMinutes) => onChange({ returnWords: { ...returnWords, keepMinutes } })}
			/>
		</div>
	)
}

/** What becomes of words when this number changes: those already written keep what their people were told. */
export function RetentionWarning({ from, to }: { readonly from: number; readonly to: number }) {
	return (
		<Notice title={to < from ? <Trans>Words will be destroyed sooner</Trans> : <Trans>Words will be kept for longer</Trans>}>
			<p>
				<Plural
					value={to}
					one="What people write in conversations that begin from now on is destroyed # day after the day on which it began."
					other="What people write in conversations that begin from now on is destroyed # days after the day on which it began."
				/>{' '}
				<Plural
					value={from}
					one="Conversations that have begun keep # day: that is what those people were told."
					other="Conversations that have begun keep # days: that is what those people were told."
				/>
			</p>
		</Notice>
	)
}
