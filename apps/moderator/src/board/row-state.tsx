import { unansweredSince } from '@akin/core/attention/unanswered-since'
import type { BoardRow } from '@akin/core/protocol/supervisor'
import { Trans } from '@lingui/react/macro'
import { Clock } from './ago.tsx'
import styles from './board-row.module.css'
import type { Place } from './stable-rows.ts'

/** Where the conversation stands: waiting or with whom, who has been quiet for how long, and whose connection is gone. */
export function RowState({ row, here }: { readonly row: BoardRow; readonly here: Place['here'] }) {
	const unanswered = unansweredSince(row)
	return (
		<ul className={styles.facts}>
			{here === 'gone' ? (
				<li>
					<Trans>Has ended. It leaves the list when you update the order.</Trans>
				</li>
			) : (
				<>
					<li>
						<Stage row={row} />
					</li>
					{row.person.kind === 'lost' && (
						<li className={styles.lost}>
							<Trans>
								The person’s connection is lost · <Clock at={row.person.since} />
							</Trans>
						</li>
					)}
					{row.handler?.connection.kind === 'lost' && (
						<li className={styles.lost}>
							<Trans>
								<bdi>{row.handler.name}</bdi>’s connection is lost · <Clock at={row.handler.connection.since} />
							</Trans>
						</li>
					)}
					{row.state === 'active' && unanswered !== null && (
						<li>
							<Trans>
								Last words from the person · <Clock at={unanswered} />
							</Trans>
						</li>
					)}
				</>
			)}
		</ul>
	)
}

function Stage({ row }: { readonly row: BoardRow }) {
	if (row.state === 'waiting')
		return (
			<Trans>
				Waiting · <Clock at={row.enqueuedAt} />
			</Trans>
		)
	if (row.state === 'offered')
		return (
			<Trans>
				Offered to a listener · waiting <Clock at={row.enqueuedAt} />
			</Trans>
		)
	if (row.state === 'closed') return <Trans>The conversation has ended.</Trans>
	if (row.handler === null)
		return (
			<Trans>
				No one is answering · <Clock at={row.startedAt ?? row.enqueuedAt} />
			</Trans>
		)
	return (
		<Trans>
			With <bdi>{row.handler.name}</bdi> · <Clock at={row.startedAt ?? row.enqueuedAt} />
		</Trans>
	)
}
