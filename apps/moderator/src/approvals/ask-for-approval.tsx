import { type ApprovalReason, approvalReasons, type LongHoldDays, longHoldDays } from '@akin/core/approval/approval'
import { type HoldReason, holdReasons } from '@akin/core/shift/rest'
import { asId, type StaffId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { SelectField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { HoldReasonWords } from '../roster/hold-reason.tsx'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { ReasonWords } from './approval-words.tsx'
import styles from './approvals.module.css'

/** One of two: who asks. Nothing happens before another one has said yes. */
export function AskForApproval() {
	const { t } = useLingui()
	const session = useSession()
	const { ready } = useSnapshot()
	const [listeners, setListeners] = useState<readonly { readonly id: StaffId; readonly name: string }[]>([])
	const [kind, setKind] = useState<'suspend_listener' | 'hold_listener' | 'reinstate_listener'>('suspend_listener')
	const [days, setDays] = useState<LongHoldDays>(3)
	const [holdReason, setHoldReason] = useState<HoldReason | null>(null)
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

	const askedFor = () => {
		if (subject === '') return null
		const listener = asId<StaffId>(subject)
		if (kind === 'hold_listener') return holdReason && { kind, subject: listener, reason: holdReason, days }
		return reason && { kind, subject: listener, reason }
	}
	const ask = async () => {
		if (busy) return
		const asked = askedFor()
		if (asked === null) return setCode('not_whole')
		setBusy(true)
		const reply = await session.approvals.request(asked)
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
					{ value: 'hold_listener', label: t`A listener is offered nobody new, for longer than a day` },
					{ value: 'reinstate_listener', label: t`A suspended listener may work again` },
				]}
				value={kind}
				onChange={(next) => {
					setKind(next)
					setReason(null)
				}}
			/>
			<SelectField label={<Trans>Listener</Trans>} value={subject} onChange={(event) => setSubject(event.currentTarget.value)}>
				<option value="">{t`Choose somebody`}</option>
				{listeners.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			{kind === 'hold_listener' ? (
				<>
					<ChooseOne
						legend={<Trans>Why?</Trans>}
						options={holdReasons.map((value) => ({ value, label: <HoldReasonWords reason={value} /> }))}
						value={holdReason}
						onChange={setHoldReason}
					/>
					<ChooseOne
						legend={<Trans>How long?</Trans>}
						options={longHoldDays.map((value) => ({ value: String(value), label: <Plural value={value} one="# day" other="# days" /> }))}
						value={String(days)}
						onChange={(value) => setDays(longHoldDays.find((each) => String(each) === value) ?? days)}
					/>
				</>
			) : (
				<ChooseOne
					legend={<Trans>Why?</Trans>}
					options={approvalReasons
						.filter((value) => (value === 'cleared') === (kind === 'reinstate_listener'))
						.map((value) => ({ value, label: <ReasonWords reason={value} /> }))}
					value={reason}
					onChange={setReason}
				/>
			)}
			<p>
				<Trans>
					Somebody anonymous cannot be kept out for longer than a day, not by two people either: we keep nothing that long to know them by.
					Block them again when they come back.
				</Trans>
			</p>
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
