import type { Flow } from '@akin/core/protocol/flow'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from './chart-card.tsx'
import styles from './charts.module.css'
import { Picture, plotSize } from './picture.tsx'
import { axisUpTo, linePath, xOf, yOf } from './scale.ts'
import { useQuarterNames } from './use-quarter-names.ts'

const minutes = (ms: number | null) => (ms === null ? null : ms / 60_000)

/** How long those had waited who were answered: the middle one and nine of ten, with the line that should not be crossed. */
export function WaitsChart({ flow }: { readonly flow: Flow }) {
	const { t, i18n } = useLingui()
	const names = useQuarterNames(flow.steps)
	const median = flow.steps.map(({ medianWaitMs }) => minutes(medianWaitMs))
	const most = flow.steps.map(({ p90WaitMs }) => minutes(p90WaitMs))
	const target = Math.round(flow.targetWaitMs / 60_000)
	const { top, ticks } = axisUpTo(Math.max(target * 1.1, ...most.flatMap((value) => value ?? [])))
	const plot = { ...plotSize, top, count: flow.steps.length }
	const above = most.filter((value) => value !== null && value > target).length
	const latest = most.findLast((value) => value !== null) ?? null
	const said = (value: number | null) => (value === null ? t`nobody` : i18n.number(value, { maximumFractionDigits: 1 }))
	return (
		<ChartCard
			title={<Trans>Waits, in minutes</Trans>}
			summary={
				latest === null ? (
					<Trans>Nobody was answered in the last four hours.</Trans>
				) : (
					<>
						<Trans>Nine of ten of those answered last had waited at most {said(latest)} min.</Trans>{' '}
						<Plural
							value={above}
							_0={`No quarter of an hour was above the target of ${target} min.`}
							one={`# quarter of an hour was above the target of ${target} min.`}
							other={`# quarters of an hour were above the target of ${target} min.`}
						/>
					</>
				)
			}
			picture={
				<>
					<Picture plot={plot} ticks={ticks} label={(tick) => i18n.number(tick)} below={names.below(plot)}>
						<line className={styles.target} x1={0} x2={plot.width} y1={yOf(target, plot)} y2={yOf(target, plot)} />
						<path className={styles.most} d={linePath(most, plot)} />
						<path className={styles.median} d={linePath(median, plot)} />
						{median.map(
							(value, index) =>
								value !== null && (
									<circle key={names.each[index]} className={styles.dot} cx={xOf(index, plot)} cy={yOf(value, plot)} r={2.5} />
								),
						)}
						{most.map(
							(value, index) =>
								value !== null && (
									<rect
										key={names.each[index]}
										className={styles.square}
										x={xOf(index, plot) - 2.5}
										y={yOf(value, plot) - 2.5}
										width={5}
										height={5}
									/>
								),
						)}
					</Picture>
					<ul className={styles.legend}>
						<li data-mark="median">
							<Trans>Median</Trans>
						</li>
						<li data-mark="most">
							<Trans>Nine of ten waited at most</Trans>
						</li>
						<li data-mark="target">
							<Trans>Target</Trans>
						</li>
					</ul>
				</>
			}
			columns={[t`From`, t`Answered`, t`Median wait, minutes`, t`Nine of ten at most, minutes`]}
			rows={flow.steps.map((step, index) => ({
				key: String(step.from),
				cells: [names.each[index] ?? '', i18n.number(step.claims), said(median[index] ?? null), said(most[index] ?? null)],
			}))}
		/>
	)
}
