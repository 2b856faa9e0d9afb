import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Plural, Trans } from '@lingui/react/macro'
import { openSignals } from '../board/attention-order.ts'
import { useSession } from '../session/session-context.ts'
import { FirstWordsField, useFirstWords } from './first-words.tsx'
import { listenerOf } from './ladder-steps.ts'
import { OthersAbout } from './others-about.tsx'
import { type StepDialogProps, useMe, useStep } from './step-dialog.tsx'
import { useActivity } from './use-activity.ts'
import { WhatEachSees } from './what-each-sees.tsx'

export function TakeOverDialog({ view, person, onClose }: StepDialogProps) {
	const session = useSession()
	const supervisor = useMe()
	const { busy, refusal, run } = useStep(view.row.handler?.name)
	const { id, handler } = view.row
	const first = useFirstWords(id, view.maxMessageCharacters)
	useActivity(id, 'taking_over')
	const listener = listenerOf(view)
	const open = openSignals(view.row).length
	return (
		<ActDialog
			onClose={onClose}
			title={handler ? <Trans>Take over the conversation</Trans> : <Trans>Answer this person</Trans>}
			busy={busy}
			unavailable={first.isTooLong}
			onGo={async () => {
				if (!(await run(() => session.takeOver(id)))) return
				// With a mark of its own: what is refused later is still here, and is never sent twice.
				if (session.sendMessage(id, first.text) !== null) first.setText('')
				onClose()
			}}
			go={handler ? <Trans>Take over</Trans> : <Trans>Answer</Trans>}
			refusal={refusal}
		>
			<OthersAbout id={id} />
			<FirstWordsField {...first} />
			<WhatEachSees
				person={person}
				listener={listener?.name ?? null}
				events={[{ kind: 'taken_over', supervisor, from: listener, at: Date.now() }]}
				firstWords={first.text}
				mode="handling"
			/>
			{open > 0 && (
				<p>
					<Plural value={open} one="It acknowledges # open signal in your name." other="It acknowledges # open signals in your name." />
				</p>
			)}
			{listener && (
				<p>
					<Trans>
						From then on <bdi>{listener.name}</bdi> cannot write to the person. They can read along, and you can hand back to them.
					</Trans>
				</p>
			)}
		</ActDialog>
	)
}
