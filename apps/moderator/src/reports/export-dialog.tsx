import { type ExportReason, exportReason } from '@akin/core/protocol/reports'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'

export type ExportDialogProps = {
	/** @returns whether it worked */
	readonly onExport: (reason: ExportReason) => Promise<boolean>
	readonly onClose: () => void
}

/** Why a report leaves this place, before it does. */
export function ExportDialog({ onExport, onClose }: ExportDialogProps) {
	const { t } = useLingui()
	const [reason, setReason] = useState<ExportReason | null>(null)
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	const names: Readonly<Record<ExportReason, string>> = {
		planning: t`To plan shifts and hours`,
		quality: t`To look at how well we do`,
		funding: t`For those who pay for it`,
		authority: t`For an authority`,
		research: t`For research`,
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Why does this report go out?</Trans>}
			keep={<Trans>Not now</Trans>}
			busy={busy}
			unavailable={reason === null}
			onGo={async () => {
				if (reason === null) return
				setBusy(true)
				const done = await onExport(reason)
				setBusy(false)
				if (done) onClose()
				else setFailed(true)
			}}
			go={<Trans>Save as a CSV file</Trans>}
			refusal={
				failed && (
					<div role="alert">
						<Notice tone="error">
							<Trans>We could not do that just now. Try again.</Trans>
						</Notice>
					</div>
				)
			}
		>
			<ChooseOne
				legend={<Trans>It is</Trans>}
				layout="cards"
				options={exportReason.options.map((value) => ({ value, label: names[value] }))}
				value={reason}
				onChange={setReason}
			/>
			<p>
				<Trans>Your name and the reason are written down. The file has the counts on this page, and no word of anybody.</Trans>
			</p>
		</ActDialog>
	)
}
