import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ClientId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import { useTypingAnnouncement } from '@akin/ui/a11y/use-typing-announcement'
import { MessageList } from '@akin/ui/core/message-list'
import { TypingLine } from '@akin/ui/core/typing-line'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import { stripeClass } from '../desk/stripe-class.ts'
import { useKeptFocus } from '../desk/use-kept-focus.ts'
import { OwnPhrasesDialog } from '../phrases/own-phrases-dialog.tsx'
import { phrasesFor } from '../phrases/phrases-for.ts'
import { usePhrases } from '../phrases/use-phrases.ts'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { useAction } from '../session/use-action.ts'
import { HandOverDialog } from '../transfer/hand-over-dialog.tsx'
import { TransferState } from '../transfer/transfer-state.tsx'
import { WrapUpForm } from '../wrap-up/wrap-up-form.tsx'
import { AskDirectly } from './ask-directly.tsx'
import { BackstageActivities, useWhisperActivity } from './backstage-activities.tsx'
import { ConversationHeader } from './conversation-header.tsx'
import styles from './conversation-pane.module.css'
import { EndConversation } from './end-conversation.tsx'
import { DangerState } from './help-me.tsx'
import { HelpState } from './help-state.tsx'
import { MessageBox } from './message-box.tsx'
import { putPlaceholder } from './placeholder-keys.ts'
import { PlanBox } from './plan-box.tsx'
import { Prompts } from './prompts.tsx'
import { RaiseConcern } from './raise-concern.tsx'
import { Readers } from './readers.tsx'
import { readConversation } from './reading.ts'
import { Referrals } from './referrals.tsx'
import { ShadowState } from './shadow-state.tsx'
import { Suggestions } from './suggestions.tsx'
import { turnsBetween } from './turns-between.ts'
import { UnsentDraft } from './unsent-draft.tsx'
import { usePrompts } from './use-prompts.ts'
import { useRoomItems } from './use-room-items.ts'
import { useSlashActs } from './use-slash-acts.ts'
import { useSwitchHold } from './use-switch-hold.ts'
import { useWhisperItems } from './use-whisper-items.ts'
import { WhisperBox } from './whisper-box.tsx'
import { WorksheetBox } from './worksheet-box.tsx'

export interface ConversationPaneProps {
	readonly conversation: ListenerOpenConversation
	readonly stripe: number
	/** In a narrow window: the way back to the list. */
	readonly back?: ReactNode
	/** The listener leaves the wrap-up for later, or it is done. */
	readonly onLeave: () => void
	/** In place of the wrap-up, where there is none. */
	readonly after?: ReactNode
}

/** For so long after suggested words were put into the box Enter sends nothing, in milliseconds: they are to be read first. */
const suggestionHoldMs = 1_000

/** One conversation with everything beside it. Mount it with `key={conversation.id}`: nothing of one may stay when another is shown. */
export function ConversationPane({ conversation, stripe, back, onLeave, after }: ConversationPaneProps) {
	const { t } = useLingui()
	const { session, drafts, announcer, practice = false } = useDesk()
	const { me } = useSnapshot()
	const [ending, setEnding] = useState(false)
	const [handingOver, setHandingOver] = useState(false)
	const [reporting, setReporting] = useState(false)
	const help = useAction()
	const prompts = usePrompts(conversation.id)
	const phrases = usePhrases()
	const [changingPhrases, setChangingPhrases] = useState(false)
	const [putAt, setPutAt] = useState(0)
	const { holdUntil, pane } = useSwitchHold()
	const part = useKeptFocus<HTMLElement>()
	const text = useRef<HTMLTextAreaElement>(null)
	const { id, view, typing } = conversation
	const name = useHandleName()(view.handle)
	const reading = readConversation(conversation)
	const room = useRoomItems(conversation, reading.chosenName ?? name, me?.id ?? null)
	const whispers = useWhisperItems(conversation, me?.id ?? null)
	const personTypes = typing.some(({ role }) => role === 'seeker')
	const colleague = typing.find(({ role }) => role === 'supervisor')?.name ?? null
	useTypingAnnouncement(personTypes ? t`${name} is writing` : null, announcer.status)
	const writing = useWhisperActivity(id)
	const answering = view.state.kind === 'observing' ? view.state.handler.name : null
	const asked = view.state.kind === 'asked' ? view.state : null
	const shadowed = view.state.kind === 'shadowing' ? view.state : null
	const onlyReads = asked !== null || shadowed !== null
	const onPut = () => {
		setPutAt(Date.now())
		text.current?.focus()
	}
	const fitting = phrasesFor(phrases.phrases, view)
	const wantPrompts = () => {
		prompts.load()
		// Nobody reviews anything in a practice room.
		if (!practice) phrases.load()
	}
	const changePhrases = () => {
		phrases.load()
		setChangingPhrases(true)
	}
	const acts = useSlashActs({
		conversation,
		pane: part,
		onPhrases: changePhrases,
		onHelp: () => void help.run(() => session.requestHelp(id)),
		onReport: () => setReporting(true),
		onHandOver: () => setHandingOver(true),
		onEnd: () => setEnding(true),
	})
	const retry = (key: string) => session.retry(asId<ClientId>(key))
	const discard = (key: string) => session.discard(asId<ClientId>(key))

	return (
		<section
			{...landmark}
			{...pane}
			ref={part}
			className={`${styles.pane} ${stripeClass(stripe)}`}
			aria-label={t`Conversation with ${name}`}
			data-conversation={id}
			data-state={view.state.kind}
		>
			<div className={styles.inner}>
				<ConversationHeader
					conversation={conversation}
					reading={reading}
					back={back}
					onEnd={() => setEnding(true)}
					onHandOver={() => setHandingOver(true)}
					onReport={() => setReporting(true)}
					help={help}
				/>
				<div className={styles.beside}>
					<Readers readers={view.readers} refused={view.refusedReaders ?? []} />
					{view.state.kind !== 'wrap_up' && (
						<>
							<DangerState signals={view.signals} />
							<HelpState signals={view.signals} readers={view.readers} />
						</>
					)}
					<TransferState conversation={conversation} />
					<ShadowState conversation={conversation} />
					<AskDirectly conversation={conversation} onPut={onPut} />
					<Suggestions conversation={conversation} about={name} onPut={onPut} />
					<Prompts
						conversation={conversation}
						about={name}
						fetched={{ ...prompts, load: wantPrompts }}
						phrases={fitting}
						onChangePhrases={practice ? null : changePhrases}
						onPut={() => {
							setPutAt(Date.now())
							putPlaceholder(text.current)
						}}
					/>
					{/* Both need somebody on the other side who answers, and a programme. */}
					{!practice && shadowed === null && (
						<>
							<WorksheetBox conversation={conversation} about={name} onPut={onPut} />
							<PlanBox conversation={conversation} about={name} onPut={onPut} />
							<Referrals conversation={conversation} about={name} />
						</>
					)}
					{!onlyReads && (view.state.kind !== 'wrap_up' || whispers.length > 0) && (
						<WhisperBox
							conversationId={id}
							about={name}
							drafts={drafts}
							items={whispers}
							company={view.readers.length > 0}
							closed={view.state.kind === 'wrap_up'}
							maxLength={view.maxMessageCharacters}
							holdUntil={holdUntil}
							whisper={(words) => session.sendWhisper(id, words)}
							others={<BackstageActivities conversationId={id} />}
							onWriting={writing}
							onRetry={retry}
							onDelete={discard}
							closedBecause={
								answering ? (
									<Trans>Whispers go to whoever answers. You get them again when the conversation is handed back.</Trans>
								) : view.state.kind === 'wrap_up' ? (
									<Trans>The conversation is over.</Trans>
								) : undefined
							}
						/>
					)}
				</div>
				<div className={styles.talk}>
					<MessageList
						items={room}
						label={t`Messages with ${name}`}
						onEscape={() => text.current?.focus()}
						onRetry={retry}
						onDelete={discard}
						empty={conversation.caughtUp ? undefined : <Trans>The messages are on their way.</Trans>}
						after={view.state.kind === 'wrap_up' ? undefined : <TypingLine name={personTypes ? (reading.chosenName ?? name) : colleague} />}
					/>
					{view.state.kind === 'wrap_up' ? (
						<>
							<UnsentDraft drafts={drafts} conversationId={id} />
							{after ?? (
								<WrapUpForm
									conversationId={id}
									handle={view.handle}
									ended={{ kind: 'closed', reason: view.state.reason }}
									turns={turnsBetween(conversation, me?.id ?? null)}
									onLeave={onLeave}
								/>
							)}
						</>
					) : (
						<MessageBox
							conversation={conversation}
							textRef={text}
							holdUntil={Math.max(holdUntil, putAt + suggestionHoldMs)}
							prompts={prompts.prompts}
							phrases={fitting}
							onWantPrompts={wantPrompts}
							acts={acts}
							onPut={() => setPutAt(Date.now())}
							closedBecause={
								asked ? (
									<Trans>
										<bdi>{asked.handler.name}</bdi> answers. You can read what was written and say above whether you can take it on.
									</Trans>
								) : shadowed ? (
									<Trans>
										<bdi>{shadowed.handler.name}</bdi> answers. You read along and write nothing.
									</Trans>
								) : answering !== null ? (
									<strong>
										<Trans>
											<bdi>{answering}</bdi> answers now. You can read on. Nothing you write reaches the person until it is handed back.
										</Trans>
									</strong>
								) : undefined
							}
						/>
					)}
				</div>
			</div>
			<HandOverDialog conversationId={id} handle={view.handle} open={handingOver} onClose={() => setHandingOver(false)} />
			{changingPhrases && (
				<OwnPhrasesDialog
					programmeId={view.programmeId}
					language={view.language}
					fetched={phrases}
					onClose={() => setChangingPhrases(false)}
				/>
			)}
			{reporting && <RaiseConcern conversationId={id} handle={view.handle} onClose={() => setReporting(false)} />}
			<EndConversation conversationId={id} handle={view.handle} open={ending} onClose={() => setEnding(false)} />
		</section>
	)
}

/** In place of a pane while nothing is open. */
export function NoConversation({ children }: { readonly children?: ReactNode }) {
	const { t } = useLingui()
	return (
		<section {...landmark} className={styles.nothing} aria-label={t`Conversation`}>
			{children ?? (
				<p>
					<Trans>No conversation is open. When you take the next person, it opens here.</Trans>
				</p>
			)}
		</section>
	)
}
