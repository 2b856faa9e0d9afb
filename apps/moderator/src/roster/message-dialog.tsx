import type { Roster } from '@akin/core/protocol/roster'
import { maxShiftMessageCharacters } from '@akin/core/protocol/roster'
import { SelectField, TextArea } from '@akin/ui/core/field'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { useAct } from './use-act.tsx'

/** A kind sentence to everybody on shift. */
export function MessageDialog(props: {
	readonly programmes: Roster['programmes']
	readonly onClose: () => void
	readonly onDone: () => void
}) {
	const { programmes, onClose, onDone } = props
	const { t } = useLingui()
	const { roster } = useSession()
	const { busy, refusal, act } = useAct(onDone)
	const [chosen, setChosen] = useState(programmes[0]?.id ?? null)
	const [text, setText] = useState('')
	const [isAsked, setAsked] = useState(false)
	const send = async () => {
		if (chosen === null || text.trim() === '') return setAsked(true)
		if (await act(t`Sent to everybody on shift.`, () => roster.message(chosen, text))) onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Write to everybody on shift</Trans>}
			busy={busy}
			onGo={() => void send()}
			go={<Trans>Send to all</Trans>}
			refusal={refusal}
		>
			<p>
				<Trans>
					It stands on the desk of every listener on shift, and of whoever comes on shift in the next two hours, with your name. Then it is
					deleted. Write nothing about anybody in it.
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
			<TextArea
				label={<Trans>Your words</Trans>}
				hint={<Plural value={maxShiftMessageCharacters - text.length} one="# character left." other="# characters left." />}
				error={isAsked && text.trim() === '' ? <Trans>There is nothing to send yet.</Trans> : undefined}
				value={text}
				maxLength={maxShiftMessageCharacters}
				rows={3}
				data-autofocus=""
				onChange={(event) => setText(event.currentTarget.value)}
			/>
		</ActDialog>
	)
}
