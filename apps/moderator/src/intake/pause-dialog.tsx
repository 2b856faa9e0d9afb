import type { PauseReason } from '@akin/client/roster-desk'
import { pauseReasons } from '@akin/core/programme/intake-pause'
import type { Roster } from '@akin/core/protocol/roster'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { SelectField } from '@akin/ui/core/field'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../roster/use-act.tsx'
import { useSession } from '../session/session-context.ts'
import { PauseReasonWords } from './pause-reason.tsx'

type Length = '15' | '30' | '60' | 'resumed'
const lengths: readonly Length[] = ['15', '30', '60', 'resumed']

/** Takes in nobody new for a while, in one programme. */
export function PauseDialog({ programmes, onClose }: { readonly programmes: Roster['programmes']; readonly onClose: () => void }) {
	const { t } = useLingui()
	const { roster } = useSession()
	const { busy, refusal, act } = useAct(() => undefined)
	const [chosen, setChosen] = useState(programmes[0]?.id ?? null)
	const [reason, setReason] = useState<PauseReason | null>(null)
	const [length, setLength] = useState<Length>('30')
	const [isAsked, setAsked] = useState(false)
	const programme = programmes.find(({ id }) => id === chosen)
	const pause = async () => {
		if (reason === null || !programme) return setAsked(true)
		const minutes = length === 'resumed' ? null : Number(length)
		if (await act(t`${programme.name} takes in nobody new.`, () => roster.pauseIntake(programme.id, reason, minutes))) onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Pause intake</Trans>}
			busy={busy}
			danger
			onGo={() => void pause()}
			go={<Trans>Take in nobody new</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>
					Whoever comes now reads that this is closed, and sees the numbers they can call. Whoever waits keeps their place and is helped.
					Every supervisor sees it and can resume.
				</Trans>
			</p>
			<SelectField
				label={<Trans>Programme</Trans>}
				value={chosen ?? ''}
				onChange={(event) => setChosen(programmes.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
			>
				{programmes.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<ChooseReason
				isMissing={isAsked && reason === null}
				options={pauseReasons.map((value) => ({ value, label: <PauseReasonWords reason={value} /> }))}
				value={reason}
				onChange={setReason}
			/>
			<ChooseOne
				legend={<Trans>Until when?</Trans>}
				options={lengths.map((value) => ({
					value,
					label:
						value === 'resumed' ? (
							<Trans>Until somebody resumes it</Trans>
						) : (
							<Plural value={Number(value)} one="# minute" other="# minutes" />
						),
				}))}
				value={length}
				onChange={setLength}
			/>
		</ActDialog>
	)
}
