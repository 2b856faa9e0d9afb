import type { Flow } from '@akin/core/protocol/flow'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from './chart-card.tsx'
import styles from './charts.module.css'
import { Picture, plotSize } from './picture.tsx'
import { axisUpTo, xOf, yOf } from './scale.ts'
import { useQuarterNames } from './use-quarter-names.ts'

const kinds = ['arrivals', 'claims', 'leavers'] as const

/** Who came, who was answered and who left, in quarters of an hour. */
export function FlowChart({ flow }: { readonly flow: Flow }) {
	const { t, i18n } = useLingui()
	const names = useQuarterNames(flow.steps)
	const { top, ticks } = axisUpTo(Math.max(...flow.steps.flatMap((step) => kinds.map((kind) => step[kind]))))
	const plot = { ...plotSize, top, count: flow.steps.length }
	const bar = plot.width / plot.count / 4
	const sum = (kind: (typeof kinds)[number]) => i18n.number(flow.steps.reduce((total, step) => total + step[kind], 0))
	const { came, answered, left } = { came: sum('arrivals'), answered: sum('claims'), left: sum('leavers') }
	return (
		<ChartCard
			title={<Trans>Came, answered, left</Trans>}
			summary={
				<Trans>
					In the last four hours {came} came, {answered} were answered and {left} left before that.
				</Trans>
			}
			picture={
				<>
					<Picture plot={plot} ticks={ticks} label={(tick) => i18n.number(tick)} below={names.below(plot)}>
						{flow.steps.flatMap((step, index) =>
							kinds.map((kind, place) => (
								<rect
									key={`${step.from} ${kind}`}
									className={styles[kind]}
									x={xOf(index, plot) + (place - 1.5) * bar}
									y={yOf(step[kind], plot)}
									width={bar * 0.85}
									height={plot.height - yOf(step[kind], plot)}
								/>
							)),
						)}
					</Picture>
					<ul className={styles.legend}>
						<li data-mark="arrivals">
							<Trans>Came</Trans>
						</li>
						<li data-mark="claims">
							<Trans>Answered</Trans>
						</li>
						<li data-mark="leavers">
							<Trans>Left</Trans>
						</li>
					</ul>
				</>
			}
			columns={[t`From`, t`Came`, t`Answered`, t`Left`]}
			rows={flow.steps.map((step, index) => ({
				key: String(step.from),
				cells: [names.each[index] ?? '', ...kinds.map((kind) => i18n.number(step[kind]))],
			}))}
		/>
	)
}
