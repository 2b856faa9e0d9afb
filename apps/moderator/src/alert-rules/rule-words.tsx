import type { AlertRules } from '@akin/core/protocol/alert-rules'
import { Trans } from '@lingui/react/macro'
import { Reason } from '../board/reason.tsx'

export type AlertRule = AlertRules['rules'][number]

/** What a rule looks for, in words. What adds up is named for how it adds up, since several kinds come under it. */
export function RuleWords({ rule }: { readonly rule: Pick<AlertRule, 'rule' | 'kind'> }) {
	if (rule.rule === 'context.adds-up') return <Trans>Several small reasons together</Trans>
	if (rule.rule === 'context.plan-after-thoughts') return <Trans>A plan or a method after thoughts of suicide</Trans>
	if (rule.rule === 'context.after-danger-flag') return <Trans>Small reasons after somebody said they are in danger</Trans>
	if (rule.kind === null) return <Trans>Has raised nothing lately</Trans>
	return <Reason signal={{ kind: rule.kind }} listener={null} />
}
