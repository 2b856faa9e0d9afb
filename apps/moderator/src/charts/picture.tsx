import type { ReactNode } from 'react'
import styles from './charts.module.css'
import { type Plot, yOf } from './scale.ts'

const margin = { left: 34, right: 8, top: 8, bottom: 20 }
export const plotSize = { width: 380, height: 130 }

export type PictureProps = {
	readonly plot: Plot
	readonly ticks: readonly number[]
	readonly label: (tick: number) => string
	/** What stands under the picture, by column. */
	readonly below: readonly { readonly at: number; readonly text: string }[]
	readonly children: ReactNode
}

/** Lines at round numbers, words at the edges. Time runs from left to right in every language; the sentence and the table say the rest. */
export function Picture({ plot, ticks, label, below, children }: PictureProps) {
	const { left, right, top, bottom } = margin
	return (
		<svg
			className={styles.picture}
			viewBox={`${-left} ${-top} ${plot.width + left + right} ${plot.height + top + bottom}`}
			aria-hidden="true"
			focusable="false"
			direction="ltr"
		>
			{ticks.map((tick) => (
				<g key={tick}>
					<line className={styles.grid} x1={0} x2={plot.width} y1={yOf(tick, plot)} y2={yOf(tick, plot)} />
					<text className={styles.axis} x={-6} y={yOf(tick, plot) + 3.5} textAnchor="end">
						{label(tick)}
					</text>
				</g>
			))}
			{below.map(({ at, text }) => (
				<text key={at} className={styles.axis} x={at} y={plot.height + 15} textAnchor="middle">
					{text}
				</text>
			))}
			{children}
		</svg>
	)
}
