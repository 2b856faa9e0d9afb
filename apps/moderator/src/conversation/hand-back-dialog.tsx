import { ChooseOne } from '@akin/ui/core/choice-group'
import { Dialog } from '@akin/ui/core/dialog'
import { TextArea } from '@akin/ui/core/field'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { listenerOf } from './ladder-steps.ts'
import { Actions, Preview, Seen, type StepDialogProps, useStep } from './step-dialog.tsx'

export function HandBackDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const { busy, refusal, run } = useStep()
	const [note, setNote] = useState('')
	const { id } = view.row
	const observer = view.observer?.connected ? view.observer : null
	const [to, setTo] = useState<'listener' | 'queue'>(observer ? 'listener' : 'queue')
	const target = observer === null ? 'queue' : to
	const name = me?.name ?? ''
	const listener = listenerOf(view)?.name ?? ''
	return (
		<Dialog
			open
			onClose={onClose}
			title={<Trans>Hand back</Trans>}
			actions={
				<Actions
					onClose={onClose}
					busy={busy}
					onGo={async () => {
						if (!(await run(() => session.handBack(id, target)))) return
						if (target === 'listener' && note.trim()) session.sendWhisper(id, note)
						onClose()
					}}
				>
					{target === 'listener' ? (
						<Trans>
							Hand back to <bdi>{listener}</bdi>
						</Trans>
					) : (
						<Trans>Hand back to the queue</Trans>
					)}
				</Actions>
			}
		>
			{refusal}
			{observer ? (
				<ChooseOne
					legend={<Trans>Who should continue?</Trans>}
					layout="cards"
					options={[
						{ value: 'listener', label: observer.name, description: <Trans>They have read along and answer from now on.</Trans> },
						{
							value: 'queue',
							label: <Trans>Another listener</Trans>,
							description: <Trans>The person waits for them and keeps their place.</Trans>,
						},
					]}
					value={target}
					onChange={setTo}
				/>
			) : (
				<p>
					<Trans>No listener is looking on. The person waits for another one and keeps their place.</Trans>
				</p>
			)}
			{target === 'listener' && (
				<TextArea
					label={<Trans>A whisper for {listener} (you can leave this empty)</Trans>}
					value={note}
					maxLength={view.maxMessageCharacters}
					rows={2}
					onChange={(event) => setNote(event.currentTarget.value)}
				/>
			)}
			<Seen title={<Trans>This is what {person} will see</Trans>}>
				<Preview
					notices={
						target === 'listener'
							? [{ kind: 'handed_back', name, to: listener }]
							: [{ kind: 'handed_back', name, to: null }, { kind: 'back_in_queue' }]
					}
				/>
			</Seen>
		</Dialog>
	)
}
