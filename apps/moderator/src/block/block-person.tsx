import { type BlockHours, type BlockOutcome, type BlockReason, blockHours, blockReasons } from '@akin/core/block/block'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../roster/use-act.tsx'
import { useSession } from '../session/session-context.ts'
import { BlockReasonWords } from './block-reason.tsx'

/** Keeps the person of this conversation from starting another for at most a day. */
export function BlockPerson({ view }: { readonly view: SupervisorConversation }) {
	const [isOpen, setOpen] = useState(false)
	return (
		<>
			<Button size="small" variant="quiet" onClick={() => setOpen(true)}>
				<Trans>Block the person…</Trans>
			</Button>
			{isOpen && <BlockDialog view={view} onClose={() => setOpen(false)} />}
		</>
	)
}

function BlockDialog({ view, onClose }: { readonly view: SupervisorConversation; readonly onClose: () => void }) {
	const { t } = useLingui()
	const { roster } = useSession()
	const { busy, refusal, act } = useAct(() => undefined)
	const [hours, setHours] = useState<BlockHours>(1)
	const [reason, setReason] = useState<BlockReason | null>(null)
	const [isAsked, setAsked] = useState(false)
	const told = (outcome: BlockOutcome): string => {
		switch (outcome) {
			case 'made':
				return t`The person is blocked.`
			case 'extended':
				return t`They were blocked already. Now it is for longer.`
			case 'stands':
				return t`They are blocked already, for as long or longer. Nothing was changed.`
		}
	}
	const block = async () => {
		if (reason === null) return setAsked(true)
		if (
			await act(
				({ data }) => told(data.outcome),
				() => roster.block(view.row.id, hours, reason),
			)
		)
			onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Block the person</Trans>}
			busy={busy}
			danger
			onGo={() => void block()}
			go={<Trans>Block</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>
					The conversation ends. They cannot start another until the time is over, are told how long, and still see the numbers they can
					call. You can lift it among the listeners at any time. Somebody in danger needs a person: take over instead.
				</Trans>
			</p>
			<ChooseReason
				isMissing={isAsked && reason === null}
				options={blockReasons.map((value) => ({ value, label: <BlockReasonWords reason={value} /> }))}
				value={reason}
				onChange={setReason}
			/>
			<ChooseOne
				legend={<Trans>How long?</Trans>}
				options={blockHours.map((value) => ({ value: String(value), label: <Plural value={value} one="# hour" other="# hours" /> }))}
				value={String(hours)}
				onChange={(value) => setHours(blockHours.find((each) => String(each) === value) ?? hours)}
			/>
		</ActDialog>
	)
}
