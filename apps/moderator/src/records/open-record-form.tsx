import { openingPolicy, openingReasons, saysEnough } from '@akin/core/record/opening'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { type OpeningReason, useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { Plural, Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useSession } from '../session/session-context.ts'
import styles from './record-screen.module.css'

const minutes = openingPolicy.lastsMs / 60_000

/** Why are you opening this? Nothing is read before it is answered, and the answer is seen by others. */
export function OpenRecordForm({ id, onOpened }: { readonly id: ConversationId; readonly onOpened: () => void }) {
	const session = useSession()
	const words = useOpeningReason()
	const [reason, setReason] = useState<OpeningReason | null>(null)
	const [text, setText] = useState('')
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)

	const open = async () => {
		if (busy) return
		if (reason === null) return setCode('no_reason')
		if (!saysEnough(reason, text)) return setCode('reason_needs_words')
		setBusy(true)
		setCode(null)
		const reply = await session.records.open({ conversationId: id, reason, text: text.trim() || null })
		setBusy(false)
		if (reply.ok) onOpened()
		else setCode(reply.error.code)
	}

	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault()
				void open()
			}}
		>
			<ChooseOne
				legend={<Trans>Why are you opening this?</Trans>}
				hint={
					<Trans>
						It is logged. The listener sees that you opened it and which reason you chose; other supervisors see what you write, too.
					</Trans>
				}
				options={openingReasons.map((value) => ({ value, label: words(value) }))}
				value={reason}
				onChange={setReason}
			/>
			<TextArea
				label={reason === 'other' ? <Trans>In your own words</Trans> : <Trans>Anything to add? You can leave this empty.</Trans>}
				hint={
					reason === 'other' ? (
						<Trans>At least {openingPolicy.leastCharacters} characters. It is kept with the conversation, sealed.</Trans>
					) : (
						<Trans>It is kept with the conversation, sealed.</Trans>
					)
				}
				rows={2}
				maxLength={openingPolicy.mostCharacters}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			{code && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<RefusalWords code={code} />
						</p>
					</Notice>
				</div>
			)}
			<div>
				<Button type="submit" variant="primary" busy={busy}>
					<Plural value={minutes} one="Open it for # minute" other="Open it for # minutes" />
				</Button>
			</div>
		</form>
	)
}

function RefusalWords({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'no_reason':
			return <Trans>Please choose a reason first.</Trans>
		case 'reason_needs_words':
			return <Trans>Please say why in a few more words.</Trans>
		case 'nothing_left':
			return <Trans>Nothing is left to read. What was written here is gone, for everybody.</Trans>
		case 'conversation_not_found':
			return <Trans>There is no such conversation any more, or it is not yours to see.</Trans>
		case 'rate_limited':
			return <Trans>That were many openings in a short time. Please wait a minute and try again.</Trans>
		default:
			return <Trans>The server did not answer. Nothing was opened. Please try again.</Trans>
	}
}
