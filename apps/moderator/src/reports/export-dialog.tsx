import { type ExportReason, exportReason } from '@akin/core/protocol/reports'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Dialog } from '@akin/ui/core/dialog'
import { Notice } from '@akin/ui/core/notice'
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
		<Dialog
			open
			onClose={onClose}
			title={<Trans>Why does this report go out?</Trans>}
			actions={
				<>
					<Button data-autofocus="" onClick={onClose}>
						<Trans>Not now</Trans>
					</Button>
					<Button
						variant="primary"
						busy={busy}
						unavailable={reason === null}
						onClick={async () => {
							if (reason === null) return
							setBusy(true)
							const done = await onExport(reason)
							setBusy(false)
							if (done) onClose()
							else setFailed(true)
						}}
					>
						<Trans>Save as a CSV file</Trans>
					</Button>
				</>
			}
		>
			{failed && (
				<Notice tone="error">
					<Trans>We could not do that just now. Try again.</Trans>
				</Notice>
			)}
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
		</Dialog>
	)
}
