import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** What somebody wants to do, and to whom. */
export function ApprovalWords({ approval }: { readonly approval: Pick<ApprovalView, 'kind' | 'subject'> }): ReactNode {
	const { name } = approval.subject
	switch (approval.kind) {
		case 'suspend_listener':
			return (
				<Trans>
					Suspend <bdi>{name}</bdi>
				</Trans>
			)
		case 'reinstate_listener':
			return (
				<Trans>
					Let <bdi>{name}</bdi> work again
				</Trans>
			)
	}
}

export function ReasonWords({ reason }: { readonly reason: ApprovalView['reason'] }): ReactNode {
	switch (reason) {
		case 'conduct':
			return <Trans>How they wrote</Trans>
		case 'complaint':
			return <Trans>A complaint</Trans>
		case 'wellbeing':
			return <Trans>For their own sake</Trans>
		case 'cleared':
			return <Trans>It has been cleared up</Trans>
	}
}

/** “Amir and Lena can approve.” */
export function WhoCan({ approvers }: Pick<ApprovalView, 'approvers'>): ReactNode {
	const { i18n } = useLingui()
	const names = new Intl.ListFormat(intlLocale(i18n.locale)).format(approvers)
	if (approvers.length === 0) return <Trans>Nobody who could approve is here.</Trans>
	return (
		<Trans>
			<bdi>{names}</bdi> can approve.
		</Trans>
	)
}
