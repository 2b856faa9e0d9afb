import type { Flow } from '@akin/core/protocol/flow'
import type { Board } from '@akin/core/protocol/supervisor'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFigures } from './figures.tsx'
import styles from './numbers-strip.module.css'

/** The state of the service in a line. Each number leads to its list and says what it counts. */
export function NumbersStrip({ board, flow }: { readonly board: Board; readonly flow: Flow | null }) {
	const { t } = useLingui()
	const [shown, setShown] = useState<string | null>(null)
	const figures = useFigures(board, flow)
	const definition = figures.find((figure) => figure.key === shown)?.definition
	return (
		<section {...landmark} className={styles.strip} aria-label={t`Now in numbers`}>
			<ul className={styles.figures}>
				{figures.map((figure) => (
					<li key={figure.key}>
						<a
							href={`#${figure.list}`}
							className={styles.figure}
							aria-describedby="number-definition"
							onFocus={() => setShown(figure.key)}
							onPointerEnter={() => setShown(figure.key)}
							onClick={(event) => {
								event.preventDefault()
								setShown(figure.key)
								document.getElementById(figure.list)?.focus()
							}}
						>
							<span className={styles.label}>{figure.label}</span>
							<bdi className={styles.value}>{figure.value}</bdi>
							{figure.warning && (
								<span className={styles.warning}>
									<span aria-hidden="true">↑ </span>
									{figure.warning}
								</span>
							)}
						</a>
					</li>
				))}
			</ul>
			<p className={styles.definition} id="number-definition">
				{definition ?? <Trans>Point at a number to see what it counts. Press it to go to its list.</Trans>}
			</p>
		</section>
	)
}
