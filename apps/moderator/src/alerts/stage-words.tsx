import { alertStage } from '@akin/core/supervision/alert-stage'
import { useNow } from '@akin/ui/staff/clock'
import { Trans } from '@lingui/react/macro'
import type { Signal } from '../board/attention-order.ts'
import { useSnapshot } from '../session/session-context.ts'

/** What is said of an alert the longer nobody answers it. Nothing while it is new, and nothing of lesser signals. */
export function StageWords({ signal }: { readonly signal: Signal }) {
	return signal.tier === 'act_now' && signal.acknowledged === null ? <OpenStage signal={signal} /> : null
}

function OpenStage({ signal }: { readonly signal: Signal }) {
	const { clockOffsetMs, alerts } = useSnapshot()
	const stage = alertStage(signal, useNow(clockOffsetMs), alerts)
	if (stage === 'not_answered') {
		return (
			<>
				{' '}
				· <Trans>not answered yet</Trans>
			</>
		)
	}
	if (stage === 'unanswered' || stage === 'on_call') {
		return (
			<>
				{' '}
				·{' '}
				<strong data-unanswered="">
					<Trans>Nobody has answered. It sounds for everybody on duty.</Trans>
				</strong>
			</>
		)
	}
	return null
}
