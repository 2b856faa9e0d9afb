import type { HoldReason } from '@akin/client/roster-desk'
import type { RosterListener, RosterOff } from '@akin/core/protocol/roster'
import { holdReasons } from '@akin/core/shift/rest'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { RestWords } from '@akin/ui/staff/rest-words'
import { Seen } from '@akin/ui/staff/seen'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { HoldReasonWords } from './hold-reason.tsx'
import { useAct } from './use-act.tsx'

type Hours = '1' | '4' | '12' | '24'
const lengths: readonly Hours[] = ['1', '4', '12', '24']

/** Nobody new for a listener, for at most a day, with a reason. */
export function HoldBackDialog(props: {
	readonly listener: RosterListener | RosterOff
	readonly onClose: () => void
	readonly onDone: () => void
}) {
	const { listener, onClose, onDone } = props
	const { t } = useLingui()
	const { roster } = useSession()
	const { me, clockOffsetMs } = useSnapshot()
	const { busy, refusal, act } = useAct(onDone)
	const [hours, setHours] = useState<Hours>('4')
	const [reason, setReason] = useState<HoldReason | null>(null)
	const [isAsked, setAsked] = useState(false)
	const { id, name } = listener
	const until = Date.now() + clockOffsetMs + Number(hours) * 3_600_000
	const hold = async () => {
		if (reason === null) return setAsked(true)
		if (await act(t`${name} is offered nobody new.`, () => roster.holdBack(id, Number(hours), reason))) onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={
				<Trans>
					Hold back <bdi>{name}</bdi>
				</Trans>
			}
			busy={busy}
			danger
			onGo={() => void hold()}
			go={<Trans>Hold back</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>
					Nobody new is offered to them, also not after a new start of their shift. It can be ended at any time. The reason stands in the
					log of what supervisors do; please tell them yourself.
				</Trans>
			</p>
			<ChooseReason
				isMissing={isAsked && reason === null}
				layout="cards"
				options={holdReasons.map((value) => ({ value, label: <HoldReasonWords reason={value} /> }))}
				value={reason}
				onChange={setReason}
			/>
			<ChooseOne
				legend={<Trans>How long?</Trans>}
				options={lengths.map((value) => ({ value, label: <Plural value={Number(value)} one="# hour" other="# hours" /> }))}
				value={hours}
				onChange={setHours}
			/>
			<Seen
				side="listener"
				title={
					<Trans>
						This is what <bdi>{name}</bdi> will see
					</Trans>
				}
			>
				<RestWords rest={{ kind: 'held_back', until, byName: me?.name ?? '' }} />
			</Seen>
		</ActDialog>
	)
}
