import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { Actions, Preview, Seen, type StepDialogProps, useStep } from './step-dialog.tsx'

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
