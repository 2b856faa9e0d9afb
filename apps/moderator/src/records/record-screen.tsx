import type { RecordRow } from '@akin/core/protocol/record-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { Button, buttonClass } from '@akin/ui/core/button'
import { AttentionChip } from '@akin/ui/core/chip'
import { Notice } from '@akin/ui/core/notice'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { useCloseReason } from '@akin/ui/staff/room-notice-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { languageName } from '../board/language-name.ts'
import type { KeptDrafts } from '../review/use-review.ts'
import { OpenRecordForm } from './open-record-form.tsx'
import { OpenedBy } from './opened-by.tsx'
import { OpenedRecord } from './opened-record.tsx'
import { RecordHolds } from './record-holds.tsx'
import { highestTier } from './record-row.tsx'
import styles from './record-screen.module.css'
import { type RecordState, useRecord } from './use-record.ts'
import { When } from './when.tsx'

/** A conversation that has ended: closed until somebody says why they open it. */
export function RecordScreen({ id }: { readonly id: ConversationId }) {
	const state = useRecord(id)
	// What somebody has begun to say about it outlasts their time, and is here when they open it again.
	const [drafts] = useState<KeptDrafts>(() => new Map())
	return (
		<main className={styles.screen} id="main" tabIndex={-1} {...(state.kind === 'open' ? { 'data-fill': '' } : {})}>
			{state.kind === 'open' ? (
				<OpenedRecord read={state.read} drafts={drafts} head={<RecordHead row={state.read.record.row} />} />
			) : (
				<NotOpened id={id} state={state} />
			)}
		</main>
	)
}

function NotOpened({ id, state }: { readonly id: ConversationId; readonly state: Exclude<RecordState, { kind: 'open' }> }) {
	const heading = useArrivalFocus()
	if (state.kind === 'closed')
		return (
			<div className={styles.closed}>
				<RecordHead row={state.row} />
				<Gone gone={state.gone} />
				{state.row.readableUntil === null ? (
					<Notice>
						<p>
							<Trans>Nothing is left to read. What was written here has been erased, for everybody.</Trans>
						</p>
					</Notice>
				) : (
					<OpenRecordForm id={id} onOpened={state.onOpened} />
				)}
				<RecordHolds row={state.row} />
				<section className={styles.openings} aria-labelledby="opened-by">
					<h2 id="opened-by">
						<Trans>Opened by</Trans>
					</h2>
					<OpenedBy openings={state.row.openings} />
				</section>
			</div>
		)
	return (
		<div className={styles.closed}>
			<h1 ref={heading} tabIndex={-1}>
				{state.kind === 'fetching' ? <Trans>Looking for the conversation</Trans> : <Trans>This conversation cannot be opened</Trans>}
			</h1>
			{state.kind === 'refused' && (
				<Notice
					tone="error"
					actions={
						<>
							<Link to="/records" className={buttonClass({ variant: 'primary' })}>
								<Trans>Closed conversations</Trans>
							</Link>
							{state.code !== 'conversation_not_found' && (
								<Button onClick={state.again}>
									<Trans>Try again</Trans>
								</Button>
							)}
						</>
					}
				>
					<p>
						<Why code={state.code} />
					</p>
				</Notice>
			)}
		</div>
	)
}

function Why({ code }: { readonly code: string }) {
	if (code === 'conversation_not_found') return <Trans>There is no such conversation, or it is not yours to see.</Trans>
	if (code === 'conversation_not_closed') return <Trans>It has not ended. You can read it along from the board.</Trans>
	return <Trans>The server did not answer. This is not your fault.</Trans>
}

function Gone({ gone }: { readonly gone: Extract<RecordState, { kind: 'closed' }>['gone'] }) {
	if (gone === null || gone === 'erased') return null
	return (
		<Notice>
			<p>
				{gone === 'ended' ? (
					<Trans>You have ended it. Nothing of it is kept on this page.</Trans>
				) : (
					<Trans>Its time is over. Nothing of it is kept on this page.</Trans>
				)}
			</p>
		</Notice>
	)
}

/** Which conversation it was. Everything here stands in lists too. */
function RecordHead({ row }: { readonly row: RecordRow }) {
	const { i18n } = useLingui()
	const closeReason = useCloseReason()
	const heading = useArrivalFocus()
	return (
		<header className={styles.head}>
			<Link to="/records" className={styles.back}>
				<span aria-hidden="true" className={styles.arrow}>
					←
				</span>
				<Trans>Closed conversations</Trans>
			</Link>
			<h1 ref={heading} tabIndex={-1} className={styles.name}>
				<HandleMark handle={row.handle} size={20} />
				<HandleName handle={row.handle} />
			</h1>
			{row.signals.length > 0 && <AttentionChip attention={highestTier(row)} />}
			<p className={styles.about}>
				<bdi>{[...row.topics, languageName(row.language, i18n.locale), row.programmeName].join(' · ')}</bdi>
			</p>
			<p className={styles.about}>
				<Trans>
					Ended <When at={row.closedAt} />
				</Trans>
				{' · '}
				{closeReason(row.reason)}
				{row.listener && (
					<>
						{' · '}
						<Trans>
							With <bdi>{row.listener.name}</bdi>
						</Trans>
					</>
				)}
			</p>
		</header>
	)
}
