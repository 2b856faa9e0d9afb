import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from '../charts/chart-card.tsx'
import charts from '../charts/charts.module.css'
import { Picture, plotSize } from '../charts/picture.tsx'
import { axisUpTo, linePath, xOf, yOf } from '../charts/scale.ts'
import styles from './reports.module.css'
import type { ToldReport } from './told-report.ts'
import { useToldWords } from './use-told-words.ts'

/** Places that listeners had on duty beside how many came, at each hour of the day: both on average for one day. */
export function CapacityCard({ arrivals, places, days }: Pick<ToldReport, 'arrivals' | 'places'> & { readonly days: number }) {
	const { t, i18n } = useLingui()
	const words = useToldWords()
	const came = arrivals.map(({ total }) => (total === null ? null : total / days))
	const { top, ticks } = axisUpTo(Math.max(1, ...places, ...came.map((count) => count ?? 0)))
	const plot = { ...plotSize, top, count: 24 }
	const bar = (plot.width / plot.count) * 0.7
	const without = came.filter((count, hour) => count !== null && count > 0 && (places[hour] ?? 0) === 0).length
	const average = (value: number | null) => (value === null ? words.told(null) : i18n.number(value, { maximumFractionDigits: 1 }))
	return (
		<ChartCard
			title={<Trans>People and places, by hour</Trans>}
			summary={
				<Plural
					value={without}
					_0="At every hour at which people came there were listeners on duty on some day."
					one="At # hour of the day people came and no listener was on duty on any day."
					other="At # hours of the day people came and no listener was on duty on any day."
				/>
			}
			picture={
				<>
					<Picture
						plot={plot}
						ticks={ticks}
						label={(tick) => i18n.number(tick)}
						below={[0, 6, 12, 18].map((hour) => ({ at: xOf(hour, plot), text: words.hour(hour) }))}
					>
						{came.map((count, hour) =>
							count === null ? (
								<rect
									key={words.hour(hour)}
									className={styles.heldMark}
									x={xOf(hour, plot) - bar / 2}
									y={plot.height - 6}
									width={bar}
									height={6}
								/>
							) : (
								<rect
									key={words.hour(hour)}
									className={charts.arrivals}
									x={xOf(hour, plot) - bar / 2}
									y={yOf(count, plot)}
									width={bar}
									height={plot.height - yOf(count, plot)}
								/>
							),
						)}
						<path className={charts.median} d={linePath(places, plot)} />
					</Picture>
					<ul className={charts.legend}>
						<li data-mark="arrivals">
							<Trans>People who came, in a day</Trans>
						</li>
						<li data-mark="median">
							<Trans>Places on duty</Trans>
						</li>
					</ul>
				</>
			}
			columns={[t`Hour`, t`Came in the month`, t`Came in a day`, t`Places on duty`]}
			rows={arrivals.map(({ total }, hour) => ({
				key: words.hour(hour),
				cells: [words.hour(hour), words.told(total), average(came[hour] ?? null), average(places[hour] ?? 0)],
			}))}
		/>
	)
}
