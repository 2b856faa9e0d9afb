import type { SettingsView } from '@akin/core/protocol/settings'
import { changedFields } from '@akin/core/settings/changed-fields'
import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { TextArea } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { ChangesTable } from './changes-table.tsx'
import { RetentionWarning } from './keeping-area.tsx'
import { SecondPersonNotice, wayToChange } from './second-person-notice.tsx'
import { SettingsRefusal } from './settings-refusal.tsx'

export type UndoDialogProps = {
	readonly view: SettingsView
	/** How it will be. */
	readonly undone: ProgrammeSettings
	readonly onUndo: (note: string) => Promise<string | null>
	/** [ST8] The same, where a second person is asked. */
	readonly onPropose: (note: string) => Promise<string | null>
	readonly onClose: () => void
}

/** What taking a change back will change, before it does. */
export function UndoDialog({ view, undone, onUndo, onPropose, onClose }: UndoDialogProps) {
	const isProposed = wayToChange(view, undone) === 'propose'
	const [note, setNote] = useState('')
	const [busy, setBusy] = useState(false)
	const [refusal, setRefusal] = useState<string | null>(null)
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Undo this change</Trans>}
			keep={<Trans>Leave it</Trans>}
			busy={busy}
			unavailable={isProposed && view.proposal !== null}
			onGo={async () => {
				setBusy(true)
				const code = await (isProposed ? onPropose : onUndo)(note.trim())
				setBusy(false)
				if (code === null) onClose()
				else setRefusal(code)
			}}
			go={isProposed ? <Trans>Propose to undo it</Trans> : <Trans>Undo for everybody</Trans>}
			refusal={
				refusal && (
					<div role="alert">
						<Notice tone="error">
							<SettingsRefusal code={refusal} />
						</Notice>
					</div>
				)
			}
		>
			<ChangesTable fields={changedFields(view.settings, undone)} before={view.settings} after={undone} />
			<SecondPersonNotice view={view} after={undone} />
			{undone.retentionDays !== view.settings.retentionDays && (
				<RetentionWarning from={view.settings.retentionDays} to={undone.retentionDays} />
			)}
			<TextArea
				label={<Trans>Why (others will read it beside the change)</Trans>}
				value={note}
				maxLength={200}
				rows={2}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			<p>
				<Trans>Everything changed since stays as it is. Undoing is a change of its own, and can be undone too.</Trans>
			</p>
		</ActDialog>
	)
}
