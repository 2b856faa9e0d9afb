import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'
import styles from './charts.module.css'

export type ChartCardProps = {
	readonly title: ReactNode
	/** What the picture shows, in a sentence. */
	readonly summary: ReactNode
	readonly picture: ReactNode
	/** The same as a table: heads of the columns, and the rows, the first cell of each its head. */
	readonly columns: readonly string[]
	readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

/** A picture, the sentence that says it, and the table that has every number of it. */
export function ChartCard({ title, summary, picture, columns, rows }: ChartCardProps) {
	const id = useId()
	const [table, setTable] = useState(false)
	return (
		<figure className={styles.card} aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
			<div className={styles.head}>
				<h3 id={`${id}-title`} className={styles.title}>
					{title}
				</h3>
				<Button size="small" variant="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
					<Trans>Table</Trans>
				</Button>
			</div>
			<figcaption id={`${id}-summary`} className={styles.summary}>
				{summary}
			</figcaption>
			{table ? (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys
				<section className={styles.scroll} tabIndex={0} aria-labelledby={`${id}-title`}>
					<table className={styles.table}>
						<thead>
							<tr>
								{columns.map((column) => (
									<th key={column} scope="col">
										{column}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(({ key, cells: [head, ...others] }) => (
								<tr key={key}>
									<th scope="row">
										<bdi>{head}</bdi>
									</th>
									{others.map((cell, index) => (
										<td key={columns[index + 1]}>{cell}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			) : (
				picture
			)}
		</figure>
	)
}
