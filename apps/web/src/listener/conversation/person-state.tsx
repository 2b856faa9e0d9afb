import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Elapsed } from '@akin/ui/staff/clock'
import { Trans } from '@lingui/react/macro'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import type { Reading } from './reading.ts'

/** Where the person is, in words: writing, gone from the line, waiting, or quiet for so long. */
export function PersonState({ conversation, reading }: { readonly conversation: ListenerOpenConversation; readonly reading: Reading }) {
	const { clockOffsetMs } = useSnapshot()
	const { practice = false } = useDesk()
	const { view, typing } = conversation
	if (view.state.kind === 'asked' || view.state.kind === 'shadowing')
		return (
			<Trans>
				With <bdi>{view.state.handler.name}</bdi>
			</Trans>
		)
	if (view.state.kind === 'wrap_up') return practice ? <Trans>The conversation is over.</Trans> : <Trans>Wrap-up open</Trans>
	if (view.person.kind === 'lost')
		return (
			<Trans>
				Connection lost <Elapsed since={view.person.since} offsetMs={clockOffsetMs} />
			</Trans>
		)
	if (typing.some(({ role }) => role === 'seeker')) return <Trans>Writing</Trans>
	if (reading.theyWroteAt === null) return <Trans>Has not written yet</Trans>
	if (reading.waitsForAnswer)
		return (
			<Trans>
				Waits for you <Elapsed since={reading.theyWroteAt} offsetMs={clockOffsetMs} />
			</Trans>
		)
	return (
		<Trans>
			Quiet <Elapsed since={reading.theyWroteAt} offsetMs={clockOffsetMs} />
		</Trans>
	)
}
