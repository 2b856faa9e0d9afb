import type { BoardRow } from '@akin/core/protocol/supervisor'
import { Trans } from '@lingui/react/macro'
import { StageWords } from '../alerts/stage-words.tsx'
import { Ago } from './ago.tsx'
import type { Signal } from './attention-order.ts'
import { useWordSignal } from './word-signals.ts'

/** Why somebody needs a human, in words: what was seen and who said it. */
export function Reason({ signal, listener: name }: { readonly signal: Pick<Signal, 'kind'>; readonly listener: string | null }) {
	const wordSignal = useWordSignal()
	switch (signal.kind) {
		case 'help_requested':
			return name === null ? (
				<Trans>Help me from the listener</Trans>
			) : (
				<Trans>
					Help me from <bdi>{name}</bdi>
				</Trans>
			)
		case 'danger_declared':
			return <Trans>The person said they are in danger now</Trans>
		case 'listener_lost':
			return name === null ? (
				<Trans>The listener lost their connection</Trans>
			) : (
				<Trans>
					<bdi>{name}</bdi> lost their connection
				</Trans>
			)
		case 'no_handler':
			return <Trans>Nobody is answering this person</Trans>
		case 'waiting_long':
			return <Trans>Has waited for a long time</Trans>
		case 'listener_silent':
			return name === null ? (
				<Trans>Nobody has answered since words about their safety</Trans>
			) : (
				<Trans>
					<bdi>{name}</bdi> has not answered since words about their safety
				</Trans>
			)
		case 'long_talk':
			return <Trans>A long talk</Trans>
		case 'new_listener':
			return name === null ? (
				<Trans>One of the first talks of its listener</Trans>
			) : (
				<Trans>
					One of the first talks of <bdi>{name}</bdi>
				</Trans>
			)
		case 'changed_listener':
			return <Trans>They asked for another listener</Trans>
		case 'conduct_danger_reported':
			return <Trans>The person reported how they are answered: asked to meet, sexual words, or threats</Trans>
		case 'conduct_reported':
			return <Trans>The person says that something is wrong with how they are answered</Trans>
		case 'person_reported':
			return <Trans>Staff reported the person</Trans>
		case 'not_asked':
			return <Trans>Nobody has asked directly about their safety</Trans>
		default:
			return wordSignal(signal.kind)
	}
}

/** The name of the listener who answers, if one does. */
export function listenerName(row: Pick<BoardRow, 'handler'>): string | null {
	return row.handler?.role === 'listener' ? row.handler.name : null
}

/** One signal in a line: the reason, its clock, and who is on it. */
export function SignalLine({ signal, listener }: { readonly signal: Signal; readonly listener: string | null }) {
	return (
		<>
			<strong>
				<Reason signal={signal} listener={listener} />
			</strong>{' '}
			· <Ago at={signal.raisedAt} />
			<StageWords signal={signal} />
			{signal.acknowledged && (
				<>
					{' '}
					·{' '}
					{signal.acknowledged.outcome === 'on_it' ? (
						<Trans>
							<bdi>{signal.acknowledged.byName}</bdi> is on it
						</Trans>
					) : (
						<Trans>
							not needed, says <bdi>{signal.acknowledged.byName}</bdi>
						</Trans>
					)}
				</>
			)}
		</>
	)
}
