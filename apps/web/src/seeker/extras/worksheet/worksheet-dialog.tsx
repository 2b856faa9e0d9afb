import { linePart } from '@akin/client/line-part'
import { useSnapshot } from '@akin/client/react/use-snapshot'
import type { SeekerSession } from '@akin/client/seeker-session'
import { type LineBy, worksheetIn } from '@akin/client/worksheet-in'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import { asId, type ClientId } from '@akin/core/support/ids'
import { isEmptyWorksheet } from '@akin/core/worksheet/worksheet'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { deliveryOf } from '@akin/ui/core/transcript'
import { Worksheet } from '@akin/ui/core/worksheet'
import type { LineDrafts, SheetAuthor } from '@akin/ui/core/worksheet-shapes'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useState } from 'react'
import { SeekerDialog } from '../../frame/seeker-dialog.tsx'
import { isInDanger } from '../../talk/is-in-danger.ts'
import { privateDetailIn } from '../../talk/private-details.ts'
import { PrivateNote, usePrivateWords } from '../../talk/private-note.tsx'
import { useTranscriptWords } from '../../talk/use-transcript-words.ts'
import type { Plan } from '../plan/plan.ts'
import { KeepWorksheet } from './keep-worksheet.tsx'

export interface WorksheetDialogProps {
	readonly session: SeekerSession
	/** Null once another begins. */
	readonly conversation: SeekerConversation | null
	readonly announcer: Announcer
	readonly drafts: LineDrafts
	readonly onDrafts: (drafts: LineDrafts) => void
	readonly plan: Plan
	readonly onPlan: (plan: Plan) => void
	readonly onClose: () => void
}

/** Working on a problem together: what the person and whoever listens write stands here for both at once. */
export function WorksheetDialog(props: WorksheetDialogProps) {
	const { session, conversation, announcer, drafts, onDrafts, plan, onPlan, onClose } = props
	const { t } = useLingui()
	const { entries, outgoing } = useSnapshot(session)
	const { you, refused } = useTranscriptWords()
	const authorOf = ({ who, outgoing: item }: LineBy): SheetAuthor => ({
		name: typeof who === 'object' ? who.name : you,
		outgoing: item && {
			key: item.clientId,
			delivery: deliveryOf(item.state),
			reason: item.state.kind === 'not_sent' ? refused(item.state.code) : null,
		},
	})
	const sheet = worksheetIn(entries, outgoing, null, authorOf)
	/** They may need to say where they are: to a supervisor who asks, or because they are in danger. */
	const mayNeedToSay = isInDanger(entries) || (conversation?.state.kind === 'talking' && conversation.state.handler.role === 'supervisor')
	const privateWords = usePrivateWords()
	const isOpen = conversation !== null && conversation.state.kind !== 'closed'
	const said = useMemo(
		() =>
			entries.filter(({ author, content }) => author.role !== 'you' && content.kind === 'message' && content.part?.kind !== 'line').length,
		[entries],
	)
	const [saidBefore] = useState(said)
	return (
		<SeekerDialog open onClose={onClose} closable title={<Trans>Work on a problem, step by step</Trans>}>
			<p>
				{isOpen ? (
					<Trans>
						You and your listener can both write here, at the same time. Leave out what you like. It is kept as long as the chat.
					</Trans>
				) : (
					<Trans>The chat has ended. You can read this, and take it with you.</Trans>
				)}
			</p>
			{said > saidBefore && (
				<p>
					<Button onClick={onClose}>
						<Plural value={said - saidBefore} one="# new message in the chat. Go there" other="# new messages in the chat. Go there" />
					</Button>
				</p>
			)}
			<Worksheet
				sheet={sheet}
				drafts={drafts}
				onDrafts={onDrafts}
				limits={worksheetLimits}
				noteOf={(text) => {
					const note = mayNeedToSay ? null : privateWords(privateDetailIn(text))
					return note && <SaidNote note={note} say={announcer.status} />
				}}
				onWrite={
					isOpen
						? (edit) => {
								const isTaken = session.send(edit.text, linePart(edit)) !== null
								announcer.status(
									isTaken ? t`It stands in the worksheet.` : t`We could not write it down just now. Your words are still here.`,
								)
								return isTaken
							}
						: null
				}
				onRetry={(key) => session.retry(asId<ClientId>(key))}
				onDelete={(key) => session.discard(asId<ClientId>(key))}
			/>
			{!isEmptyWorksheet(sheet) && <KeepWorksheet {...{ sheet, announcer, plan, onPlan }} />}
		</SeekerDialog>
	)
}

/** Shown beneath a line and said once, as it is above the message box. */
function SaidNote({ note, say }: { readonly note: string; readonly say: (text: string) => void }) {
	useEffect(() => say(note), [note, say])
	return <PrivateNote note={note} />
}
