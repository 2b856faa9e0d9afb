import type { RecordRow, ShownHold } from '@akin/core/protocol/record-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { AskToHold } from './ask-to-hold.tsx'
import { EndHoldDialog } from './end-hold-dialog.tsx'
import { useHoldEnd, useHoldReason } from './hold-words.ts'
import { LastDay } from './last-day.tsx'
import opened from './opened-by.module.css'
import styles from './record-screen.module.css'
import { useHolds } from './use-holds.ts'
import { When } from './when.tsx'

/** [RO5] How long this record is kept, who keeps it longer and why; the ways to ask for that and to let go of it. */
export function RecordHolds({ row }: { readonly row: RecordRow }) {
	const { holds, onChanged } = useHolds(row)
	const { clockOffsetMs } = useSnapshot()
	const { readableUntil } = holds
	const isOver = readableUntil !== null && readableUntil <= Date.now() + clockOffsetMs
	const standing = holds.holds.filter(({ ended }) => ended === null)
	const over = holds.holds.filter(({ ended }) => ended !== null)
	return (
		<section className={styles.openings} aria-labelledby="record-kept" data-holds={standing.length}>
			<h2 id="record-kept">
				<Trans>How long it is kept</Trans>
			</h2>
			{standing.length > 0 ? (
				<Standing id={row.id} holds={standing} onChanged={onChanged} />
			) : (
				readableUntil !== null && (
					<p>
						{isOver ? (
							<Trans>
								What was written could be read until <When at={readableUntil} />.
							</Trans>
						) : (
							<Trans>
								What was written can be read until <When at={readableUntil} />. Then nobody can, here or in a backup.
							</Trans>
						)}
					</p>
				)
			)}
			{over.length > 0 && (
				<ul className={opened.list}>
					{over.map((hold) => (
						<li key={`${hold.heldAt} ${hold.until}`}>
							<Over hold={hold} />
						</li>
					))}
				</ul>
			)}
			{readableUntil !== null && !isOver && <AskToHold id={row.id} readableUntil={readableUntil} />}
		</section>
	)
}

function Standing(props: {
	readonly id: ConversationId
	readonly holds: readonly ShownHold[]
	readonly onChanged: (row: RecordRow) => void
}) {
	const { id, holds, onChanged } = props
	const reason = useHoldReason()
	const [ending, setEnding] = useState(false)
	const last = Math.max(...holds.map(({ until }) => until))
	return (
		<Notice
			title={
				<Trans>
					Kept beyond its time, until <LastDay until={last} />
				</Trans>
			}
			actions={
				<Button size="small" onClick={() => setEnding(true)}>
					<Trans>Let go of it…</Trans>
				</Button>
			}
		>
			{holds.map((hold) => (
				<p key={`${hold.heldAt} ${hold.until}`}>
					{reason(hold.reason)}
					{' · '}
					<Trans>
						<bdi>{hold.askedBy}</bdi> asked for it, <bdi>{hold.approvedBy}</bdi> approved it, <When at={hold.heldAt} />
					</Trans>
				</p>
			))}
			{ending && <EndHoldDialog id={id} onClose={() => setEnding(false)} onEnded={onChanged} />}
		</Notice>
	)
}

function Over({ hold: { ended, until } }: { readonly hold: ShownHold }) {
	const end = useHoldEnd()
	if (!ended) return null
	if (ended.by === null)
		return (
			<Trans>
				Was to be kept until <LastDay until={until} />. Ended <When at={ended.at} />: {end(ended.reason)}.
			</Trans>
		)
	return (
		<Trans>
			Was to be kept until <LastDay until={until} />. <bdi>{ended.by}</bdi> let go of it, <When at={ended.at} />: {end(ended.reason)}.
		</Trans>
	)
}
