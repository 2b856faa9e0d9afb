import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Icon } from '@akin/ui/core/icon'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { RefusedReaders } from '@akin/ui/staff/refused-readers'
import { useCloseReason } from '@akin/ui/staff/room-notice-words'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { BlockPerson } from '../block/block-person.tsx'
import { Clock } from '../board/ago.tsx'
import { languageName } from '../board/language-name.ts'
import { PinLine } from '../board/pin-words.tsx'
import { Readers } from '../board/readers.tsx'
import { ReportPerson } from '../concerns/report-person.tsx'
import { Activities } from './activities.tsx'
import styles from './conversation-head.module.css'

/** Whose conversation this is, who is there, and who has lost their connection. */
export function ConversationHead({ view, name }: { readonly view: SupervisorConversation; readonly name: string | null }) {
	const { i18n, t } = useLingui()
	const { row } = view
	const heading = useArrivalFocus()
	return (
		<section {...landmark} className={styles.head} aria-label={t`Conversation`}>
			<Link to="/" className={styles.back}>
				<span aria-hidden="true" className={styles.arrow}>
					←
				</span>
				<Trans>Board</Trans>
			</Link>
			<h1 ref={heading} tabIndex={-1} className={styles.name}>
				<HandleMark handle={row.handle} size={20} />
				<HandleName handle={row.handle} />
				{name !== null && <bdi className={styles.chosen}>“{name}”</bdi>}
			</h1>
			<p className={styles.about}>
				<bdi>{[...row.topics, languageName(row.language, i18n.locale), row.programmeName].join(' · ')}</bdi>
			</p>
			<div className={styles.acts}>
				<ReportPerson view={view} />
				<BlockPerson view={view} />
			</div>
			<ul className={styles.facts}>
				<li>
					<StateWords view={view} />
				</li>
				<Connections view={view} />
				{view.observer && (
					<li data-lost={!view.observer.connected || undefined}>
						<Icon name="eye" size={14} />
						{view.observer.connected ? (
							<Trans>
								<bdi>{view.observer.name}</bdi> looks on and can be handed back to
							</Trans>
						) : (
							<Trans>
								<bdi>{view.observer.name}</bdi> looked on and is not connected
							</Trans>
						)}
					</li>
				)}
				{row.attention.pin && (
					<li>
						<PinLine pin={row.attention.pin} />
					</li>
				)}
				<li>
					<Readers readers={row.readers} />
				</li>
				{view.refusedReaders && (
					<li>
						<RefusedReaders refused={view.refusedReaders} />
					</li>
				)}
				<li>
					<Activities id={row.id} />
				</li>
			</ul>
		</section>
	)
}

/** One line while everybody is there; one for each connection that is gone. */
function Connections({ view }: { readonly view: SupervisorConversation }): ReactNode {
	const { person, handler } = view.row
	const answering = handler !== null && view.mode !== 'handling' ? handler : null
	if (view.state.kind === 'closed') return null
	if (person.kind === 'here' && answering?.connection.kind === 'here')
		return (
			<li>
				<Trans>
					The person and <bdi>{answering.name}</bdi> are connected
				</Trans>
			</li>
		)
	return (
		<>
			{person.kind === 'here' ? (
				<li>
					<Trans>The person is connected</Trans>
				</li>
			) : (
				<li data-lost="">
					<Trans>
						The person’s connection is lost · <Clock at={person.since} />
					</Trans>
				</li>
			)}
			{answering?.connection.kind === 'here' && (
				<li>
					<Trans>
						<bdi>{answering.name}</bdi> is connected
					</Trans>
				</li>
			)}
			{answering?.connection.kind === 'lost' && (
				<li data-lost="">
					<Trans>
						<bdi>{answering.name}</bdi>’s connection is lost · <Clock at={answering.connection.since} />
					</Trans>
				</li>
			)}
		</>
	)
}

function StateWords({ view }: { readonly view: SupervisorConversation }): ReactNode {
	const closeReason = useCloseReason()
	const { row, state } = view
	switch (state.kind) {
		case 'waiting':
			return (
				<Trans>
					Waiting · <Clock at={row.enqueuedAt} />
				</Trans>
			)
		case 'offered':
			return (
				<Trans>
					Offered to a listener · waiting <Clock at={row.enqueuedAt} />
				</Trans>
			)
		case 'active':
			return row.handler === null ? (
				<strong>
					<Trans>Nobody is answering</Trans>
				</strong>
			) : (
				<Trans>
					With <bdi>{row.handler.name}</bdi> · <Clock at={row.startedAt ?? row.enqueuedAt} />
				</Trans>
			)
		case 'closed':
			return <strong>{closeReason(state.reason)}</strong>
	}
}
