import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { AttentionChip } from '@akin/ui/core/chip'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAlerts } from '../alerts/alerts-context.tsx'
import { openSignals } from '../board/attention-order.ts'
import { SignalLine } from '../board/reason.tsx'
import { listenerOf } from './ladder-steps.ts'
import styles from './signals.module.css'

/** Why this conversation needs a human, and whether one is on it. */
export function Signals({ view }: { readonly view: SupervisorConversation }) {
	const { t } = useLingui()
	const alerts = useAlerts()
	const { row } = view
	const { signals } = row.attention
	if (signals.length === 0) return null
	const open = openSignals(row)
	return (
		<section {...landmark} className={styles.signals} aria-label={t`Why it needs attention`}>
			<ul className={styles.list}>
				{signals.map((signal) => (
					<li key={signal.id} className={styles.signal} data-acknowledged={signal.acknowledged ? '' : undefined}>
						<AttentionChip attention={signal.tier} />
						<span>
							<SignalLine signal={signal} listener={listenerOf(view)?.name ?? null} />
						</span>
						{alerts.stateOf(signal.id) === 'failed' && (
							<span className={styles.failed}>
								<Trans>Not acknowledged. Try again.</Trans>
							</span>
						)}
					</li>
				))}
			</ul>
			{open.length > 0 && (
				<Button
					variant="urgent"
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
