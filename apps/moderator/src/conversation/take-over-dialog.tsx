import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { Actions, Preview, Seen, type StepDialogProps, useStep } from './step-dialog.tsx'

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
