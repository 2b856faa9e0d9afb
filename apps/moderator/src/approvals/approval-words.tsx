import type { EndReason } from '@akin/core/approval/approval'
import type { ApprovalActView, ApprovalView } from '@akin/core/protocol/approval-shapes'
import type { RecordHoldReason } from '@akin/core/record/hold'
import type { SettingsField } from '@akin/core/settings/programme-settings'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { HandleName } from '@akin/ui/staff/handle-name'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useHoldReason } from '../records/hold-words.ts'
import { LastDay } from '../records/last-day.tsx'
import { HoldReasonWords } from '../roster/hold-reason.tsx'
import { useFieldWords } from '../settings/use-settings-words.ts'
import { ExportReasonWords } from './export-reason.tsx'

/** What somebody wants to do, and to whom. */
export function ApprovalWords({ act }: { readonly act: ApprovalActView }): ReactNode {
	switch (act.kind) {
		case 'suspend_listener':
		case 'suspend_supervisor':
			return (
				<Trans>
					Suspend <bdi>{act.subject.name}</bdi>
				</Trans>
			)
		case 'reinstate_listener':
		case 'reinstate_supervisor':
			return (
				<Trans>
					Let <bdi>{act.subject.name}</bdi> work again
				</Trans>
			)
		case 'end_account':
			return (
				<Trans>
					End the account of <bdi>{act.subject.name}</bdi>
				</Trans>
			)
		case 'hold_listener':
			return (
				<Trans>
					Hold back <bdi>{act.subject.name}</bdi> for <Plural value={act.days} one="# day" other="# days" />
				</Trans>
			)
		case 'reset_second_step':
			return (
				<Trans>
					Take away the second step of <bdi>{act.subject.name}</bdi>
				</Trans>
			)
		case 'retire_rule':
			return (
				<Trans>
					Retire the rule <bdi dir="ltr">{act.rule}</bdi> in <bdi>{act.programmeName}</bdi>
				</Trans>
			)
		case 'change_settings':
			return (
				<Trans>
					Change the settings of <bdi>{act.programmeName}</bdi>: <FieldNames fields={act.fields} />
				</Trans>
			)
		case 'hold_record':
			return (
				<Trans>
					Keep the words of <HandleName handle={act.handle} /> until <LastDay until={act.until} />
				</Trans>
			)
		case 'export_record':
			return (
				<Trans>
					Save the words of <HandleName handle={act.handle} /> as a file
				</Trans>
			)
	}
}

/** Why, as whoever asks has said it. */
export function ActReason({ act }: { readonly act: Exclude<ApprovalActView, { kind: 'change_settings' }> }): ReactNode {
	switch (act.kind) {
		case 'suspend_listener':
		case 'reinstate_listener':
		case 'suspend_supervisor':
		case 'reinstate_supervisor':
			return <ReasonWords reason={act.reason} />
		case 'end_account':
			return <EndReasonWords reason={act.reason} />
		case 'hold_listener':
			return <HoldReasonWords reason={act.reason} />
		case 'reset_second_step':
			return <Trans>They cannot make its codes any more. They set it up anew when they sign in next.</Trans>
		case 'retire_rule':
			return <bdi>“{act.reason}”</bdi>
		case 'hold_record':
			return <HoldRecordReason reason={act.reason} />
		case 'export_record':
			return <ExportReasonWords reason={act.reason} />
	}
}

function FieldNames({ fields }: { readonly fields: readonly SettingsField[] }) {
	const field = useFieldWords()
	return fields.map(field).join(', ')
}

function HoldRecordReason({ reason }: { readonly reason: RecordHoldReason }) {
	return useHoldReason()(reason)
}

export function ReasonWords({
	reason,
}: {
	readonly reason: Extract<ApprovalActView, { kind: 'suspend_listener' | 'reinstate_listener' }>['reason']
}): ReactNode {
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

export function EndReasonWords({ reason }: { readonly reason: EndReason }): ReactNode {
	switch (reason) {
		case 'left':
			return <Trans>They have stopped</Trans>
		case 'conduct':
			return <Trans>How they wrote</Trans>
		case 'complaint':
			return <Trans>A complaint</Trans>
		case 'not_needed':
			return <Trans>The account is not needed</Trans>
	}
}

/** “Amir and Lena can approve.” Whoever reads it is “you” where they may, and is not named where they may not: they asked, or it is about them. */
export function WhoCan({ approvers, couldDecide, mayDecide }: Pick<ApprovalView, 'approvers' | 'couldDecide' | 'mayDecide'>): ReactNode {
	const { i18n } = useLingui()
	const names = new Intl.ListFormat(intlLocale(i18n.locale)).format(approvers)
	if (mayDecide && approvers.length === 0) return <Trans>You can approve.</Trans>
	if (mayDecide)
		return (
			<Trans>
				You can approve, and so can <bdi>{names}</bdi>.
			</Trans>
		)
	if (couldDecide === 0) return <Trans>Nobody else here could approve it: this cannot be done before there is a second supervisor.</Trans>
	if (approvers.length === 0) return <Trans>Nobody who could approve is here.</Trans>
	return (
		<Trans>
			<bdi>{names}</bdi> can approve.
		</Trans>
	)
}
