import { type PersonReason, personReasons } from '@akin/core/concern/concern'
import { concernWordsMax } from '@akin/core/protocol/limits'
import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { usePersonReason } from '@akin/ui/staff/concern-words'
import { type Handle, HandleName } from '@akin/ui/staff/handle-name'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'

export interface RaiseConcernProps {
	readonly conversationId: ConversationId
	readonly handle: Handle
	readonly onClose: () => void
}

/** Tells the supervisors that something is wrong with how the person behaves. Nothing happens to the person by it before a supervisor looked. */
export function RaiseConcern({ conversationId, handle, onClose }: RaiseConcernProps) {
	const { session } = useDesk()
	const reasonWords = usePersonReason()
	const tell = useAction()
	// One mark for what is said here, however often it has to be sent.
	const [clientId] = useState(() => asId<ClientId>(crypto.randomUUID()))
	const [reason, setReason] = useState<PersonReason | null>(null)
	const [words, setWords] = useState('')
	const [asked, setAsked] = useState(false)
	const [told, setTold] = useState(false)
	const isTooLong = words.length > concernWordsMax
	const go = async () => {
		if (reason === null) return setAsked(true)
		if (isTooLong) return
		const concern = { conversationId, clientId, reason, words: words.trim() || null }
		if (await tell.run(() => session.raiseConcern(concern))) setTold(true)
	}
	if (told)
		return (
			<Dialog
				open
				onClose={onClose}
				title={<Trans>The supervisors are told</Trans>}
				actions={
					<Button variant="primary" data-autofocus="" onClick={onClose}>
						<Trans>Back to the conversation</Trans>
					</Button>
				}
			>
				<p>
					<Trans>
						One of them reads along or talks with you. They can take over, and they can block the person for up to a day. If you need
						somebody now, press “Help me”.
					</Trans>
				</p>
			</Dialog>
		)
	return (
		<ActDialog
			onClose={onClose}
			title={
				<Trans>
					Report <HandleName handle={handle} />
				</Trans>
			}
			keep={<Trans>Report nothing</Trans>}
			go={<Trans>Tell the supervisors</Trans>}
			busy={tell.busy}
			unavailable={isTooLong}
			onGo={() => void go()}
			refusal={
				tell.refusal && (
					<div role="alert">
						<Notice tone="error">
							<RefusalWords code={tell.refusal} />
						</Notice>
					</div>
				)
			}
		>
			<p>
				<Trans>You do not have to take abuse. The person is not told that you reported them. Supervisors decide what happens.</Trans>
			</p>
			<ChooseReason<PersonReason>
				isMissing={asked && reason === null}
				options={personReasons.map((value) => ({ value, label: reasonWords(value) }))}
				value={reason}
				onChange={setReason}
			/>
			<TextArea
				label={<Trans>Anything the supervisors should know? Optional.</Trans>}
				value={words}
				rows={3}
				error={isTooLong && <Trans>That is a bit long for this box.</Trans>}
				onChange={(event) => setWords(event.currentTarget.value)}
			/>
		</ActDialog>
	)
}
