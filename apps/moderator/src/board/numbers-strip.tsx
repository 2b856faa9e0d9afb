import type { Board } from '@akin/core/protocol/supervisor'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { openSignals } from './attention-order.ts'
import styles from './numbers-strip.module.css'

type Figure = {
	readonly key: string
	readonly label: ReactNode
	readonly value: string
	readonly definition: ReactNode
	readonly list: string
}

/** The state of the service in a line. Each number leads to its list and says what it counts. */
export function NumbersStrip({ board }: { readonly board: Board }) {
	const { t } = useLingui()
	const [shown, setShown] = useState<string | null>(null)
	const figures = useFigures(board)
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
								document.getElementById(figure.list)?.focus()
							}}
						>
							<span className={styles.label}>{figure.label}</span>
							<bdi className={styles.value}>{figure.value}</bdi>
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

function useFigures(board: Board): readonly Figure[] {
	const { i18n } = useLingui()
	const now = useNow(useSnapshot().clockOffsetMs)
	const count = (value: number) => i18n.number(value)
	const on = board.listeners.filter((listener) => listener.availability !== 'off')
	const ready = on.filter((listener) => listener.availability === 'ready')
	const paused = on.filter((listener) => listener.availability === 'paused' || listener.availability === 'away')
	const held = on.reduce((sum, listener) => sum + listener.conversations, 0)
	const places = on.reduce((sum, listener) => sum + listener.capacity, 0)
	const signals = [...board.waiting, ...board.talking, ...board.ended].reduce((sum, row) => sum + openSignals(row).length, 0)
	return [
		{
			key: 'signals',
			label: <Trans>Not acknowledged</Trans>,
			value: count(signals),
			definition: <Trans>Signals that no person has acknowledged yet.</Trans>,
			list: 'act-now',
		},
		{
			key: 'waiting',
			label: <Trans>Waiting</Trans>,
			value: count(board.totals.waiting),
			definition: <Trans>People in the queue whom nobody has answered yet, those offered to a listener included.</Trans>,
			list: 'waiting',
		},
		{
			key: 'longest',
			label: <Trans>Longest wait</Trans>,
			value: board.totals.waiting === 0 ? '–' : clockText(board.totals.longestWaitMs + Math.max(0, now - board.at)),
			definition: <Trans>How long the person who has waited longest is in the queue now.</Trans>,
			list: 'waiting',
		},
		{
			key: 'talking',
			label: <Trans>Talking</Trans>,
			value: count(board.totals.talking),
			definition: <Trans>Conversations that have begun and have not ended.</Trans>,
			list: 'talking',
		},
		{
			key: 'ready',
			label: <Trans>Ready</Trans>,
			value: count(ready.length),
			definition: <Trans>Listeners who asked for the next person and have room.</Trans>,
			list: 'listeners',
		},
		{
			key: 'paused',
			label: <Trans>On a break</Trans>,
			value: count(paused.length),
			definition: <Trans>Listeners on shift who paused, or who missed two offers and were set away.</Trans>,
			list: 'listeners',
		},
		{
			key: 'load',
			label: <Trans>Places taken</Trans>,
			value: `${count(held)} / ${count(places)}`,
			definition: <Trans>Conversations that listeners hold now, out of what everybody on shift has said they can take.</Trans>,
			list: 'listeners',
		},
	]
}
