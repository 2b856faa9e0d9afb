import { type PinReason, pinReasons } from '@akin/core/conversation/conversation'
import type { ConversationId } from '@akin/core/support/ids'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useStep } from '../conversation/step-dialog.tsx'
import { useSession } from '../session/session-context.ts'
import { PinReasonWords } from './pin-words.tsx'

export type PinDialogProps = {
	/** Null: nothing is asked. */
	readonly pinning: { readonly id: ConversationId; readonly name: string } | null
	readonly onClose: () => void
}

/** Asks why a conversation is to be kept in view. Every supervisor sees the answer. */
export function PinDialog({ pinning, onClose }: PinDialogProps) {
	return pinning && <PinQuestion key={pinning.id} pinning={pinning} onClose={onClose} />
}

function PinQuestion({
	pinning: { id, name },
	onClose,
}: {
	readonly pinning: NonNullable<PinDialogProps['pinning']>
	readonly onClose: () => void
}) {
	const session = useSession()
	const [reason, setReason] = useState<PinReason>('keep_in_view')
	const { busy, refusal, run } = useStep()
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Pin {name}</Trans>}
			busy={busy}
			onGo={async () => {
				if (await run(() => session.pin(id, reason))) onClose()
			}}
			go={<Trans>Pin</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>
					It stands on “Watch” for every supervisor until one of you takes the pin away. The listener and the person see nothing of it.
				</Trans>
			</p>
			<ChooseOne
				legend={<Trans>Why</Trans>}
				layout="cards"
				options={pinReasons.map((value) => ({ value, label: <PinReasonWords reason={value} /> }))}
				value={reason}
				onChange={setReason}
			/>
		</ActDialog>
	)
}
