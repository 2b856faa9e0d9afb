import { type DayInterval, type ProgrammeHours, type Weekday, type WeeklyInterval, weekday } from '@akin/core/programme/hours'
import { hoursByDay, intervalsOf } from '@akin/core/programme/hours-by-day'
import { isTimeZone } from '@akin/core/programme/wall-clock'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextField } from '@akin/ui/core/field'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { AreaProps } from './area-props.ts'
import { DayHours } from './day-hours.tsx'
import { ExceptionalDays } from './exceptional-days.tsx'
import { OpeningPreview } from './opening-preview.tsx'
import styles from './settings.module.css'

const usualWeek = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as Weekday[], from: '18:00', to: '22:00' }]
const allDay = [{ days: [...weekday.options], from: '00:00', to: '24:00' }]
const weekly = (intervals: WeeklyInterval[]): ProgrammeHours => ({
	...{ kind: 'weekly', intervals, exceptions: [] },
	timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})
const zones = Intl.supportedValuesOf('timeZone')

/** When people can start, by the clock on the wall of the programme. */
export function HoursArea({ settings: { hours }, onChange, now }: AreaProps) {
	const [zone, setZone] = useState<string | null>(null)
	const byDay = hours.kind === 'weekly' ? hoursByDay(hours.intervals) : null
	const setDay = (day: Weekday, intervals: readonly DayInterval[]) => {
		if (hours.kind !== 'weekly' || byDay === null) return
		onChange({ hours: { ...hours, intervals: intervalsOf({ ...byDay, [day]: intervals }) } })
	}
	return (
		<div className={styles.area}>
			<ChooseOne
				legend={<Trans>Open</Trans>}
				options={[
					{ value: 'always', label: <Trans>Always</Trans> },
					{ value: 'weekly', label: <Trans>At certain hours</Trans> },
				]}
				value={hours.kind}
				onChange={(kind) => {
					if (kind === hours.kind) return
					onChange({ hours: kind === 'always' ? { kind } : weekly(usualWeek) })
				}}
			/>
			{hours.kind === 'always' && (
				<div className={styles.row}>
					<Button size="small" onClick={() => onChange({ hours: weekly(allDay) })}>
						<Trans>Close on single days</Trans>
					</Button>
					<span className={styles.hint}>
						<Trans>Stays open around the clock, but for days that you name.</Trans>
					</span>
				</div>
			)}
			<OpeningPreview hours={hours} now={now} />
			{hours.kind === 'weekly' && byDay !== null && (
				<>
					<TextField
						label={<Trans>Time zone</Trans>}
						hint={<Trans>Such as Europe/London. Changes of the clock are followed.</Trans>}
						error={zone !== null && <Trans>There is no such time zone.</Trans>}
						list="time-zones"
						value={zone ?? hours.timeZone}
						onChange={(event) => {
							const name = event.currentTarget.value
							const known = isTimeZone(name)
							setZone(known ? null : name)
							if (known) onChange({ hours: { ...hours, timeZone: name } })
						}}
					/>
					<datalist id="time-zones">
						{zones.map((name) => (
							<option key={name} value={name} />
						))}
					</datalist>
					<fieldset className={styles.group}>
						<legend className={styles.legend}>
							<Trans>Hours of the week</Trans>
						</legend>
						<p className={styles.hint}>
							<Trans>An end that is not later than its beginning means the next morning: 20:00 to 02:00, or to 00:00 for midnight.</Trans>
						</p>
						<ul className={styles.rows}>
							{weekday.options.map((day) => (
								<DayHours key={day} day={day} intervals={byDay[day]} onChange={(intervals) => setDay(day, intervals)} />
							))}
						</ul>
					</fieldset>
					<ExceptionalDays hours={hours} now={now} onChange={(exceptions) => onChange({ hours: { ...hours, exceptions } })} />
				</>
			)}
		</div>
	)
}
