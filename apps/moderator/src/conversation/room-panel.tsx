import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { useTypingAnnouncement } from '@akin/ui/a11y/use-typing-announcement'
import { Chip } from '@akin/ui/core/chip'
import { Composer } from '@akin/ui/core/composer'
import { MessageList } from '@akin/ui/core/message-list'
import { Notice } from '@akin/ui/core/notice'
import { TypingLine } from '@akin/ui/core/typing-line'
import { CarriedOffer } from '@akin/ui/staff/carried-offer'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { useDraft, useOfferInBox } from './drafts-context.tsx'
import styles from './panels.module.css'
import { intakeOf, roomItems, type Words } from './transcript-items.ts'
import { type ShowMarked, useMarks } from './use-marks.tsx'

export type PanelProps = { readonly open: SupervisorOpenConversation; readonly words: Words }

/** What the person sees, and the box that reaches them. The box is there only for somebody who joined or answers. */
export function RoomPanel({ open, words }: PanelProps) {
	const { t } = useLingui()
	const session = useSession()
	const { me } = useSnapshot()
	const box = useRef<HTMLTextAreaElement>(null)
	const { view, id } = open
	const [draft, setDraft] = useDraft(id, 'message')
	const [offers, setOffers] = useOfferInBox(id)
	const showMarked = useMarks(view.row.attention.signals)
	const items = useMemo(
		() => roomItems(open.entries.room, open.outgoing, me?.id ?? null, words, showMarked),
		[open.entries.room, open.outgoing, me?.id, words, showMarked],
	)
	const writing = open.typing.find((typist) => typist.role !== 'supervisor' || typist.name !== me?.name)
	const writer = writing ? (writing.role === 'seeker' ? words.person : (writing.name ?? words.listenerBadge)) : null
	const speaks = view.mode === 'joined' || view.mode === 'handling'
	const closed = view.state.kind === 'closed'
	useSpokenMessages(open, words, speaks)
	const announcer = useAnnouncer()
	useTypingAnnouncement(speaks && writer !== null ? t`${writer} is writing` : null, announcer.status)

	// Whoever can no longer write has stopped writing.
	const canWrite = speaks && !closed
	useEffect(() => {
		if (!canWrite) return
		return () => session.setTyping(id, false)
	}, [canWrite, id, session])

	return (
		<section className={styles.room} aria-label={t`What ${words.person} sees`}>
			<MessageList
				key={id}
				items={items}
				label={t`Messages with ${words.person}`}
				onEscape={() => box.current?.focus()}
				onRetry={(key) => retryWith(open, key, session.retry)}
				onDelete={(key) => retryWith(open, key, session.discard)}
				before={<Intake open={open} showMarked={showMarked} />}
				after={<TypingLine name={writer} />}
				empty={<Trans>Nothing has been written yet.</Trans>}
			/>
			{speaks && !closed ? (
				<Composer
					label={
						<Trans>
							To <bdi>{words.person}</bdi>
						</Trans>
					}
					value={draft}
					onChange={(text) => {
						setDraft(text)
						if (text.trim() === '') setOffers(false)
						session.setTyping(id, text.trim() !== '')
					}}
					foot={offers && <CarriedOffer card={{ kind: 'offer', of: 'worksheet' }} onRemove={() => setOffers(false)} />}
					onSend={(text) => {
						if (offers) session.sendMessage(id, text, { kind: 'offer', of: 'worksheet' })
						else session.sendMessage(id, text)
						setOffers(false)
						session.setTyping(id, false)
						setDraft('')
					}}
					maxLength={view.maxMessageCharacters}
					textRef={box}
				/>
			) : (
				<div className={styles.quiet}>
					<WhyNoBox open={open} words={words} />
					{draft.trim() !== '' && (
						<Notice title={<Trans>You had begun to write</Trans>}>
							<p className={styles.draft}>{draft}</p>
						</Notice>
					)}
				</div>
			)}
		</section>
	)
}

function WhyNoBox({ open, words }: PanelProps): ReactNode {
	const { view } = open
	if (view.state.kind === 'closed') return <Trans>The conversation has ended. Nobody can write to {words.person} any more.</Trans>
	if (view.row.handler === null) return <Trans>Nobody is answering {words.person}. Choose “Answer” to write to them.</Trans>
	return <Trans>You are reading along. {words.person} does not see you. To write to them, join or take over.</Trans>
}

/** The optional answers given before the conversation. */
function Intake({ open, showMarked }: { readonly open: SupervisorOpenConversation; readonly showMarked: ShowMarked }) {
	const entry = open.entries.room.find(({ content }) => content.kind === 'intake')
	const intake = intakeOf(open.entries.room)
	if (entry === undefined || intake === null || (intake.about === null && intake.topics.length === 0 && !intake.inDanger)) return null
	return (
		<div className={styles.intake}>
			<p className={styles.intakeTitle}>
				<Trans>Before the conversation they said</Trans>
			</p>
			{intake.inDanger && (
				<p>
					<strong>
						<Trans>“I am in danger right now.”</Trans>
					</strong>
				</p>
			)}
			{intake.about && (
				<p dir="auto" className={styles.draft}>
					{showMarked(entry.clientId, intake.about) ?? intake.about}
				</p>
			)}
			{intake.topics.length > 0 && (
				<p className={styles.topics}>
					{intake.topics.map((topic) => (
						<Chip key={topic}>{topic}</Chip>
					))}
				</p>
			)}
		</div>
	)
}

/** While this supervisor is part of the talk, new messages of the others are spoken; while they only read along, none is. */
function useSpokenMessages(open: SupervisorOpenConversation, words: Words, speaks: boolean): void {
	const announcer = useAnnouncer()
	const { me } = useSnapshot()
	const heard = useRef<number | null>(null)
	const last = open.entries.room.at(-1)?.seq ?? 0
	useEffect(() => () => announcer.forget(), [announcer])
	useEffect(() => {
		const from = Math.max(heard.current ?? last, open.loadedUpTo.room)
		heard.current = last
		if (!speaks) return
		for (const { seq, author, content } of open.entries.room) {
			if (seq <= from || content.kind !== 'message') continue
			if (author.role === 'seeker') announcer.message(words.person, content.text)
			else if (author.role !== 'service' && author.id !== me?.id) announcer.message(author.name, content.text)
		}
	}, [last, speaks, open.entries.room, open.loadedUpTo.room, announcer, words, me?.id])
}

type ClientId = SupervisorOpenConversation['outgoing'][number]['clientId']

/** A key of the list is a client id as long as the message is on its way. */
export function retryWith(open: SupervisorOpenConversation, key: string, act: (clientId: ClientId) => void): void {
	const outgoing = open.outgoing.find((one) => one.clientId === key)
	if (outgoing) act(outgoing.clientId)
}
