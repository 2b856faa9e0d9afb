import type { SeekerSession, SeekerSnapshot, TalkingHandler } from '@akin/client/seeker-session'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { ClientId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { useTypingAnnouncement } from '@akin/ui/a11y/use-typing-announcement'
import { Button } from '@akin/ui/core/button'
import { Composer } from '@akin/ui/core/composer'
import { MessageList } from '@akin/ui/core/message-list'
import { TypingLine } from '@akin/ui/core/typing-line'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useConcern } from '../concern/use-concern.tsx'
import type { Extra } from '../extras/extra.ts'
import { addToPlan } from '../extras/plan/add-to-plan.ts'
import type { Plan } from '../extras/plan/plan.ts'
import { useProgrammeTheme } from '../frame/use-programme-theme.ts'
import { readersOf } from '../readers/choose-readers.tsx'
import { ReadersDialog } from '../readers/readers-dialog.tsx'
import { ChangeListenerDialog } from './change-listener-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { KeptDialog } from './kept-dialog.tsx'
import { LearnerLine } from './learner-line.tsx'
import { MoreDialog } from './more-dialog.tsx'
import { privateDetailIn } from './private-details.ts'
import { PrivateNote, usePrivateWords } from './private-note.tsx'
import { quietListener } from './quiet-listener.ts'
import { StillHereNote, useStillHereWords } from './still-here-note.tsx'
import styles from './talk.module.css'
import { transcriptItems } from './transcript-items.ts'
import { TransferPanel } from './transfer-panel.tsx'
import { useArrivalSound } from './use-arrival-sound.ts'
import { useCards } from './use-cards.tsx'
import { useRoomAnnouncements } from './use-room-announcements.ts'
import { useSteadyWait } from './use-steady-wait.ts'
import { useStillHere } from './use-still-here.ts'
import { useTranscriptWords } from './use-transcript-words.ts'
import { WaitingPanel } from './waiting-panel.tsx'

export interface TalkScreenProps {
	readonly session: SeekerSession
	readonly snapshot: SeekerSnapshot
	readonly conversation: SeekerConversation
	readonly announcer: Announcer
	readonly now: number
	/** They said that they are in danger. */
	readonly inDanger: boolean
	/** Unsent words live with the app, so that it can warn before they are lost. */
	readonly draft: string
	readonly onDraft: (text: string) => void
	readonly onHelp: () => void
	readonly onComfort: () => void
	/** What stands beside the talk now, and the way to it. */
	readonly extras: readonly Extra[]
	readonly onExtra: (extra: Extra) => void
	/** Their plan as far as it is written. It is never sent. */
	readonly plan: Plan
	readonly onPlan: (plan: Plan) => void
	/** Somebody else, please: the start again. */
	readonly onSomeoneElse: () => void
	/** They erased it: when the last backups become unreadable, in epoch milliseconds. */
	readonly onErased: (finalInBackupsAt: number) => void
	/** The person ended it, or has read that it ended. */
	readonly onDone: () => void
}

/** Waiting and talking are one screen: nothing switches under somebody who is writing when a listener joins. */
export function TalkScreen(props: TalkScreenProps) {
	const {
		session,
		snapshot,
		conversation,
		announcer,
		now,
		inDanger,
		draft,
		onDraft,
		onHelp,
		onComfort,
		extras,
		onExtra,
		plan,
		onPlan,
		onSomeoneElse,
		onErased,
		onDone,
	} = props
	const { t } = useLingui()
	const text = useRef<HTMLTextAreaElement>(null)
	const [ending, setEnding] = useState(false)
	const [more, setMore] = useState<'closed' | 'menu' | 'kept' | 'change' | 'readers'>('closed')
	/** Opened once the menu has closed and given the focus back: there it returns to afterwards. */
	const [next, setNext] = useState<Extra | null>(null)
	useEffect(() => {
		if (more !== 'closed' || next === null) return
		setNext(null)
		onExtra(next)
	}, [more, next, onExtra])
	const words = useTranscriptWords()
	const items = useMemo(() => transcriptItems(snapshot.entries, snapshot.outgoing, words), [snapshot.entries, snapshot.outgoing, words])
	const { state } = conversation
	const listener = state.kind === 'talking' && state.handler.role === 'listener' ? state.handler : null
	/** The one they would like to change: with somebody else the question is over, and is not asked about them. */
	const [toChange, setToChange] = useState<TalkingHandler | null>(null)
	const isChanging = more === 'change' && listener !== null && listener.since === toChange?.since && listener.name === toChange?.name
	useEffect(() => {
		if (more === 'change' && !isChanging) setMore('closed')
	}, [more, isChanging])
	const onKeepInPlan = useCallback((words: string) => onPlan(addToPlan(plan, 'services', words)), [plan, onPlan])
	const cards = useCards({ session, entries: snapshot.entries, answerable: state.kind !== 'closed', announcer, onExtra, onKeepInPlan })
	const programme = snapshot.programmes.find(({ id }) => id === conversation.programmeId)
	const readers = readersOf(programme)
	const ownTexts = programme?.waitingTexts ?? []
	useProgrammeTheme(programme?.theme)
	const wait = useSteadyWait(state.kind === 'waiting' ? state.wait : null, now)
	const sound = useArrivalSound(state.kind)
	const typist = snapshot.typing.find((typing) => typing.role !== 'seeker')
	const typingName = typist ? (typist.name ?? t`Your listener`) : null
	useTypingAnnouncement(typingName === null ? null : t`${{ name: typingName }} is writing`, announcer.status)
	useRoomAnnouncements({ snapshot, wait, words, announcer })

	const quiet = quietListener(snapshot, now)
	useEffect(() => {
		if (quiet !== null) announcer.status(t`${{ name: quiet }} may be reading or choosing words.`)
	}, [quiet, announcer, t])

	const onPresence = useCallback(async (here: boolean) => (await session.setPresence(here)).ok, [session])
	const during = inDanger || state.kind === 'closed' ? null : state.kind
	const stillHere = useStillHere({ during, onPresence, ready: snapshot.ready && snapshot.status.kind === 'ok' })
	const question = useStillHereWords()(stillHere.step, state.kind === 'waiting')
	useEffect(() => {
		if (question !== null) announcer.status(question)
	}, [question, announcer])

	const answersNow = state.kind === 'talking' ? state.handler.role : null
	/** They may need to say where they are: to a supervisor who asks, or because they are in danger. */
	const isNeeded = inDanger || answersNow === 'supervisor'
	const detail = useMemo(() => (isNeeded ? null : privateDetailIn(draft)), [isNeeded, draft])
	const note = usePrivateWords()(detail)
	useEffect(() => {
		if (note !== null) announcer.status(note)
	}, [note, announcer])

	const retry = useCallback((key: string) => session.retry(asId<ClientId>(key)), [session])
	const discard = useCallback((key: string) => session.discard(asId<ClientId>(key)), [session])

	const send = (written: string) => {
		// Null means that the outbox would not have it: the words then stay in the box.
		if (session.send(written) === null) return
		onDraft('')
		session.setTyping(false)
	}
	const end = async () => {
		setEnding(false)
		const reply = await session.endConversation()
		if (reply.ok || reply.error.code === 'conversation_not_found') onDone()
		else announcer.status(t`We could not end the chat just now. Please try again.`)
	}

	const concern = useConcern({
		...{ session, onHelp },
		onSomeoneElse: async () => {
			if (listener !== null) {
				setToChange(listener)
				return setMore('change')
			}
			const reply = await session.endConversation()
			if (reply.ok || reply.error.code === 'conversation_not_found') onSomeoneElse()
			else announcer.status(t`We could not end the chat just now. Please try again.`)
		},
	})
	return (
		<div className={styles.talk}>
			<header className={styles.header}>
				<div className={styles.who}>
					<h1 tabIndex={-1}>
						{state.kind === 'talking' ? (
							<bdi>{state.handler.name}</bdi>
						) : state.kind === 'waiting' ? (
							<Trans>Waiting</Trans>
						) : (
							<Trans>The chat has ended</Trans>
						)}
					</h1>
					<p className={styles.role}>
						<Role conversation={conversation} position={wait?.position ?? null} />
					</p>
				</div>
				<div className={styles.controls}>
					<Button variant="quiet" onClick={onComfort}>
						<span aria-hidden="true">Aa</span>
						<VisuallyHidden>
							<Trans>Comfort and language</Trans>
						</VisuallyHidden>
					</Button>
					{state.kind !== 'closed' && (
						<>
							<Button variant="quiet" onClick={() => setMore('menu')}>
								<Trans>More</Trans>
							</Button>
							<Button onClick={() => setEnding(true)}>
								{state.kind === 'waiting' ? <Trans>Leave the queue</Trans> : <Trans>End chat</Trans>}
							</Button>
						</>
					)}
				</div>
			</header>
			<MessageList
				key={conversation.id}
				items={items}
				startAt={state.kind === 'waiting' ? 'start' : 'end'}
				onEscape={() => text.current?.focus()}
				onRetry={retry}
				onDelete={discard}
				renderActions={cards.actions}
				before={
					wait && (
						<WaitingPanel
							wait={wait}
							keptFor={state.kind === 'waiting' ? (state.keptFor ?? null) : null}
							now={now}
							language={conversation.language}
							texts={ownTexts}
							onHelp={onHelp}
							onCalm={() => onExtra('calm')}
							sound={sound}
						/>
					)
				}
				after={
					quiet === null ? (
						<TypingLine name={typingName} />
					) : (
						<p className={styles.quiet}>
							<Trans>
								<bdi>{quiet}</bdi> may be reading or choosing words.
							</Trans>
						</p>
					)
				}
			/>
			{cards.bar}
			{state.kind === 'talking' && state.learner && (
				<LearnerLine {...{ session, announcer }} name={state.learner.name} refused={conversation.refusedAlong ?? []} />
			)}
			{state.kind === 'talking' && state.transfer && (
				<TransferPanel
					key={state.transfer.transferId}
					session={session}
					transfer={state.transfer}
					handler={state.handler.name}
					announcer={announcer}
				/>
			)}
			{state.kind === 'closed' ? (
				<div className={styles.ended}>
					<p>
						<Trans>The chat has ended. You can read it again before you go on.</Trans>
					</p>
					<Button variant="primary" onClick={onDone}>
						<Trans>Go on</Trans>
					</Button>
				</div>
			) : (
				<>
					{question !== null && (
						<div className={styles.note}>
							<StillHereNote question={question} urgent={stillHere.step !== 'gently'} onStay={stillHere.stay} />
						</div>
					)}
					{note !== null && (
						<div className={styles.note}>
							<PrivateNote note={note} />
						</div>
					)}
					<Composer
						label={state.kind === 'talking' ? t`Write to ${{ name: state.handler.name }}` : t`Write to your listener`}
						hideLabel
						textRef={text}
						value={draft}
						maxLength={conversation.maxMessageCharacters}
						placeholder={t`Write here`}
						foot={state.kind === 'waiting' ? <Trans>We keep your words. Your listener will read them when they join.</Trans> : undefined}
						onChange={(next) => {
							onDraft(next)
							session.setTyping(next !== '')
						}}
						onSend={send}
					/>
				</>
			)}
			<MoreDialog
				open={more === 'menu'}
				extras={extras}
				onExtra={(extra) => {
					setMore('closed')
					setNext(extra)
				}}
				onClose={() => setMore('closed')}
				onChangeListener={
					listener === null
						? null
						: () => {
								setToChange(listener)
								setMore('change')
							}
				}
				onConcern={
					state.kind === 'talking'
						? () => {
								setMore('closed')
								concern.open()
							}
						: null
				}
				onKept={() => setMore('kept')}
				onReaders={readers.length > 0 ? () => setMore('readers') : null}
				onHelp={() => {
					setMore('closed')
					onHelp()
				}}
			/>
			<ChangeListenerDialog {...{ session, announcer }} open={isChanging} handler={listener} onClose={() => setMore('closed')} />
			<ReadersDialog
				{...{ session, announcer, readers }}
				open={more === 'readers'}
				refused={conversation.refusedAlong ?? []}
				onClose={() => setMore('closed')}
			/>
			<KeptDialog
				{...{ session, announcer, onErased }}
				open={more === 'kept'}
				onClose={() => setMore('closed')}
				retentionDays={programme?.retentionDays ?? null}
			/>
			{concern.shown}
			<EndDialog open={ending} waiting={state.kind === 'waiting'} onKeep={() => setEnding(false)} onEnd={() => void end()} />
		</div>
	)
}

function Role({ conversation, position }: { readonly conversation: SeekerConversation; readonly position: number | null }) {
	const { state } = conversation
	if (state.kind === 'closed') return <Trans>Thank you for talking.</Trans>
	if (state.kind === 'waiting') return position === null ? null : <Trans>You are number {position}</Trans>
	if (state.handler.connection.kind === 'lost') return <Trans>Lost their connection. We are holding your chat.</Trans>
	const role = state.handler.role === 'supervisor' ? <Trans>Supervisor</Trans> : <Trans>Volunteer listener</Trans>
	const others = [...state.joined.map(({ name }) => name)]
	return (
		<>
			{role}
			{others.length > 0 && (
				<>
					{' · '}
					<Trans>
						also here: <bdi>{others.join(', ')}</bdi>
					</Trans>
				</>
			)}
			{state.observer && (
				<>
					{' · '}
					<Trans>
						<bdi>{state.observer.name}</bdi> is reading along
					</Trans>
				</>
			)}
		</>
	)
}
