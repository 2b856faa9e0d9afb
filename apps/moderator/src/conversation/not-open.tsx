import type { ConversationId } from '@akin/core/support/ids'
import { Button, buttonClass } from '@akin/ui/core/button'
import { AttentionChip } from '@akin/ui/core/chip'
import { Notice } from '@akin/ui/core/notice'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { inBoardOrder, leadingSignals } from '../board/attention-order.ts'
import { listenerName, SignalLine } from '../board/reason.tsx'
import { useSnapshot } from '../session/session-context.ts'
import styles from './conversation-screen.module.css'
import { useDraftsOf } from './drafts-context.tsx'
import type { Reading } from './use-read-along.ts'

type Refused = Extract<Reading, { kind: 'refused' }>

/** While a conversation is being fetched, and when it is not ours to see. */
export function NotOpen({ id, reading }: { readonly id: ConversationId; readonly reading: Exclude<Reading, { kind: 'open' }> }) {
	const heading = useArrivalFocus()
	const drafts = useDraftsOf(id)
	return (
		<div className={styles.notOpen}>
			<h1 ref={heading} tabIndex={-1}>
				{reading.kind === 'opening' ? <Trans>Opening the conversation</Trans> : <Title reading={reading} />}
			</h1>
			{reading.kind === 'opening' && <FromTheBoard id={id} />}
			{reading.kind === 'refused' && (
				<Notice
					tone={reading.before === 'ended' ? 'plain' : 'error'}
					actions={
						<>
							<Link to="/" className={buttonClass({ variant: 'primary' })}>
								<Trans>Go to the board</Trans>
							</Link>
							{reading.code === 'conversation_not_found' && reading.before !== 'open' && (
								<Link to="/records/$id" params={{ id }} className={buttonClass({})}>
									<Trans>Open the record, with a reason</Trans>
								</Link>
							)}
							{reading.code !== 'conversation_not_found' && (
								<Button onClick={reading.retry}>
									<Trans>Try again</Trans>
								</Button>
							)}
						</>
					}
				>
					<p>
						<Why reading={reading} />
					</p>
				</Notice>
			)}
			{reading.kind === 'refused' &&
				drafts.map(({ box, text }) => (
					<Notice key={box} title={<Trans>You had begun to write, and it was not sent</Trans>}>
						<p dir="auto" className={styles.draft}>
							{text}
						</p>
					</Notice>
				))}
		</div>
	)
}

/** Whose it is and why they stand where they stand: what somebody sees of a conversation that they only pass. */
function FromTheBoard({ id }: { readonly id: ConversationId }) {
	const { board } = useSnapshot()
	const row = board && inBoardOrder(board).find((one) => one.id === id)
	if (!row) return null
	return (
		<div className={styles.passing}>
			<p className={styles.whose}>
				<HandleMark handle={row.handle} size={20} /> <HandleName handle={row.handle} /> <AttentionChip attention={row.attention.tier} />
			</p>
			{leadingSignals(row).map((signal) => (
				<p key={signal.id}>
					<SignalLine signal={signal} listener={listenerName(row)} />
				</p>
			))}
		</div>
	)
}

function Title({ reading }: { readonly reading: Refused }): ReactNode {
	if (reading.code !== 'conversation_not_found') return <Trans>We could not open the conversation</Trans>
	if (reading.before === 'ended') return <Trans>The conversation has ended</Trans>
	return <Trans>You cannot read this conversation</Trans>
}

function Why({ reading }: { readonly reading: Refused }): ReactNode {
	if (reading.code !== 'conversation_not_found') return <Trans>The server did not answer. This is not your fault.</Trans>
	switch (reading.before) {
		case 'ended':
			return <Trans>Reading along ends with the conversation. Nothing of it is kept on this page.</Trans>
		case 'open':
			return <Trans>It was taken from your screen because you may no longer see it. Nothing of it is kept on this page.</Trans>
		case 'unknown':
			return <Trans>There is no such open conversation, or it is not yours to see.</Trans>
	}
}
