import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { MessageBubble, NoticeBubble } from '@akin/ui/core/message-bubble'
import { Notice } from '@akin/ui/core/notice'
import { type SeekerNotice, useSeekerRoomNotice } from '@akin/ui/core/room-notice'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { listenerOf } from './ladder-steps.ts'
import { RefusalWords } from './refusal-words.tsx'
import styles from './step-dialogs.module.css'

export type StepDialogProps = {
	readonly view: SupervisorConversation
	/** What to call the person: the name they chose, else the handle. */
	readonly person: string
	readonly onClose: () => void
}

/** The very words and the very look that the person will see. */
function Preview({ notices, firstWords }: { readonly notices: readonly SeekerNotice[]; readonly firstWords?: string }) {
	const words = useSeekerRoomNotice()
	const { me } = useSnapshot()
	const at = Date.now()
	return (
		<div className={styles.preview} data-preview="">
			{notices.map((notice) => (
				<NoticeBubble key={notice.kind} notice={{ kind: 'notice', key: notice.kind, at, body: words(notice) }} />
			))}
			{firstWords?.trim() && (
				<MessageBubble
					showTime={false}
					message={{ kind: 'message', key: 'first', at, side: 'theirs', author: me?.name ?? '', body: firstWords }}
				/>
			)}
		</div>
	)
}

function Seen({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	return (
		<section className={styles.seen}>
			<h3 className={styles.title}>{title}</h3>
			{children}
		</section>
	)
}

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

/** Runs one step and keeps its refusal. @returns true when it was done */
function useStep(): { busy: boolean; refusal: ReactNode; run: (step: () => Promise<Reply>) => Promise<boolean> } {
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	return {
		busy,
		refusal: code && (
			<Notice tone="error">
				<RefusalWords code={code} />
			</Notice>
		),
		run: async (step) => {
			setBusy(true)
			setCode(null)
			const reply = await step()
			setBusy(false)
			if (!reply.ok) setCode(reply.error.code)
			return reply.ok
		},
	}
}

function Actions({
	onClose,
	busy,
	onGo,
	danger,
	children,
}: {
	onClose: () => void
	busy: boolean
	onGo: () => void
	danger?: boolean
	children: ReactNode
}) {
	return (
		<>
			<Button data-autofocus="" onClick={onClose}>
				<Trans>Change nothing</Trans>
			</Button>
			<Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onGo}>
				{children}
			</Button>
		</>
	)
}

export function JoinDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const { busy, refusal, run } = useStep()
	const [firstWords, setFirstWords] = useState('')
	const { id, handler, readers } = view.row
	const others = readers.filter((reader) => reader.mode === 'joined' && reader.id !== me?.id)
	return (
		<Dialog
			open
			onClose={onClose}
			title={<Trans>Join the conversation</Trans>}
			actions={
				<Actions
					onClose={onClose}
					busy={busy}
					onGo={async () => {
						if (!(await run(() => session.join(id)))) return
						if (firstWords.trim()) session.sendMessage(id, firstWords)
						onClose()
					}}
				>
					<Trans>Join</Trans>
				</Actions>
			}
		>
			{refusal}
			{others.map((reader) => (
				<Notice key={reader.id}>
					<Trans>
						<bdi>{reader.name}</bdi> has joined already. Do you want to join as well?
					</Trans>
				</Notice>
			))}
			<TextArea
				label={<Trans>Your first words (you can leave this empty)</Trans>}
				value={firstWords}
				maxLength={view.maxMessageCharacters}
				rows={2}
				onChange={(event) => setFirstWords(event.currentTarget.value)}
			/>
			<Seen title={<Trans>This is what {person} will see</Trans>}>
				<Preview notices={[{ kind: 'supervisor_joined', name: me?.name ?? '' }]} firstWords={firstWords} />
			</Seen>
			{handler && (
				<p>
					<Trans>
						<bdi>{handler.name}</bdi> stays the one who answers, and sees the same.
					</Trans>
				</p>
			)}
		</Dialog>
	)
}

export function TakeOverDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const { busy, refusal, run } = useStep()
	const [firstWords, setFirstWords] = useState('')
	const { id, handler } = view.row
	return (
		<Dialog
			open
			onClose={onClose}
			title={handler ? <Trans>Take over the conversation</Trans> : <Trans>Answer this person</Trans>}
			actions={
				<Actions
					onClose={onClose}
					busy={busy}
					onGo={async () => {
						if (!(await run(() => session.takeOver(id)))) return
						if (firstWords.trim()) session.sendMessage(id, firstWords)
						onClose()
					}}
				>
					{handler ? <Trans>Take over</Trans> : <Trans>Answer</Trans>}
				</Actions>
			}
		>
			{refusal}
			<TextArea
				label={<Trans>Your first words (you can leave this empty)</Trans>}
				value={firstWords}
				maxLength={view.maxMessageCharacters}
				rows={2}
				onChange={(event) => setFirstWords(event.currentTarget.value)}
			/>
			<Seen title={<Trans>This is what {person} will see</Trans>}>
				<Preview notices={[{ kind: 'taken_over', name: me?.name ?? '', from: handler?.name ?? null }]} firstWords={firstWords} />
			</Seen>
			{handler?.role === 'listener' && (
				<p>
					<Trans>
						From then on <bdi>{handler.name}</bdi> cannot write to the person. They can read along and whisper with you, and you can hand
						back to them.
					</Trans>
				</p>
			)}
		</Dialog>
	)
}

export function HandBackDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const { busy, refusal, run } = useStep()
	const [note, setNote] = useState('')
	const { id } = view.row
	const observer = view.observer?.connected ? view.observer : null
	const [to, setTo] = useState<'listener' | 'queue'>(observer ? 'listener' : 'queue')
	const target = observer === null ? 'queue' : to
	const name = me?.name ?? ''
	const listener = listenerOf(view)?.name ?? ''
	return (
		<Dialog
			open
			onClose={onClose}
			title={<Trans>Hand back</Trans>}
			actions={
				<Actions
					onClose={onClose}
					busy={busy}
					onGo={async () => {
						if (!(await run(() => session.handBack(id, target)))) return
						if (target === 'listener' && note.trim()) session.sendWhisper(id, note)
						onClose()
					}}
				>
					{target === 'listener' ? (
						<Trans>
							Hand back to <bdi>{listener}</bdi>
						</Trans>
					) : (
						<Trans>Hand back to the queue</Trans>
					)}
				</Actions>
			}
		>
			{refusal}
			{observer ? (
				<ChooseOne
					legend={<Trans>Who should continue?</Trans>}
					layout="cards"
					options={[
						{ value: 'listener', label: observer.name, description: <Trans>They have read along and answer from now on.</Trans> },
						{
							value: 'queue',
							label: <Trans>Another listener</Trans>,
							description: <Trans>The person waits for them and keeps their place.</Trans>,
						},
					]}
					value={target}
					onChange={setTo}
				/>
			) : (
				<p>
					<Trans>No listener is looking on. The person waits for another one and keeps their place.</Trans>
				</p>
			)}
			{target === 'listener' && (
				<TextArea
					label={<Trans>A whisper for {listener} (you can leave this empty)</Trans>}
					value={note}
					maxLength={view.maxMessageCharacters}
					rows={2}
					onChange={(event) => setNote(event.currentTarget.value)}
				/>
			)}
			<Seen title={<Trans>This is what {person} will see</Trans>}>
				<Preview
					notices={
						target === 'listener'
							? [{ kind: 'handed_back', name, to: listener }]
							: [{ kind: 'handed_back', name, to: null }, { kind: 'back_in_queue' }]
					}
				/>
			</Seen>
		</Dialog>
	)
}

export function EndDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const { busy, refusal, run } = useStep()
	return (
		<Dialog
			open
			onClose={onClose}
			title={<Trans>End the conversation</Trans>}
			actions={
				<Actions
					onClose={onClose}
					busy={busy}
					danger
					onGo={async () => {
						if (await run(() => session.endConversation(view.row.id))) onClose()
					}}
				>
					<Trans>End it</Trans>
				</Actions>
			}
		>
			{refusal}
			<p>
				<Trans>It ends for everybody and cannot be opened again by the person. Say goodbye first.</Trans>
			</p>
			<Seen title={<Trans>This is what {person} will see</Trans>}>
				<Preview notices={[{ kind: 'ended', reason: 'ended_by_supervisor', by: me?.name ?? '' }]} />
			</Seen>
		</Dialog>
	)
}
