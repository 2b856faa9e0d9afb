import type { ListenerState } from '@akin/core/protocol/roster'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { HandleName } from '@akin/ui/staff/handle-name'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Ago, Clock } from '../board/ago.tsx'
import { AvailabilityChip } from '../board/availability-chip.tsx'
import { listenerOf } from './ladder-steps.ts'
import styles from './listener-panel.module.css'
import { useListenerState } from './use-listener-state.ts'

/** How the listener is: facts of their shift, for looking after them. Nothing in it compares anybody. */
export function ListenerPanel({ view }: { readonly view: SupervisorConversation }) {
	const { t } = useLingui()
	const person = view.state.kind === 'active' ? listenerOf(view) : null
	const { listener, failed } = useListenerState(view.row.id, person?.id ?? null)
	if (!person) return null
	return (
		<section {...landmark} className={styles.panel} aria-label={t`How ${{ name: person.name }} is`}>
			<h2 className={styles.title}>
				<Trans>
					How <bdi>{person.name}</bdi> is
				</Trans>
				{listener && <AvailabilityChip availability={listener.availability} />}
			</h2>
			{listener ? (
				<Facts listener={listener} here={view.row.id} />
			) : (
				<p className={styles.none}>{failed ? <Trans>We could not look just now.</Trans> : <Trans>Looking.</Trans>}</p>
			)}
		</section>
	)
}

function Facts({ listener, here }: { readonly listener: ListenerState; readonly here: string }) {
	const { shiftStartedAt, restedAt, conversationsToday, conversations, capacity, asked } = listener
	return (
		<ul className={styles.facts}>
			<li>
				{shiftStartedAt === null ? (
					<Trans>Not on shift</Trans>
				) : (
					<Trans>
						On shift <Clock at={shiftStartedAt} />
					</Trans>
				)}
			</li>
			<li>
				{restedAt === null ? (
					<Trans>No rest yet on this shift</Trans>
				) : (
					<Trans>
						Last rest <Ago at={restedAt} />
					</Trans>
				)}
			</li>
			<li>
				<Plural value={conversationsToday} one="One conversation today" other="# conversations today" />
			</li>
			<li>
				<Trans>
					Talks with {conversations} of {capacity}
				</Trans>
			</li>
			{!listener.connected && (
				<li className={styles.strong}>
					<Trans>Not connected</Trans>
				</li>
			)}
			{asked.map(({ id, handle, step }) => (
				<li key={id}>
					{id === here ? (
						<HandleName handle={handle} />
					) : (
						<Link to="/conversations/$id" params={{ id }}>
							<HandleName handle={handle} />
						</Link>
					)}
					{': '}
					<AskedWords step={step} />
				</li>
			))}
		</ul>
	)
}

function AskedWords({ step }: { readonly step: ListenerState['asked'][number]['step'] }) {
	switch (step) {
		case 'signalled':
			return <Trans>a signal, safety not asked about yet</Trans>
		case 'asked':
			return <Trans>safety asked about, no answer yet</Trans>
		case 'answered':
			return <Trans>safety asked about and answered</Trans>
		case 'told':
			return <Trans>a supervisor knows</Trans>
	}
}
