import { isReported, isWordSignal } from '@akin/core/attention/signal'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { AttentionChip } from '@akin/ui/core/chip'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAlerts } from '../alerts/alerts-context.tsx'
import { openSignals, type Signal } from '../board/attention-order.ts'
import { SignalLine } from '../board/reason.tsx'
import { AskedStepsList } from './asked-steps-list.tsx'
import { listenerOf } from './ladder-steps.ts'
import { wordsId } from './marked-text.tsx'
import styles from './signals.module.css'

/** Why this conversation needs a human, on which words, whether one is on it, and whether safety has been asked about. */
export function Signals({ view }: { readonly view: SupervisorConversation }) {
	const { t } = useLingui()
	const alerts = useAlerts()
	const { row } = view
	const { signals, asked } = row.attention
	if (signals.length === 0 && asked.step === 'nothing') return null
	const open = openSignals(row)
	const seen = signals.filter(({ acknowledged }) => acknowledged !== null)
	const line = (signal: Signal) => <SignalItem key={signal.id} signal={signal} view={view} />
	return (
		<section {...landmark} className={styles.signals} aria-label={t`Why it needs attention`}>
			{signals.length > 0 && (
				<div className={styles.reasons}>
					{open.length > 0 && <ul className={styles.list}>{open.map(line)}</ul>}
					{seen.length > 0 && (
						<details className={styles.seen}>
							<summary>
								<Plural value={seen.length} one="# reason somebody has seen" other="# reasons somebody has seen" />
							</summary>
							<ul className={styles.list}>{seen.map(line)}</ul>
						</details>
					)}
				</div>
			)}
			<AskedStepsList asked={asked} />
			{open.length > 0 && (
				<Button
					variant={row.attention.tier === 'act_now' ? 'urgent' : 'secondary'}
					size="small"
					busy={open.some((signal) => alerts.stateOf(signal.id) === 'sending')}
					onClick={(event) => {
						alerts.acknowledge(row)
						// The button goes once it worked; the focus must not go with it.
						event.currentTarget.closest('section')?.focus()
					}}
				>
					<Trans>Acknowledge</Trans>
				</Button>
			)}
		</section>
	)
}

function SignalItem({ signal, view }: { readonly signal: Signal; readonly view: SupervisorConversation }) {
	const alerts = useAlerts()
	const { id, words, acknowledged } = signal
	return (
		<li className={styles.signal} data-acknowledged={acknowledged ? '' : undefined}>
			<AttentionChip attention={signal.tier} />
			<span className={styles.reason}>
				<SignalLine signal={signal} listener={listenerOf(view)?.name ?? null} />
				{words && (
					<>
						{' '}
						<span className={styles.rule}>
							<Trans>
								Rule <bdi>{words.rule}</bdi>
							</Trans>
						</span>
					</>
				)}
			</span>
			{isReported(signal.kind) && (
				<Link to="/concerns" className={styles.action}>
					<Trans>Go to the concerns</Trans>
				</Link>
			)}
			{words && (
				<button type="button" className={styles.action} onClick={() => showWords(id)}>
					<Trans>Show the words</Trans>
				</button>
			)}
			{acknowledged === null && isWordSignal(signal.kind) && (
				<button
					type="button"
					className={styles.action}
					disabled={alerts.stateOf(id) === 'sending'}
					onClick={(event) => {
						alerts.acknowledge(view.row, 'not_needed', id)
						event.currentTarget.closest('section')?.focus()
					}}
				>
					<Trans>Nobody is needed</Trans>
				</button>
			)}
			{alerts.stateOf(id) === 'failed' && (
				<span className={styles.failed}>
					<Trans>Not acknowledged. Try again.</Trans>
				</span>
			)}
		</li>
	)
}

/** To the message the words stand in: it is read out, and the arrow keys go on from there. */
function showWords(id: Signal['id']): void {
	const words = document.getElementById(wordsId(id))
	words?.scrollIntoView({ block: 'center' })
	words?.closest('article')?.focus({ preventScroll: true })
}
