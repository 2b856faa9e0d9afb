import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { Notice } from '@akin/ui/core/notice'
import { useConcernReason } from '@akin/ui/staff/concern-words'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Ago } from '../board/ago.tsx'
import styles from '../records/records-screen.module.css'
import { When } from '../records/when.tsx'
import { useSession } from '../session/session-context.ts'
import { CloseConcernDialog } from './close-concern-dialog.tsx'
import { ConcernRefusal } from './concern-refusal.tsx'
import own from './concerns.module.css'
import { useOutcome } from './outcome-words.ts'
import { SaidWords } from './said-words.tsx'

/** One concern: what is said of whom and by whom, who looks at it, and the ways to go on. */
export function ConcernCard({ concern }: { readonly concern: ShownConcern }) {
	const { t } = useLingui()
	const session = useSession()
	const handleName = useHandleName()
	const reason = useConcernReason()
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const [closing, setClosing] = useState(false)
	const { id, conversationId, handle, hasEnded, isInvolved, state } = concern
	const lookAt = async () => {
		setBusy(true)
		const reply = await session.concerns.lookAt(id)
		setBusy(false)
		setCode(reply.ok ? null : reply.error.code)
	}
	return (
		<li className={styles.row} data-concern={state.kind}>
			<div className={styles.head}>
				<h3 className={own.title}>{reason(concern.reason)}</h3>
				<Chip>
					<StateWords state={state} />
				</Chip>
				<span className={styles.name}>
					<HandleMark handle={handle} size={16} />
					<HandleName handle={handle} />
				</span>
				<span className={styles.about}>
					<bdi>{concern.programmeName}</bdi>
				</span>
			</div>
			<p>
				<WhoSaysIt concern={concern} /> · <Ago at={concern.raisedAt} />
			</p>
			<p className={styles.about}>
				<History state={state} />
			</p>
			{isInvolved ? (
				<Notice>
					<p>
						<Trans>It is about you. Somebody else looks at it.</Trans>
					</p>
				</Notice>
			) : (
				<>
					{concern.hasWords && <SaidWords concern={concern} />}
					{code && (
						<div role="alert">
							<Notice tone="error">
								<p>
									<ConcernRefusal code={code} />
								</p>
							</Notice>
						</div>
					)}
					<div className={own.actions}>
						{state.kind === 'new' && (
							<Button size="small" variant="primary" busy={busy} onClick={() => void lookAt()}>
								<Trans>I am looking at it</Trans>
							</Button>
						)}
						<Link
							to={hasEnded ? '/records/$id' : '/conversations/$id'}
							params={{ id: conversationId }}
							className={buttonClass({ size: 'small' })}
							aria-label={hasEnded ? t`Open the record of ${handleName(handle)}` : t`Read ${handleName(handle)} along`}
						>
							{hasEnded ? <Trans>Open the record</Trans> : <Trans>Read along</Trans>}
						</Link>
						{!hasEnded && (
							<Link
								to="/conversations/$id"
								params={{ id: conversationId }}
								search={{ step: 'take_over' }}
								className={buttonClass({ size: 'small' })}
								aria-label={t`Take ${handleName(handle)} over`}
							>
								<Trans>Take over</Trans>
							</Link>
						)}
						{concern.about.kind === 'answerer' && (
							<Link to="/roster" className={buttonClass({ size: 'small' })}>
								<Trans>Go to the listeners</Trans>
							</Link>
						)}
						{state.kind !== 'closed' && (
							<Button size="small" onClick={() => setClosing(true)}>
								<Trans>Close it…</Trans>
							</Button>
						)}
					</div>
				</>
			)}
			{closing && <CloseConcernDialog concern={concern} onClose={() => setClosing(false)} />}
		</li>
	)
}

function StateWords({ state }: Pick<ShownConcern, 'state'>): ReactNode {
	switch (state.kind) {
		case 'new':
			return <Trans>New</Trans>
		case 'looked_at':
			return <Trans>Being looked at</Trans>
		case 'closed':
			return <Trans>Closed</Trans>
	}
}

function History({ state }: Pick<ShownConcern, 'state'>): ReactNode {
	const outcome = useOutcome()
	if (state.kind === 'new') return <Trans>Nobody is looking at it yet.</Trans>
	const { name, at } = state.by
	if (state.kind === 'looked_at')
		return (
			<Trans>
				<bdi>{name}</bdi> has been looking at it since <When at={at} />.
			</Trans>
		)
	return (
		<Trans>
			{outcome(state.outcome)}. Closed by <bdi>{name}</bdi>, <When at={at} />.
		</Trans>
	)
}

function WhoSaysIt({ concern: { about, by } }: { readonly concern: ShownConcern }): ReactNode {
	if (about.kind === 'person')
		return by.role === 'seeker' ? null : (
			<Trans>
				<bdi>{by.name}</bdi> says it of the person
			</Trans>
		)
	if (about.name === null) return <Trans>The person says it of the conversation</Trans>
	return (
		<Trans>
			The person says it of <bdi>{about.name}</bdi>
		</Trans>
	)
}
