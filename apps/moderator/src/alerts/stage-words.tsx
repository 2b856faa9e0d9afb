import type { SupervisorSnapshot } from '@akin/client/supervisor-session'
import { alertStage } from '@akin/core/supervision/alert-stage'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useNow } from '@akin/ui/staff/clock'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Signal } from '../board/attention-order.ts'
import { useSnapshot } from '../session/session-context.ts'

/** What is said of an alert the longer nobody answers it. Nothing while it is new, and nothing of lesser signals. */
export function StageWords({ signal }: { readonly signal: Signal }) {
	return signal.tier === 'act_now' && signal.acknowledged === null ? <OpenStage signal={signal} /> : null
}

function OpenStage({ signal }: { readonly signal: Signal }) {
	const { clockOffsetMs, alerts, onCall } = useSnapshot()
	const stage = alertStage(signal, useNow(clockOffsetMs), alerts)
	const page = onCall.pages.find(({ signalId }) => signalId === signal.id)
	return (
		<>
			{stage === 'not_answered' && (
				<>
					{' '}
					· <Trans>not answered yet</Trans>
				</>
			)}
			{(stage === 'unanswered' || stage === 'on_call') && (
				<>
					{' '}
					·{' '}
					<strong data-unanswered="">
						<Trans>Nobody has answered</Trans>
					</strong>
				</>
			)}
			{page ? <PageWords page={page} /> : stage === 'on_call' && !onCall.isSetUp && <NobodyOnCall />}
		</>
	)
}

function PageWords({ page }: { readonly page: SupervisorSnapshot['onCall']['pages'][number] }) {
	const { i18n } = useLingui()
	const at = new Date(page.at).toLocaleTimeString(intlLocale(i18n.locale), { hour: '2-digit', minute: '2-digit' })
	return (
		<span data-page={page.outcome}>
			{' '}
			·{' '}
			{page.outcome === 'sent' && (
				<Trans>
					On-call paged at <bdi>{at}</bdi>
				</Trans>
			)}
			{page.outcome === 'no_answer' && <Trans>On-call not reached: no answer, trying again</Trans>}
			{page.outcome === 'refused' && <Trans>On-call not reached: turned down, trying again</Trans>}
		</span>
	)
}

function NobodyOnCall() {
	return (
		<span data-page="not_set_up">
			{' '}
			· <Trans>On-call cannot be paged: not set up</Trans>
		</span>
	)
}
