import type { Flow } from '@akin/core/protocol/flow'
import type { Board } from '@akin/core/protocol/supervisor'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { usePart } from '../session/session-context.ts'
import { openSignals } from './attention-order.ts'

export type Figure = {
	readonly key: string
	readonly label: ReactNode
	readonly value: string
	readonly definition: ReactNode
	/** The part of the board it leads to. */
	readonly list: 'act-now' | 'waiting' | 'talking' | 'listeners' | 'last-hours'
	/** Said only where a line has been crossed: a number that moves is no news by itself. */
	readonly warning?: ReactNode
}

/** Stands for a number that is not known. */
const unknown = '–'

/** The state of the service in numbers, each with what it counts. @param flow null while it is not known */
export function useFigures(board: Board, flow: Flow | null): readonly Figure[] {
	const { i18n, t } = useLingui()
	const now = useNow(usePart(({ clockOffsetMs }) => clockOffsetMs))
	const count = (value: number) => i18n.number(value)
	const { waiting, talking, longestWaitMs } = board.totals
	const on = board.listeners.filter((listener) => listener.availability !== 'off')
	const ready = on.filter((listener) => listener.availability === 'ready')
	const resting = on.filter((listener) => listener.resting)
	const paused = on.filter(({ availability, resting: rests }) => !rests && (availability === 'paused' || availability === 'away'))
	const held = on.reduce((sum, listener) => sum + listener.conversations, 0)
	const places = on.reduce((sum, listener) => sum + listener.capacity, 0)
	const signals = [...board.waiting, ...board.talking, ...board.ended].reduce((sum, row) => sum + openSignals(row).length, 0)
	const longest = longestWaitMs + Math.max(0, now - board.at)
	const target = flow === null ? null : Math.round(flow.targetWaitMs / 60_000)
	const isLate = flow !== null && waiting > 0 && longest > flow.targetWaitMs
	const told = flow?.toldMinutes ?? null
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
			value: count(waiting),
			definition: <Trans>People in the queue whom nobody has answered yet, those offered to a listener included.</Trans>,
			list: 'waiting',
		},
		{
			key: 'longest',
			label: <Trans>Longest wait</Trans>,
			value: waiting === 0 ? unknown : clockText(longest),
			definition: <Trans>How long the person who has waited longest is in the queue now.</Trans>,
			list: 'waiting',
			...(isLate ? { warning: <Trans>above your target of {target} min</Trans> } : {}),
		},
		{
			key: 'told',
			label: <Trans>People are told</Trans>,
			value: told === null ? unknown : t`${count(told.from)}–${count(told.to)} min`,
			definition: (
				<Trans>
					The wait that the person last in line is told, where there are several lines the widest. Nothing while too little was seen.
				</Trans>
			),
			list: 'waiting',
		},
		{
			key: 'left',
			label: <Trans>Left, last hour</Trans>,
			value: flow === null ? unknown : count(flow.leftLastHour),
			definition: <Trans>People who left the queue in the last hour before anybody answered them.</Trans>,
			list: 'last-hours',
		},
		{
			key: 'talking',
			label: <Trans>Open talks</Trans>,
			value: count(talking),
			definition: <Trans>Conversations that have begun and have not ended.</Trans>,
			list: 'talking',
		},
		{
			key: 'ready',
			label: <Trans>Ready</Trans>,
			value: count(ready.length),
			definition: <Trans>Listeners who asked for the next person and have room.</Trans>,
			list: 'listeners',
			...(waiting > 0 && ready.length === 0 ? { warning: <Trans>while people wait</Trans> } : {}),
		},
		{
			key: 'paused',
			label: <Trans>On a break</Trans>,
			value: count(paused.length),
			definition: <Trans>Listeners on shift who paused, or who missed two offers and were set away.</Trans>,
			list: 'listeners',
		},
		{
			key: 'wrapping',
			label: <Trans>Wrap-up</Trans>,
			value: flow === null ? unknown : count(flow.wrappingUp),
			definition: <Trans>Listeners who have not saved the closing notes of a conversation that has ended.</Trans>,
			list: 'listeners',
		},
		{
			key: 'resting',
			label: <Trans>Resting</Trans>,
			value: count(resting.length),
			definition: <Trans>Listeners on shift to whom the queue gives nobody for now, because they rest.</Trans>,
			list: 'listeners',
		},
		{
			key: 'load',
			label: <Trans>Places taken</Trans>,
			value: `${count(held)} / ${count(places)}`,
			definition: <Trans>Conversations that listeners hold now, out of what everybody on shift has said they can take.</Trans>,
			list: 'listeners',
			...(places > 0 && held >= places ? { warning: <Trans>every place is taken</Trans> } : {}),
		},
	]
}
