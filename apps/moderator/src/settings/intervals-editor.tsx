import type { DayInterval } from '@akin/core/programme/hours'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import styles from './settings.module.css'

export type IntervalsEditorProps = {
	/** The day they are about, as people call it. */
	readonly name: string
	readonly intervals: readonly DayInterval[]
	readonly onChange: (intervals: DayInterval[]) => void
}

const mostIntervals = 4

/** The hours of one day: none, or some, each from and to. */
export function IntervalsEditor({ name, intervals, onChange }: IntervalsEditorProps) {
	const { t } = useLingui()
	const replace = (at: number, changed: DayInterval) => onChange(intervals.map((one, place) => (place === at ? changed : one)))
	return (
		<>
			<div className={styles.intervals}>
				{intervals.length === 0 && (
					<span className={styles.hint}>
						<Trans>Closed</Trans>
					</span>
				)}
				{intervals.map((interval, at) => (
					// Places, not times: while somebody types a time it must stay the same box.
					// biome-ignore lint/suspicious/noArrayIndexKey: see above
					<span key={at} className={styles.interval}>
						<TimeBox label={t`${{ day: name }}, from`} value={interval.from} onChange={(from) => replace(at, { ...interval, from })} />
						<span aria-hidden="true">–</span>
						<TimeBox label={t`${{ day: name }}, to`} value={interval.to} onChange={(to) => replace(at, { ...interval, to })} />
						<Button
							size="small"
							variant="quiet"
							onClick={() => onChange(intervals.filter((_, place) => place !== at))}
							aria-label={t`Remove ${{ from: interval.from }} to ${{ to: interval.to }} on ${{ day: name }}`}
						>
							<Trans>Remove</Trans>
						</Button>
					</span>
				))}
			</div>
			<Button
				size="small"
				unavailable={intervals.length >= mostIntervals}
				onClick={() => onChange([...intervals, { from: '18:00', to: '22:00' }])}
				aria-label={t`Add hours on ${{ day: name }}`}
			>
				<Trans>Add hours</Trans>
			</Button>
		</>
	)
}

/** A box for a time knows no 24:00; midnight at the end of a day is 00:00 there and means the same. */
function TimeBox(props: { readonly label: string; readonly value: string; readonly onChange: (time: string) => void }) {
	return (
		<input
			type="time"
			className={styles.time}
			aria-label={props.label}
			value={props.value === '24:00' ? '00:00' : props.value}
			onChange={(event) => {
				const time = event.currentTarget.value.slice(0, 5)
				if (/^\d\d:\d\d$/.test(time)) props.onChange(time)
			}}
		/>
	)
}
