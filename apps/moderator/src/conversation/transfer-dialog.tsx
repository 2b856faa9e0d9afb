import type { ConversationEvent } from '@akin/core/conversation/event'
import { maxHandOverNoteCharacters } from '@akin/core/conversation/transfer'
import type { TransferCandidate } from '@akin/core/protocol/transfer-shapes'
import { asId, type StaffId, type TransferId } from '@akin/core/support/ids'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { MessageBubble } from '@akin/ui/core/message-bubble'
import { TransferQuestion } from '@akin/ui/core/transfer-question'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { NotAbleWords } from '@akin/ui/staff/transfer-words'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { listenerOf } from './ladder-steps.ts'
import { OthersAbout } from './others-about.tsx'
import { type StepDialogProps, useMe, useStep } from './step-dialog.tsx'
import styles from './transfer.module.css'
import { useActivity } from './use-activity.ts'
import { WhatEachSees } from './what-each-sees.tsx'

const next = 'next'
type How = 'ask' | 'now'

/** To whom, whether the person is asked first, what the next listener should know, and what each side will see of it. */
export function TransferDialog({ view, person, onClose }: StepDialogProps) {
	const { t } = useLingui()
	const session = useSession()
	const supervisor = useMe()
	const { busy, refusal, run } = useStep(view.row.handler?.name)
	const { id, handler } = view.row
	useActivity(id, 'transferring')
	const listing = useStep()
	const [listeners, setListeners] = useState<readonly TransferCandidate[] | null>(null)
	const [to, setTo] = useState<StaffId | typeof next | null>(null)
	const [how, setHow] = useState<How>('ask')
	const [note, setNote] = useState('')
	const [missing, setMissing] = useState(false)
	// One id for every try: an answer that was lost does not ask the person twice.
	// One for each way: an answer that was lost on one of them says nothing about the other.
	const [transferIds] = useState(() => ({ ask: asId<TransferId>(crypto.randomUUID()), now: asId<TransferId>(crypto.randomUUID()) }))
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the question opens
	useEffect(() => {
		void listing.run(async () => {
			const reply = await session.listCandidates(id)
			if (reply.ok) setListeners(reply.data.listeners)
			return reply
		})
	}, [session, id])
	const able = listeners?.filter(({ whyNot }) => whyNot === null) ?? []
	const others = listeners?.filter(({ whyNot }) => whyNot !== null) ?? []
	const target = able.find((one) => one.id === to) ?? null
	const former = listenerOf(view)?.name ?? null

	const go = async () => {
		if (to === null || note.trim() === '') return setMissing(true)
		const proposal = { conversationId: id, transferId: transferIds[how], to: to === next ? null : to, note: note.trim() }
		if (await run(() => (how === 'ask' ? session.proposeTransfer(proposal) : session.transferNow(proposal)))) onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>To another listener</Trans>}
			busy={busy}
			danger={how === 'now'}
			onGo={() => void go()}
			go={how === 'ask' ? <Trans>Ask the person</Trans> : <Trans>Transfer now</Trans>}
			refusal={refusal}
		>
			<OthersAbout id={id} />
			{listeners === null ? (
				(listing.refusal ?? (
					<p>
						<Trans>Looking who is free.</Trans>
					</p>
				))
			) : (
				<ChooseOne
					legend={<Trans>To whom?</Trans>}
					layout="cards"
					value={to}
					onChange={(value) => {
						setTo(value)
						setMissing(false)
					}}
					options={[
						...able.map(({ id: value, name, conversations, capacity, sharedTopics }) => ({
							value,
							label: <bdi>{name}</bdi>,
							description: (
								<>
									<Plural
										value={conversations}
										_0={`Talks with nobody, chose up to ${capacity}`}
										other={`Talks with # of up to ${capacity}`}
									/>
									{sharedTopics.length > 0 && (
										<>
											{' · '}
											<Trans>knows: {sharedTopics.join(', ')}</Trans>
										</>
									)}
								</>
							),
						})),
						{
							value: next as StaffId | typeof next,
							label: t`Whoever is next`,
							description: t`The person waits at the front of the queue, with what was written.`,
						},
					]}
				/>
			)}
			{others.length > 0 && (
				<details className={styles.others}>
					<summary>
						<Plural value={others.length} one="One listener cannot take it on" other="# listeners cannot take it on" />
					</summary>
					<ul>
						{others.map(({ id: otherId, name, whyNot }) => (
							<li key={otherId}>
								<bdi>{name}</bdi> {whyNot && <NotAbleWords reason={whyNot} />}
							</li>
						))}
					</ul>
				</details>
			)}
			<ChooseOne<How>
				legend={<Trans>Is the person asked?</Trans>}
				layout="cards"
				value={how}
				onChange={setHow}
				options={[
					{
						value: 'ask',
						label: t`Ask them first`,
						description: handler
							? t`${{ name: handler.name }} goes on until they have said yes.`
							: t`Nothing changes until they have said yes.`,
					},
					{
						value: 'now',
						label: t`At once, for their safety`,
						description: handler
							? t`${{ name: handler.name }} can write nothing more. The person is told and not asked.`
							: t`The person is told and not asked.`,
					},
				]}
			/>
			<TextArea
				label={<Trans>What should the next listener know?</Trans>}
				hint={<Trans>Two or three lines. They can read the talk, not the whispers.</Trans>}
				value={note}
				maxLength={maxHandOverNoteCharacters}
				rows={2}
				error={missing && note.trim() === '' ? t`Please write a line for them.` : undefined}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			{missing && to === null && (
				<p className={styles.missing} role="alert">
					<Trans>Please choose to whom.</Trans>
				</p>
			)}
			{to !== null && handler && (
				<WhatEachSees
					person={person}
					listener={former}
					events={[transferred(handler, target, how)]}
					mode={null}
					forPerson={
						how === 'ask' && (
							<>
								<TransferQuestion question={{ byName: supervisor.name, byRole: 'supervisor', to: target?.name ?? null }} />
								<p className={styles.then}>
									<Trans>And after a yes:</Trans>
								</p>
							</>
						)
					}
					forListener={
						<p className={styles.then}>
							<Trans>The conversation leaves their desk. They are asked for a wrap-up.</Trans>
						</p>
					}
					newcomer={
						target
							? {
									name: target.name,
									shown: (
										<>
											<p className={styles.then}>
												{how === 'ask' ? (
													<Trans>A question whether they can take it on, the talk, and your note.</Trans>
												) : (
													<Trans>An offer. Once they take it: the talk and your note.</Trans>
												)}
											</p>
											{note.trim() !== '' && (
												<MessageBubble
													showTime={false}
													message={{
														...{ kind: 'message', key: 'note', at: Date.now(), side: 'theirs', author: supervisor.name },
														...{ body: note, tone: 'whisper', badge: t`Hand-over note` },
													}}
												/>
											)}
										</>
									),
								}
							: undefined
					}
				/>
			)}
		</ActDialog>
	)
}

function transferred(
	handler: NonNullable<StepDialogProps['view']['row']['handler']>,
	target: TransferCandidate | null,
	how: How,
): ConversationEvent {
	return {
		...{ kind: 'transferred', from: { id: handler.id, name: handler.name }, role: handler.role, agreed: how === 'ask' },
		...{ to: target && { id: target.id, name: target.name }, offer: null, at: Date.now() },
	}
}
