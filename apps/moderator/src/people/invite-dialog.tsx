import type { PeopleView, ShownInvitation } from '@akin/core/protocol/joining'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { ChooseOne, ChooseSome } from '@akin/ui/core/choice-group'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import type { Role } from './role-words.tsx'

type Problem = 'no_name' | 'programme_needed' | 'other'

/** [JO1] Whom, as what and for which programmes. */
export function InviteDialog(props: {
	readonly programmes: PeopleView['programmes']
	readonly onClose: () => void
	readonly onMade: (made: { readonly link: string; readonly invitation: ShownInvitation }) => void
}) {
	const { programmes, onClose, onMade } = props
	const session = useSession()
	const [forName, setForName] = useState('')
	const [as, setAs] = useState<Role>('listener')
	const [chosen, setChosen] = useState<readonly string[]>(programmes.length === 1 ? programmes.map(({ id }) => id) : [])
	const [capacity, setCapacity] = useState<'1' | '2' | '3'>('1')
	const [problem, setProblem] = useState<Problem | null>(null)
	const [busy, setBusy] = useState(false)
	const invite = async () => {
		if (forName.trim() === '') return setProblem('no_name')
		if (as !== 'coordinator' && chosen.length === 0) return setProblem('programme_needed')
		setBusy(true)
		setProblem(null)
		const reply = await session.invite({
			...{ forName: forName.trim(), as, maxCapacity: Number(capacity) },
			programmeIds: as === 'coordinator' ? [] : chosen.map((id) => asId<ProgrammeId>(id)),
		})
		setBusy(false)
		if (reply.ok) onMade(reply.data)
		else setProblem('other')
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Invite somebody</Trans>}
			busy={busy}
			go={<Trans>Make the link</Trans>}
			onGo={() => void invite()}
			refusal={
				problem === 'other' && (
					<div role="alert">
						<Notice tone="error">
							<p>
								<Trans>The server did not make the link. Nobody is invited yet. Please try again.</Trans>
							</p>
						</Notice>
					</div>
				)
			}
		>
			<TextField
				label={<Trans>Who is it for?</Trans>}
				hint={<Trans>So that you find the invitation again. They choose their own name when they join.</Trans>}
				error={problem === 'no_name' && <Trans>Please say whom the link is for.</Trans>}
				value={forName}
				maxLength={60}
				data-autofocus=""
				onChange={(event) => setForName(event.currentTarget.value)}
			/>
			<ChooseOne
				legend={<Trans>As</Trans>}
				layout="cards"
				options={[
					{ value: 'listener', label: <Trans>Listener</Trans>, description: <Trans>Talks with people.</Trans> },
					{
						value: 'supervisor',
						label: <Trans>Supervisor</Trans>,
						description: <Trans>Sees every conversation of their programmes and steps in.</Trans>,
					},
					{
						value: 'coordinator',
						label: <Trans>Coordinator</Trans>,
						description: <Trans>All that a supervisor does, in all programmes; changes settings and invites.</Trans>,
					},
				]}
				value={as}
				onChange={setAs}
			/>
			{as !== 'coordinator' && (
				<ChooseSome
					legend={<Trans>Programmes</Trans>}
					hint={problem === 'programme_needed' && <Trans>Please choose at least one programme.</Trans>}
					options={programmes.map(({ id, name }) => ({ value: id as string, label: <bdi>{name}</bdi> }))}
					values={chosen}
					onChange={setChosen}
				/>
			)}
			{as === 'listener' && (
				<ChooseOne
					legend={<Trans>Conversations at once, at most</Trans>}
					options={[
						{ value: '1', label: '1' },
						{ value: '2', label: '2' },
						{ value: '3', label: '3' },
					]}
					value={capacity}
					onChange={setCapacity}
				/>
			)}
		</ActDialog>
	)
}
