import { Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from '../charts/chart-card.tsx'
import charts from '../charts/charts.module.css'
import { Picture, plotSize } from '../charts/picture.tsx'
import { axisUpTo, xOf, yOf } from '../charts/scale.ts'
import styles from './reports.module.css'
import type { ToldReport } from './told-report.ts'
import { useBandNames } from './use-band-names.ts'
import { useToldWords } from './use-told-words.ts'

const kinds = ['answered', 'left'] as const

/** How long people waited, and whether they were answered then or had left. */
export function WaitsCard({ waits }: Pick<ToldReport, 'waits'>) {
	const { t, i18n } = useLingui()
	const words = useToldWords()
	const names = useBandNames(waits.map(({ fromMinutes }) => fromMinutes))
	const { top, ticks } = axisUpTo(Math.max(1, ...waits.flatMap((band) => kinds.map((kind) => band[kind] ?? 0))))
	const plot = { ...plotSize, top, count: waits.length }
	const bar = plot.width / plot.count / 3
	const answered = waits.reduce((sum, band) => sum + (band.answered ?? 0), 0)
	const soon = waits.filter(({ fromMinutes }) => fromMinutes < 5).reduce((sum, band) => sum + (band.answered ?? 0), 0)
	return (
		<ChartCard
			title={<Trans>How long people waited</Trans>}
			summary={
				<Trans>
					Of {i18n.number(answered)} answered who can be told, {i18n.number(soon)} had waited less than five minutes.
				</Trans>
			}
			picture={
				<>
					<Picture
						plot={plot}
						ticks={ticks}
						label={(tick) => i18n.number(tick)}
						below={waits.map(({ fromMinutes }, at) => ({ at: xOf(at, plot), text: `${i18n.number(fromMinutes)}′` }))}
					>
						{waits.flatMap((band, at) =>
							kinds.map((kind, place) => {
								const count = band[kind]
								const x = xOf(at, plot) + (place - 1) * bar
								return count === null ? (
									<rect
										key={`${band.fromMinutes} ${kind}`}
										className={styles.heldMark}
										x={x}
										y={plot.height - 6}
										width={bar * 0.9}
										height={6}
									/>
								) : (
									<rect
										key={`${band.fromMinutes} ${kind}`}
										className={kind === 'answered' ? charts.claims : charts.leavers}
										x={x}
										y={yOf(count, plot)}
										width={bar * 0.9}
										height={plot.height - yOf(count, plot)}
									/>
								)
							}),
						)}
					</Picture>
					<ul className={charts.legend}>
						<li data-mark="claims">
							<Trans>Answered</Trans>
						</li>
						<li data-mark="leavers">
							<Trans>Left the queue</Trans>
						</li>
					</ul>
				</>
			}
			columns={[t`Waited`, t`All`, t`Answered`, t`Left the queue`, t`Other`, t`Left, of those told`]}
			rows={waits.map((band, at) => ({
				key: String(band.fromMinutes),
				cells: [
					names[at] ?? '',
					...[band.total, band.answered, band.left, band.other].map(words.told),
					band.left === null || band.answered === null || band.left + band.answered === 0
						? '–'
						: i18n.number(band.left / (band.left + band.answered), { style: 'percent' }),
				],
			}))}
		/>
	)
}
