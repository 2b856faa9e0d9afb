import type { RosterListener } from '@akin/core/protocol/roster'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { RestWords } from '@akin/ui/staff/rest-words'
import { Seen } from '@akin/ui/staff/seen'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { useAct } from './use-act.tsx'

type Minutes = '10' | '20' | '30' | '60'
const lengths: readonly Minutes[] = ['10', '20', '30', '60']

/** Gives a rest. What the listener will read stands in it. */
export function RestDialog(props: { readonly listener: RosterListener; readonly onClose: () => void; readonly onDone: () => void }) {
	const { listener, onClose, onDone } = props
	const { t } = useLingui()
	const { roster } = useSession()
	const { me, clockOffsetMs } = useSnapshot()
	const { busy, refusal, act } = useAct(onDone)
	const [minutes, setMinutes] = useState<Minutes>('20')
	const { id, name } = listener
	const until = Date.now() + clockOffsetMs + Number(minutes) * 60_000
	const give = async () => {
		if (await act(t`${name} rests now.`, () => roster.rest(id, Number(minutes)))) onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={
				<Trans>
					A rest for <bdi>{name}</bdi>
				</Trans>
			}
			busy={busy}
			onGo={() => void give()}
			go={<Trans>Give the rest</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>Nobody new is offered to them until it is over. You can end it at any time.</Trans>
				{listener.conversations > 0 && (
					<>
						{' '}
						<Plural
							value={listener.conversations}
							one="The conversation they are in stays with them."
							other="The # conversations they are in stay with them."
						/>
					</>
				)}
			</p>
			<ChooseOne
				legend={<Trans>How long?</Trans>}
				options={lengths.map((value) => ({ value, label: <Plural value={Number(value)} one="# minute" other="# minutes" /> }))}
				value={minutes}
				onChange={setMinutes}
			/>
			<Seen
				side="listener"
				title={
					<Trans>
						This is what <bdi>{name}</bdi> will see
					</Trans>
				}
			>
				<RestWords rest={{ kind: 'rest', until, byName: me?.name ?? '' }} />
			</Seen>
		</ActDialog>
	)
}
