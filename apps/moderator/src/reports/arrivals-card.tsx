import { weekday } from '@akin/core/programme/hours'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from '../charts/chart-card.tsx'
import { weekdayName } from '../settings/weekday-name.ts'
import styles from './reports.module.css'
import type { ToldReport } from './told-report.ts'
import { largestOf } from './told-sum.ts'
import { useToldWords } from './use-told-words.ts'

const cell = { width: 26, height: 22 }
const margin = { start: 44, top: 16 }

/** When people came: hours of the day across, days of the week down. */
export function ArrivalsCard({ arrivals }: Pick<ToldReport, 'arrivals'>) {
	const { t, i18n } = useLingui()
	const words = useToldWords()
	const days = weekday.options.map((day) => weekdayName(day, i18n.locale, 'short'))
	const busiest = largestOf(arrivals.map(({ total }) => total))
	const most = Math.max(1, ...arrivals.flatMap((hour) => hour.days.map((count) => count ?? 0)))
	return (
		<ChartCard
			title={<Trans>When people came</Trans>}
			summary={
				busiest === null ? (
					<Trans>Too few came at any one hour to say when.</Trans>
				) : (
					<Trans>
						Most came between {words.hour(busiest.at)} and {words.hour((busiest.at + 1) % 24)}: {words.told(busiest.count)} people.
					</Trans>
				)
			}
			picture={
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys
				<section className={styles.wide} tabIndex={0} aria-label={t`When people came`}>
					<svg
						className={styles.map}
						viewBox={`0 0 ${margin.start + 24 * cell.width} ${margin.top + 7 * cell.height}`}
						aria-hidden="true"
						focusable="false"
						direction="ltr"
					>
						<HatchPattern />
						{arrivals.map((_, hour) => (
							<text key={words.hour(hour)} className={styles.axis} x={margin.start + (hour + 0.5) * cell.width} y={11} textAnchor="middle">
								{i18n.number(hour)}
							</text>
						))}
						{days.map((day, row) => (
							<g key={day}>
								<text className={styles.axis} x={margin.start - 6} y={margin.top + (row + 0.65) * cell.height} textAnchor="end">
									{day}
								</text>
								{arrivals.map((hour, column) => (
									<Cell
										key={words.hour(column)}
										x={margin.start + column * cell.width}
										y={margin.top + row * cell.height}
										count={hour.days[row] ?? null}
										most={most}
									/>
								))}
							</g>
						))}
					</svg>
				</section>
			}
			columns={[t`Hour`, t`All days`, ...days]}
			rows={arrivals.map(({ total, days: counts }, hour) => ({
				key: words.hour(hour),
				cells: [words.hour(hour), words.told(total), ...counts.map(words.told)],
			}))}
		/>
	)
}

function Cell({ x, y, count, most }: { readonly x: number; readonly y: number; readonly count: number | null; readonly most: number }) {
	const { i18n } = useLingui()
	const share = count === null ? 0 : count / most
	return (
		<>
			<rect
				className={count === null ? styles.held : styles.heat}
				x={x + 1}
				y={y + 1}
				width={cell.width - 2}
				height={cell.height - 2}
				fillOpacity={count === null ? 1 : share === 0 ? 0.04 : 0.15 + 0.85 * share}
			/>
			{count !== null && count > 0 && (
				<text
					className={share > 0.62 ? styles.onHeat : styles.inCell}
					x={x + cell.width / 2}
					y={y + cell.height * 0.68}
					textAnchor="middle"
				>
					{i18n.number(count)}
				</text>
			)}
		</>
	)
}

/** What is held back is hatched, not left empty: empty would say that nobody came. */
function HatchPattern() {
	return (
		<defs>
			<pattern id="held-back" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
				<rect className={styles.hatchGround} width={5} height={5} />
				<rect className={styles.hatchLine} width={1.5} height={5} />
			</pattern>
		</defs>
	)
}
