import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { listenerOf } from './ladder-steps.ts'
import { OthersAbout } from './others-about.tsx'
import { type StepDialogProps, useMe, useStep } from './step-dialog.tsx'
import { useActivity } from './use-activity.ts'
import { WhatEachSees } from './what-each-sees.tsx'
import { WhisperForListener } from './whisper-preview.tsx'

export function HandBackDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const supervisor = useMe()
	const { busy, refusal, run } = useStep(view.row.handler?.name)
	const [note, setNote] = useState('')
	const { id } = view.row
	useActivity(id, 'handing_back')
	const observer = view.observer?.connected ? view.observer : null
	const [to, setTo] = useState<'listener' | 'queue'>(observer ? 'listener' : 'queue')
	const target = observer === null ? 'queue' : to
	const listener = listenerOf(view)?.name ?? ''
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Hand back</Trans>}
			busy={busy}
			onGo={async () => {
				if (!(await run(() => session.handBack(id, target)))) return
				if (target === 'listener' && note.trim()) session.sendWhisper(id, note)
				onClose()
			}}
			go={
				target === 'listener' ? (
					<Trans>
						Hand back to <bdi>{listener}</bdi>
					</Trans>
				) : (
					<Trans>Hand back to the queue</Trans>
				)
			}
			refusal={refusal}
		>
			<OthersAbout id={id} />
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
			<WhatEachSees
				person={person}
				listener={target === 'listener' ? listener : null}
				events={[
					{
						...{ kind: 'handed_back', supervisor, at: Date.now() },
						to: target === 'listener' && observer ? { id: observer.id, name: observer.name } : null,
					},
				]}
				mode="reading"
				forListener={note.trim() !== '' && <WhisperForListener text={note} />}
			/>
		</ActDialog>
	)
}
