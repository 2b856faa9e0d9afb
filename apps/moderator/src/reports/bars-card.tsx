import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ChartCard } from '../charts/chart-card.tsx'
import styles from './reports.module.css'
import { useToldWords } from './use-told-words.ts'

export type BarsCardProps = {
	readonly title: ReactNode
	readonly summary: ReactNode
	/** What the lines are, for the head of the table. */
	readonly what: string
	readonly lines: readonly { readonly key: string; readonly name: string; readonly count: number | null }[]
}

/** Counts under each other, each with its name, its bar and its number. */
export function BarsCard({ title, summary, what, lines }: BarsCardProps) {
	const { t } = useLingui()
	const words = useToldWords()
	return (
		<ChartCard
			title={title}
			summary={summary}
			picture={<Bars lines={lines} />}
			columns={[what, t`People`]}
			rows={lines.map(({ key, name, count }) => ({ key, cells: [name, words.told(count)] }))}
		/>
	)
}

export function Bars({ lines }: Pick<BarsCardProps, 'lines'>) {
	const words = useToldWords()
	const most = Math.max(1, ...lines.map(({ count }) => count ?? 0))
	return (
		<ul className={styles.bars} aria-hidden="true">
			{lines.map(({ key, name, count }) => (
				<li key={key}>
					<bdi className={styles.barName}>{name}</bdi>
					<svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
						<rect className={styles.heat} width={((count ?? 0) / most) * 100} height={10} />
					</svg>
					<span className={styles.barCount}>{words.told(count)}</span>
				</li>
			))}
		</ul>
	)
}
