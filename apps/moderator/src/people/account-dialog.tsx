import { type ApprovalReason, approvalReasons, type EndReason, endReasons } from '@akin/core/approval/approval'
import type { Worker } from '@akin/core/protocol/joining'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { ActDialog } from '@akin/ui/staff/act-dialog'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { EndReasonWords, ReasonWords } from '../approvals/approval-words.tsx'
import { useSession } from '../session/session-context.ts'

export type AccountAct = 'suspend' | 'reinstate' | 'end'
export type AccountDialogProps = { readonly act: AccountAct; readonly worker: Worker; readonly onClose: () => void }

/** [AP11] Asks a second person about an account, and says what would come of it. Nothing happens before somebody else has said yes. */
export function AccountDialog({ act, worker, onClose }: AccountDialogProps) {
	const { t } = useLingui()
	const session = useSession()
	const announcer = useAnnouncer()
	const [reason, setReason] = useState<ApprovalReason | null>(null)
	const [ending, setEnding] = useState<EndReason | null>(null)
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const { id, name, role } = worker
	const asked = () => {
		if (act === 'end') return ending && { kind: 'end_account' as const, subject: id, reason: ending }
		const kind = role === 'listener' ? (`${act}_listener` as const) : (`${act}_supervisor` as const)
		return reason && { kind, subject: id, reason }
	}
	const ask = async () => {
		const given = asked()
		if (given === null) return setCode('no_reason')
		setBusy(true)
		const reply = await session.approvals.request(given)
		setBusy(false)
		if (!reply.ok) return setCode(reply.error.code)
		announcer.status(t`A second person is asked.`)
		onClose()
	}
	return (
		<ActDialog
			onClose={onClose}
			title={<Title act={act} name={name} />}
			busy={busy}
			go={<Trans>Ask a second person</Trans>}
			onGo={() => void ask()}
			refusal={
				code && (
					<div role="alert">
						<Notice tone="error">
							<RefusalWords code={code} />
						</Notice>
					</div>
				)
			}
		>
			<p>
				<Consequence act={act} name={name} />
			</p>
			<p>
				<strong>
					<Trans>This needs a second person. Nothing changes before one of them has approved it.</Trans>
				</strong>
			</p>
			{act === 'end' ? (
				<ChooseOne
					legend={<Trans>Why?</Trans>}
					options={endReasons.map((value) => ({ value, label: <EndReasonWords reason={value} /> }))}
					value={ending}
					onChange={setEnding}
				/>
			) : (
				<ChooseOne
					legend={<Trans>Why?</Trans>}
					options={approvalReasons
						.filter((value) => (value === 'cleared') === (act === 'reinstate'))
						.map((value) => ({ value, label: <ReasonWords reason={value} /> }))}
					value={reason}
					onChange={setReason}
				/>
			)}
		</ActDialog>
	)
}

function Title({ act, name }: { readonly act: AccountAct; readonly name: string }): ReactNode {
	switch (act) {
		case 'suspend':
			return (
				<Trans>
					Suspend <bdi>{name}</bdi>
				</Trans>
			)
		case 'reinstate':
			return (
				<Trans>
					Let <bdi>{name}</bdi> work again
				</Trans>
			)
		case 'end':
			return (
				<Trans>
					End the account of <bdi>{name}</bdi>
				</Trans>
			)
	}
}

function Consequence({ act, name }: { readonly act: AccountAct; readonly name: string }): ReactNode {
	switch (act) {
		case 'suspend':
			return (
				<Trans>
					<bdi>{name}</bdi> is signed out everywhere at once and cannot sign in. Whom they are talking to goes on with somebody else. It can
					be taken back at any time.
				</Trans>
			)
		case 'reinstate':
			return (
				<Trans>
					<bdi>{name}</bdi> can sign in and work again from then on.
				</Trans>
			)
		case 'end':
			return (
				<Trans>
					<bdi>{name}</bdi> is signed out everywhere at once and can never sign in again. This cannot be taken back. What they did keeps
					their name; what they had said of themselves is forgotten.
				</Trans>
			)
	}
}

function RefusalWords({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'no_reason':
			return <Trans>Please say why.</Trans>
		case 'coordinators_only':
			return <Trans>Only coordinators can ask for this.</Trans>
		case 'last_coordinator':
			return <Trans>This is the only coordinator. Somebody has to run the place: invite another one first.</Trans>
		case 'account_ended':
			return <Trans>This account was ended already.</Trans>
		case 'is_so_already':
			return <Trans>That is so already.</Trans>
		case 'no_such_account':
		case 'no_such_listener':
			return <Trans>This account is not in one of your programmes.</Trans>
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a minute and try again.</Trans>
		default:
			return <Trans>The server did not answer. Nothing was asked for. Please try again.</Trans>
	}
}
