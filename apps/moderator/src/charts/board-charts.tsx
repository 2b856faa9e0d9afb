import type { Board } from '@akin/core/protocol/supervisor'
import type { FlowReading } from '../board/use-flow.ts'
import styles from './charts.module.css'
import { FlowChart } from './flow-chart.tsx'
import { LoadChart } from './load-chart.tsx'
import { WaitsChart } from './waits-chart.tsx'

export default function BoardCharts({
	flow,
	listeners,
}: {
	readonly flow: Extract<FlowReading, { kind: 'here' }>['flow']
	readonly listeners: Board['listeners']
}) {
	return (
		<div className={styles.cards}>
			<WaitsChart flow={flow} />
			<FlowChart flow={flow} />
			<LoadChart listeners={listeners} />
		</div>
	)
}
