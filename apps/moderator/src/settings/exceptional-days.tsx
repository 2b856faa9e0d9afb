import type { ExceptionalDay, ProgrammeHours } from '@akin/core/programme/hours'
import { hoursByDay } from '@akin/core/programme/hours-by-day'
import { dayNumber, weekdayOf } from '@akin/core/programme/wall-clock'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { IntervalsEditor } from './intervals-editor.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'

export type ExceptionalDaysProps = {
	readonly hours: Extract<ProgrammeHours, { kind: 'weekly' }>
	readonly now: number
	readonly onChange: (exceptions: ExceptionalDay[]) => void
}

const mostDays = 60
const dayMs = 86_400_000

/** [HR1] Days on which other hours hold than those of the week: a holiday, a long night. */
export function ExceptionalDays({ hours, now, onChange }: ExceptionalDaysProps) {
	const { t } = useLingui()
	const { exceptions } = hours
	const add = () => {
		const last = exceptions.at(-1)
		const after = Math.max(last ? dayNumber(last.day) : 0, Math.floor(now / dayMs)) + 1
		onChange([...exceptions, { day: new Date(after * dayMs).toISOString().slice(0, 10), name: '', intervals: [] }])
	}
	return (
		<fieldset className={styles.group}>
			<legend className={styles.legend}>
				<Trans>Days that are different</Trans>
			</legend>
			<p className={styles.hint}>
				<Trans>
					Closed on a holiday, or open for longer. It holds for what begins on that day: a night that began the evening before runs to its
					end. People read when it opens again.
				</Trans>
			</p>
			<ul className={styles.cards}>
				{exceptions.map((exception, at) => (
					<DifferentDay
						// Places, not days: while somebody types a day it must stay the same box.
						// biome-ignore lint/suspicious/noArrayIndexKey: see above
						key={at}
						exception={exception}
						hours={hours}
						onChange={(changed) => onChange(exceptions.map((one, place) => (place === at ? changed : one)))}
						onRemove={() => onChange(exceptions.filter((_, place) => place !== at))}
					/>
				))}
			</ul>
			<div className={styles.row}>
				<Button size="small" unavailable={exceptions.length >= mostDays} onClick={add} aria-label={t`Add a day that is different`}>
					<Trans>Add a day</Trans>
				</Button>
			</div>
		</fieldset>
	)
}

type DifferentDayProps = Pick<ExceptionalDaysProps, 'hours'> & {
	readonly exception: ExceptionalDay
	readonly onChange: (exception: ExceptionalDay) => void
	readonly onRemove: () => void
}

function DifferentDay({ exception, hours, onChange, onRemove }: DifferentDayProps) {
	const { t } = useLingui()
	const words = useSettingsWords()
	const { day, name, intervals } = exception
	const called = words.day(day)
	const usual = hoursByDay(hours.intervals)
		[weekdayOf(dayNumber(day))].map(({ from, to }) => `${from}–${to}`)
		.join(', ')
	return (
		<li className={styles.card} data-exception={day}>
			<div className={`${styles.row} ${styles.fields}`}>
				<TextField
					label={<Trans>Day</Trans>}
					type="date"
					value={day}
					onChange={(event) => {
						const chosen = event.currentTarget.value
						if (/^\d{4}-\d\d-\d\d$/.test(chosen)) onChange({ ...exception, day: chosen })
					}}
				/>
				<div className={styles.grow}>
					<TextField
						label={<Trans>What it is (staff read it)</Trans>}
						value={name}
						maxLength={60}
						onChange={(event) => onChange({ ...exception, name: event.currentTarget.value })}
					/>
				</div>
			</div>
			<div className={styles.row}>
				<IntervalsEditor name={called} intervals={intervals} onChange={(changed) => onChange({ ...exception, intervals: changed })} />
				<Button size="small" onClick={onRemove} aria-label={t`Remove the day ${{ day: called }}`}>
					<Trans>Remove the day</Trans>
				</Button>
			</div>
			<p className={styles.hint}>
				{usual === '' ? (
					<Trans>{words.weekday(day)}: usually closed.</Trans>
				) : (
					<Trans>
						{words.weekday(day)}: usually open {usual}.
					</Trans>
				)}
			</p>
		</li>
	)
}
