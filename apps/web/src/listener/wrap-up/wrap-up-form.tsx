import type { WrapUp } from '@akin/client/listener-session'
import type { TalkTurn } from '@akin/core/coaching/picture-of-talk'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne, ChooseSome } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { type Handle, HandleName } from '@akin/ui/staff/handle-name'
import { type CloseReason, useCloseReason } from '@akin/ui/staff/room-notice-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import { TalkPicture } from './talk-picture.tsx'
import { useThemes } from './themes.ts'
import styles from './wrap-up-form.module.css'

type HowItEnded = WrapUp['howItEnded']
type AndYou = NonNullable<WrapUp['andYou']>

/** What most endings were, so that one press is enough. */
export function likelyEnding(reason: CloseReason): HowItEnded {
	switch (reason) {
		case 'ended_by_seeker':
			return 'said_goodbye'
		case 'ended_by_listener':
			return 'said_goodbye'
		case 'ended_by_supervisor':
			return 'handed_on'
		case 'seeker_lost':
		case 'left_queue':
			return 'dropped'
		case 'left_quickly':
			return 'faded_out'
		case 'programme_closed':
			return 'stopped_by_me'
	}
}

/** How it came to an end for this listener. */
export type Ended =
	| { readonly kind: 'closed'; readonly reason: CloseReason }
	| { readonly kind: 'handed_over'; readonly to: string | null; readonly changed: boolean }

const mostThemes = 3
const noteCharacters = 300

/** Under a minute, and it can wait: left alone, it stays in the list. */
export function WrapUpForm(props: {
	readonly conversationId: ConversationId
	readonly handle: Handle
	readonly ended: Ended
	/** What was said, where the rules that read it know its language. */
	readonly turns?: readonly TalkTurn[] | undefined
	readonly onLeave: () => void
}) {
	const { t } = useLingui()
	const { session, drafts, announcer } = useDesk()
	const themes = useThemes()
	const save = useAction()
	const [howItEnded, setHowItEnded] = useState<HowItEnded>(() =>
		props.ended.kind === 'closed' ? likelyEnding(props.ended.reason) : 'handed_on',
	)
	const [topics, setTopics] = useState<readonly string[]>([])
	const [note, setNote] = useState('')
	const [asked, setAsked] = useState<readonly 'look_with_me'[]>([])
	const [andYou, setAndYou] = useState<AndYou | null>(null)

	const submit = async () => {
		const wrapUp = {
			conversationId: props.conversationId,
			howItEnded,
			topics: [...topics],
			note: note.trim() || null,
			andYou,
			lookWithMe: asked.includes('look_with_me'),
		}
		if (!(await save.run(() => session.saveWrapUp(wrapUp)))) return
		drafts.forget(props.conversationId)
		announcer.status(t`Wrap-up saved. Thank you.`)
		props.onLeave()
	}

	return (
		<form
			className={styles.form}
			aria-labelledby={`wrap-up-${props.conversationId}`}
			onSubmit={(event) => {
				event.preventDefault()
				void submit()
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
				event.preventDefault()
				void submit()
			}}
		>
			<div>
				<h3 id={`wrap-up-${props.conversationId}`} className={styles.title} tabIndex={-1} data-next-focus="">
					<Trans>
						Wrap up <HandleName handle={props.handle} />
					</Trans>
				</h3>
				<p>
					<EndedWords ended={props.ended} />
				</p>
			</div>
			<ChooseOne
				legend={t`How did it end?`}
				value={howItEnded}
				onChange={setHowItEnded}
				options={[
					{ value: 'said_goodbye', label: t`We said goodbye` },
					{ value: 'faded_out', label: t`It faded out` },
					{ value: 'dropped', label: t`The line dropped` },
					{ value: 'handed_on', label: t`Handed on` },
					{ value: 'stopped_by_me', label: t`I stopped it` },
				]}
			/>
			<ChooseSome
				legend={t`What was it about? Up to three.`}
				values={topics}
				onChange={(next) => setTopics(next.slice(0, mostThemes))}
				options={themes}
			/>
			<ChooseOne
				legend={t`And you?`}
				hint={<AfterAnswer wantsToTalk={andYou === 'want_to_talk'} isClosed={props.ended.kind === 'closed'} />}
				value={andYou}
				onChange={setAndYou}
				options={[
					{ value: 'fine', label: t`Fine` },
					{ value: 'stirred_up', label: t`Stirred up` },
					{ value: 'heavy', label: t`Heavy` },
					{ value: 'want_to_talk', label: t`I want to talk` },
				]}
			/>
			<TextArea
				label={t`Anything a supervisor should know?`}
				hint={t`No names, places or numbers, please.`}
				rows={2}
				maxLength={noteCharacters}
				value={note}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			{props.ended.kind === 'closed' && (
				<ChooseSome
					legend={t`For a supervisor`}
					values={asked}
					onChange={setAsked}
					options={[{ value: 'look_with_me', label: t`Please look at this one with me` }]}
				/>
			)}
			{props.turns && <TalkPicture turns={props.turns} />}
			{save.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={save.refusal} />
					</Notice>
				</div>
			)}
			<div className={styles.actions}>
				<Button onClick={props.onLeave}>
					<Trans>Later</Trans>
				</Button>
				<Button type="submit" variant="primary" busy={save.busy}>
					<Trans>Save and finish</Trans>
				</Button>
			</div>
		</form>
	)
}

/** What comes of it: nobody may think that somebody is on the way when nobody is. */
function AfterAnswer({ wantsToTalk, isClosed }: { readonly wantsToTalk: boolean; readonly isClosed: boolean }) {
	return (
		<span role="status">
			{!wantsToTalk && <Trans>Only so that somebody can look after you.</Trans>}
			{wantsToTalk && isClosed && (
				<Trans>
					Supervisors find this conversation on their list, and that you asked. It may take them a while: if it cannot wait, go to one of
					them.
				</Trans>
			)}
			{wantsToTalk && !isClosed && (
				<Trans>Nobody is called by this while the conversation goes on. Please tell a supervisor yourself.</Trans>
			)}
		</span>
	)
}

function EndedWords({ ended }: { readonly ended: Ended }) {
	const closeReason = useCloseReason()
	if (ended.kind === 'closed')
		return ended.reason === 'ended_by_listener' ? <Trans>You ended the conversation.</Trans> : closeReason(ended.reason)
	if (ended.changed)
		return <Trans>They asked to go on with another listener. The conversation goes on, and it says nothing about you.</Trans>
	return ended.to === null ? (
		<Trans>You handed over to whoever is next. The conversation goes on.</Trans>
	) : (
		<Trans>
			You handed over to <bdi>{ended.to}</bdi>. The conversation goes on.
		</Trans>
	)
}
