import { opening } from '@akin/core/programme/opening'
import type { SettingsField } from '@akin/core/settings/programme-settings'
import { undoableMs } from '@akin/core/settings/undo-change'
import { TextArea, TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { ChangesTable } from './changes-table.tsx'
import { RetentionWarning } from './keeping-area.tsx'
import { SecondPersonNotice, wayToChange } from './second-person-notice.tsx'
import { SettingsRefusal } from './settings-refusal.tsx'
import type { Draft } from './use-programme-settings.ts'
import { useSettingsWords } from './use-settings-words.ts'

export type SaveDialogProps = {
	readonly draft: Draft
	readonly changed: readonly SettingsField[]
	/** @returns null when it is saved, else why not */
	readonly onSave: (note: string) => Promise<string | null>
	/** [ST8] The same, where a second person is asked. */
	readonly onPropose: (note: string) => Promise<string | null>
	readonly onClose: () => void
}

/** What will be different, for whom and from when, before it is. */
export function SaveDialog({ draft, changed, onSave, onPropose, onClose }: SaveDialogProps) {
	const { me } = useSnapshot()
	const words = useSettingsWords()
	const [note, setNote] = useState('')
	const [busy, setBusy] = useState(false)
	const [refusal, setRefusal] = useState<string | null>(null)
	const [typed, setTyped] = useState('')
	const before = draft.base.settings
	const after = draft.settings
	const isOpen = ({ hours }: typeof before) => opening(hours, draft.base.now).kind === 'open'
	const closesNow = isOpen(before) && !isOpen(after)
	const keepsOther = changed.includes('retentionDays')
	const isProposed = wayToChange(draft.base, after) === 'propose'
	const confirmed = !keepsOther || typed.trim() === String(after.retentionDays)
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Look at what will change</Trans>}
			keep={<Trans>Go on changing</Trans>}
			busy={busy}
			unavailable={!confirmed || (isProposed && draft.base.proposal !== null)}
			onGo={async () => {
				setBusy(true)
				const code = await (isProposed ? onPropose : onSave)(note.trim())
				setBusy(false)
				if (code === null) onClose()
				else setRefusal(code)
			}}
			go={isProposed ? <Trans>Propose it</Trans> : <Trans>Save for everybody</Trans>}
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
			<ChangesTable fields={changed} before={before} after={after} />
			<SecondPersonNotice view={draft.base} after={after} />
			{closesNow && (
				<Notice tone="error" title={<Trans>It closes at once</Trans>}>
					<Trans>
						Nobody new can ask for it. Whoever waits now is helped while a listener on shift can help them, and is told that it is closed
						when nobody can.
					</Trans>
				</Notice>
			)}
			{keepsOther && (
				<>
					<RetentionWarning from={before.retentionDays} to={after.retentionDays} />
					<TextField
						label={<Trans>Type the new number of days to confirm it</Trans>}
						inputMode="numeric"
						value={typed}
						onChange={(event) => setTyped(event.currentTarget.value)}
					/>
				</>
			)}
			<TextArea
				label={<Trans>Why (others will read it beside the change)</Trans>}
				value={note}
				maxLength={200}
				rows={2}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			{!isProposed && (
				<p>
					<Trans>
						Saved as <bdi>{me?.name ?? ''}</bdi>. It holds on every page within seconds, and can be undone until{' '}
						{words.moment(draft.base.now + undoableMs)}.
					</Trans>
				</p>
			)}
		</ActDialog>
	)
}
