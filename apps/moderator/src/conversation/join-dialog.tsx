import type { Instant } from '@akin/core/support/instant'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans } from '@lingui/react/macro'
import { Ago } from '../board/ago.tsx'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { FirstWordsField, useFirstWords } from './first-words.tsx'
import { listenerOf } from './ladder-steps.ts'
import { OthersAbout } from './others-about.tsx'
import { type StepDialogProps, useMe, useStep } from './step-dialog.tsx'
import type { RoomEntry } from './transcript-items.ts'
import { useActivity } from './use-activity.ts'
import { WhatEachSees } from './what-each-sees.tsx'

export function JoinDialog({ view, room, person, onClose }: StepDialogProps) {
	const session = useSession()
	const { me } = useSnapshot()
	const supervisor = useMe()
	const { busy, refusal, run } = useStep(view.row.handler?.name)
	const { id, handler, readers } = view.row
	const first = useFirstWords(id, view.maxMessageCharacters)
	useActivity(id, 'joining')
	const others = readers.filter((reader) => reader.mode === 'joined' && reader.id !== me?.id)
	return (
		<ActDialog
			onClose={onClose}
			title={<Trans>Join the conversation</Trans>}
			busy={busy}
			unavailable={first.isTooLong}
			onGo={async () => {
				if (!(await run(() => session.join(id)))) return
				// With a mark of its own: what is refused later is still here, and is never sent twice.
				if (session.sendMessage(id, first.text) !== null) first.setText('')
				onClose()
			}}
			go={others.length > 0 ? <Trans>Join as well</Trans> : <Trans>Join</Trans>}
			refusal={refusal}
		>
			{others.map(({ id: other, name }) => {
				const at = joinedAt(room, name)
				return (
					<Notice key={other}>
						{at === null ? (
							<Trans>
								<bdi>{name}</bdi> has joined already. Do you want to join as well?
							</Trans>
						) : (
							<Trans>
								<bdi>{name}</bdi> joined <Ago at={at} />. Do you want to join as well?
							</Trans>
						)}
					</Notice>
				)
			})}
			<OthersAbout id={id} />
			<FirstWordsField {...first} />
			<WhatEachSees
				person={person}
				listener={listenerOf(view)?.name ?? null}
				events={[{ kind: 'supervisor_joined', supervisor }]}
				firstWords={first.text}
				mode="joined"
			/>
			{handler && (
				<p>
					<Trans>
						<bdi>{handler.name}</bdi> stays the one who answers.
					</Trans>
				</p>
			)}
		</ActDialog>
	)
}

/** The log says when; the list of who is there only that they are. */
function joinedAt(room: readonly RoomEntry[], name: string): Instant | null {
	const last = room.findLast(({ content }) => content.kind === 'supervisor_joined' && content.name === name)
	return last?.at ?? null
}
