import type { OwnTraining } from '@akin/core/protocol/training'
import type { ConversationId, StaffId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './training.module.css'

type Host = { readonly id: StaffId; readonly name: string }

/** Whom a learner may ask to read along with, and how the asking goes. What it is about is not told before the yes. */
export function ReadAlong({ training, onRead }: { readonly training: OwnTraining; readonly onRead: (id: ConversationId) => void }) {
	const { t } = useLingui()
	const { session, announcer } = useDesk()
	const { shadow, shadowed } = training
	const [hosts, setHosts] = useState<readonly Host[] | 'looking' | 'failed'>('looking')
	const asking = useAction()
	const look = useCallback(async () => {
		setHosts('looking')
		const reply = await session.listShadowHosts()
		setHosts(reply.ok ? reply.data.hosts : 'failed')
	}, [session])
	useEffect(() => void look(), [look])
	const before = useRef(shadow)
	const [saidNo, setSaidNo] = useState(false)
	useEffect(() => {
		const was = before.current
		before.current = shadow
		if (shadow?.kind === 'reading' && was?.kind !== 'reading') announcer.status(t`You can read along now.`)
		if (shadow !== null) setSaidNo(false)
		else if (was?.kind === 'asking') setSaidNo(true)
	}, [shadow, announcer, t])
	const leave = () =>
		void asking.run(async () => {
			const reply = await session.leaveShadow()
			if (reply.ok) setSaidNo(false)
			return reply
		})
	return (
		<section aria-labelledby="read-along" className={styles.part}>
			<h2 id="read-along">
				<Trans>Reading along</Trans>
			</h2>
			<p className={styles.about}>
				<Trans>
					You read how a colleague listens, and write nothing. The person was told that learners may read, and can say no at any time. You
					keep nothing of it.
				</Trans>
			</p>
			<p>
				<Trans>
					Read along so far: {shadowed.finished} of {shadowed.needed}
				</Trans>
			</p>
			<div role="status">
				{shadow?.kind === 'asking' && (
					<Notice
						actions={
							<Button size="small" busy={asking.busy} onClick={leave}>
								<Trans>Take it back</Trans>
							</Button>
						}
					>
						<Trans>
							<bdi>{shadow.listenerName}</bdi> is asked whether you may read along.
						</Trans>
					</Notice>
				)}
				{shadow?.kind === 'reading' && (
					<Notice
						tone="done"
						actions={
							<Button variant="primary" onClick={() => onRead(shadow.conversationId)}>
								<Trans>Read along</Trans>
							</Button>
						}
					>
						<Trans>Your colleague said yes. The person has been told.</Trans>
					</Notice>
				)}
				{shadow === null && saidNo && (
					<Notice>
						<Trans>It does not fit just now. That is not about you. Ask somebody else, or later.</Trans>
					</Notice>
				)}
				{asking.refusal && (
					<Notice tone="error">
						<ReadAlongRefusal code={asking.refusal} />
					</Notice>
				)}
			</div>
			{shadow === null && (
				<>
					<Hosts hosts={hosts} busy={asking.busy} onAsk={(id) => void asking.run(() => session.askShadow(id))} />
					<p>
						<Button size="small" busy={hosts === 'looking'} onClick={() => void look()}>
							<Trans>Look again</Trans>
						</Button>
					</p>
				</>
			)}
		</section>
	)
}

function Hosts(props: {
	readonly hosts: readonly Host[] | 'looking' | 'failed'
	readonly busy: boolean
	readonly onAsk: (id: StaffId) => void
}) {
	const { hosts, busy, onAsk } = props
	if (hosts === 'looking')
		return (
			<p>
				<Trans>Looking who is here…</Trans>
			</p>
		)
	if (hosts === 'failed')
		return (
			<p>
				<Trans>We could not reach the service. Please try again.</Trans>
			</p>
		)
	if (hosts.length === 0)
		return (
			<p>
				<Trans>Nobody has a conversation that fits just now. It has to be light, and its person has to agree.</Trans>
			</p>
		)
	return (
		<ul className={styles.hosts}>
			{hosts.map(({ id, name }) => (
				<li key={id}>
					<bdi>{name}</bdi>
					<Button size="small" busy={busy} onClick={() => onAsk(id)}>
						<Trans>Ask to read along</Trans>
						<VisuallyHidden>
							{' '}
							<bdi>{name}</bdi>
						</VisuallyHidden>
					</Button>
				</li>
			))}
		</ul>
	)
}

function ReadAlongRefusal({ code }: { readonly code: string }) {
	switch (code) {
		case 'listener_not_able':
			return <Trans>That does not fit any more. Ask somebody else, or later.</Trans>
		case 'already_reading':
			return <Trans>You are asking somebody already, or reading along.</Trans>
		case 'not_unlocked':
			return <Trans>Your training is not that far yet, or a lesson is to be refreshed. “Your training” says what is next.</Trans>
		case 'rate_limited':
			return <Trans>That was very often in a short time. Please wait a moment.</Trans>
		default:
			return <Trans>We could not reach the service. Please try again.</Trans>
	}
}
