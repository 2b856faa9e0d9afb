import { type PersonReason, personReasons } from '@akin/core/concern/concern'
import { concernWordsMax } from '@akin/core/protocol/limits'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { asId, type ClientId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { usePersonReason } from '@akin/ui/staff/concern-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useSession } from '../session/session-context.ts'

/** Says that something is wrong with how the person behaves, for the other supervisors and for later. */
export function ReportPerson({ view }: { readonly view: SupervisorConversation }) {
	const [isOpen, setOpen] = useState(false)
	return (
		<>
			<Button size="small" variant="quiet" onClick={() => setOpen(true)}>
				<Trans>Report the person…</Trans>
			</Button>
			{isOpen && <ReportDialog view={view} onClose={() => setOpen(false)} />}
		</>
	)
}

function ReportDialog({ view, onClose }: { readonly view: SupervisorConversation; readonly onClose: () => void }) {
	const { t } = useLingui()
	const session = useSession()
	const announcer = useAnnouncer()
	const reasonWords = usePersonReason()
	const [clientId] = useState(() => asId<ClientId>(crypto.randomUUID()))
	const [reason, setReason] = useState<PersonReason | null>(null)
	const [words, setWords] = useState('')
	const [asked, setAsked] = useState(false)
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	const isTooLong = words.length > concernWordsMax
	const report = async () => {
		if (reason === null) return setAsked(true)
		setBusy(true)
		const reply = await session.concerns.raise(view.row.id, clientId, reason, words.trim() || null)
		setBusy(false)
		setFailed(!reply.ok)
		if (!reply.ok) return
		announcer.status(t`The concern is kept, for all supervisors.`)
		onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Report the person</Trans>}
			busy={busy}
			unavailable={isTooLong}
			onGo={() => void report()}
			go={<Trans>Report</Trans>}
			refusal={
				failed && (
					<div role="alert">
						<Notice tone="error">
							<p>
								<Trans>It was not kept. Your words are still here. Please try again.</Trans>
							</p>
						</Notice>
					</div>
				)
			}
		>
			<p>
				<Trans>It stands among the concerns, for all supervisors. Nothing happens to the person by it: you can block them as well.</Trans>
			</p>
			<ChooseReason<PersonReason>
				isMissing={asked && reason === null}
				options={personReasons.map((value) => ({ value, label: reasonWords(value) }))}
				value={reason}
				onChange={setReason}
			/>
			<TextArea
				label={<Trans>Anything the others should know? Optional.</Trans>}
				value={words}
				rows={3}
				error={isTooLong && <Trans>That is a bit long for this box.</Trans>}
				onChange={(event) => setWords(event.currentTarget.value)}
			/>
		</ActDialog>
	)
}
