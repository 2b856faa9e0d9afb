import { type Learner, maxStepNoteCharacters } from '@akin/core/protocol/training'
import { isAbove, type OpenedRung, type Rung, rungs } from '@akin/core/training/rung'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { RungName } from '@akin/ui/staff/rung-words'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useSession } from '../session/session-context.ts'
import { RungMeans } from './rung-means.tsx'
import { TrainingRefusal } from './training-refusal.tsx'

export interface StepDialogProps {
	readonly learner: Learner
	/** The rung that is opened, or null: they are sent back to one that is chosen here. */
	readonly opens: OpenedRung | null
	readonly onClose: () => void
	readonly onDone: () => void
}

/** Opens the next rung for somebody, or sends them back, with a few words that they read. */
export function StepDialog({ learner, opens, onClose, onDone }: StepDialogProps) {
	const { t } = useLingui()
	const { training } = useSession()
	const announcer = useAnnouncer()
	const stands = learner.rung === 'lessons' ? (learner.opened ?? 'lessons') : learner.rung
	const below = rungs.filter((rung) => isAbove(stands, rung))
	const [to, setTo] = useState<Rung>(below.at(-1) ?? 'lessons')
	const [note, setNote] = useState('')
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const { id, name, version } = learner
	const go = async () => {
		setBusy(true)
		setCode(null)
		const about = { listener: id, version, note: note.trim() === '' ? null : note.trim() }
		const reply = opens ? await training.signOff({ ...about, rung: opens }) : await training.sendBack({ ...about, rung: to })
		setBusy(false)
		if (!reply.ok) return setCode(reply.error.code)
		announcer.status(opens ? t`The next rung is open to ${name}.` : t`${name} goes on from there.`)
		onDone()
		onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={
				opens ? (
					<Trans>
						Open the next rung for <bdi>{name}</bdi>
					</Trans>
				) : (
					<Trans>
						Send <bdi>{name}</bdi> back
					</Trans>
				)
			}
			busy={busy}
			onGo={() => void go()}
			go={opens ? <Trans>Open it</Trans> : <Trans>Send back</Trans>}
			refusal={
				code && (
					<div role="alert">
						<Notice tone="error">
							<TrainingRefusal code={code} />
						</Notice>
					</div>
				)
			}
		>
			{opens ? (
				<p>
					<strong>
						<RungName rung={opens} />
					</strong>
					{'. '}
					<RungMeans rung={opens} />
				</p>
			) : (
				<>
					<p>
						<Trans>
							It takes nothing away from them: whom they talk with they keep. An offer that stands goes to somebody else. Please tell them
							yourself, too.
						</Trans>
					</p>
					<ChooseOne
						legend={<Trans>From where do they go on?</Trans>}
						layout="cards"
						options={below.map((rung) => ({ value: rung, label: <RungName rung={rung} />, description: <RungMeans rung={rung} /> }))}
						value={to}
						onChange={setTo}
					/>
				</>
			)}
			<TextArea
				label={<Trans>Your words to them, if you like</Trans>}
				hint={<Plural value={maxStepNoteCharacters - note.length} one="# character left." other="# characters left." />}
				value={note}
				maxLength={maxStepNoteCharacters}
				rows={3}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
		</ActDialog>
	)
}
