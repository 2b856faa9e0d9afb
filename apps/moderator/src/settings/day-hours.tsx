import type { DayInterval, Weekday } from '@akin/core/programme/hours'
import { useLingui } from '@lingui/react/macro'
import { IntervalsEditor } from './intervals-editor.tsx'
import styles from './settings.module.css'
import { weekdayName } from './weekday-name.ts'

export type DayHoursProps = {
	readonly day: Weekday
	readonly intervals: readonly DayInterval[]
	readonly onChange: (intervals: readonly DayInterval[]) => void
}

/** The hours of one day of the week. */
export function DayHours({ day, intervals, onChange }: DayHoursProps) {
	const { i18n } = useLingui()
	const name = weekdayName(day, i18n.locale)
	return (
		<li className={styles.day} data-day={day}>
			<span className={styles.dayName}>{name}</span>
			<IntervalsEditor name={name} intervals={intervals} onChange={onChange} />
		</li>
	)
}
