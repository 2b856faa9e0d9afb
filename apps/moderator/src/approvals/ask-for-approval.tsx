import { type ApprovalKind, type ApprovalReason, approvalReasons } from '@akin/core/approval/approval'
import { asId, type StaffId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { SelectField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { ReasonWords } from './approval-words.tsx'
import styles from './approvals.module.css'

/** One of two: who asks. Nothing happens before another one has said yes. */
export function AskForApproval() {
	const { t } = useLingui()
	const session = useSession()
	const { ready } = useSnapshot()
	const [listeners, setListeners] = useState<readonly { readonly id: StaffId; readonly name: string }[]>([])
	const [kind, setKind] = useState<ApprovalKind>('suspend_listener')
	const [subject, setSubject] = useState('')
	const [reason, setReason] = useState<ApprovalReason | null>(null)
	const [code, setCode] = useState<string | null>(null)
	const [busy, setBusy] = useState(false)
	useEffect(() => {
		if (!ready) return
		void session.records.lookAtFilters().then((reply) => {
			if (reply.ok) setListeners(reply.data.listeners)
		})
	}, [session, ready])

	const ask = async () => {
		if (busy) return
		if (subject === '' || reason === null) return setCode('not_whole')
		setBusy(true)
		const reply = await session.approvals.request({ kind, subject: asId<StaffId>(subject), reason })
		setBusy(false)
		setCode(reply.ok ? null : reply.error.code)
		if (reply.ok) setSubject('')
	}
	return (
		<form
			className={styles.form}
			aria-label={t`Ask for a second person`}
			onSubmit={(event) => {
				event.preventDefault()
				void ask()
			}}
		>
			<h2>
				<Trans>Ask for a second person</Trans>
			</h2>
			<ChooseOne
				legend={<Trans>What should happen?</Trans>}
				options={[
					{ value: 'suspend_listener', label: t`A listener may not work here for now` },
					{ value: 'reinstate_listener', label: t`A suspended listener may work again` },
				]}
				value={kind}
				onChange={setKind}
			/>
			<SelectField label={<Trans>Listener</Trans>} value={subject} onChange={(event) => setSubject(event.currentTarget.value)}>
				<option value="">{t`Choose somebody`}</option>
				{listeners.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<ChooseOne
				legend={<Trans>Why?</Trans>}
				options={approvalReasons.map((value) => ({ value, label: <ReasonWords reason={value} /> }))}
				value={reason}
				onChange={setReason}
			/>
			{code && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<RefusalWords code={code} />
						</p>
					</Notice>
				</div>
			)}
			<div>
				<Button type="submit" variant="primary" busy={busy}>
					<Trans>Ask</Trans>
				</Button>
			</div>
		</form>
	)
}

function RefusalWords({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'not_whole':
			return <Trans>Please choose whom it is about, and why.</Trans>
		case 'is_so_already':
			return <Trans>That is so already.</Trans>
		case 'no_such_listener':
			return <Trans>This listener is not in one of your programmes.</Trans>
		case 'rate_limited':
			return <Trans>That was a lot at once. Please wait a minute and try again.</Trans>
		default:
			return <Trans>The server did not answer. Nothing was asked for. Please try again.</Trans>
	}
}
