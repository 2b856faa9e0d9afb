import type { ReadRecord } from '@akin/client/record-desk'
import { type ExportReason, exportReasons } from '@akin/core/approval/approval'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import type { TranscriptItem } from '@akin/ui/core/transcript'
import { ChooseReason } from '@akin/ui/staff/choose-reason'
import { clockText, useNow } from '@akin/ui/staff/clock'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { WhoCan } from '../approvals/approval-words.tsx'
import { ExportReasonWords } from '../approvals/export-reason.tsx'
import { useApprovals } from '../approvals/use-approvals.ts'
import { Clock } from '../board/ago.tsx'
import { saveFile } from '../reports/save-file.ts'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './record-screen.module.css'
import { useExportText } from './use-export-text.ts'

/** The words of a record as a file: asked for by one, approved by another, marked with both names, within ten minutes. */
export function ExportRecord({ read, items }: { readonly read: ReadRecord; readonly items: readonly TranscriptItem[] }) {
	const approval = useApprovals().find(({ act, isMine }) => isMine && act.kind === 'export_record' && act.conversationId === read.id)
	return (
		<details className={styles.export}>
			<summary>
				<Trans>Save the words as a file…</Trans>
			</summary>
			<div className={styles.exportSteps}>
				<p>
					<Trans>
						This needs a second person. The file says who saved it, who approved it and why. What leaves here cannot be erased by us any
						more.
					</Trans>
				</p>
				{approval === undefined ? (
					<Ask read={read} />
				) : approval.approvedBy === null ? (
					<p>
						<WhoCan {...approval} />{' '}
						<Trans>
							Waiting <Clock at={approval.requestedAt} />
						</Trans>
					</p>
				) : (
					<Save read={read} items={items} approvedBy={approval.approvedBy} until={approval.decideBy} />
				)}
			</div>
		</details>
	)
}

function Ask({ read }: { readonly read: ReadRecord }) {
	const session = useSession()
	const [reason, setReason] = useState<ExportReason | null>(null)
	const [asked, setAsked] = useState(false)
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	const ask = async () => {
		if (reason === null) return setAsked(true)
		setBusy(true)
		const reply = await session.approvals.request({ kind: 'export_record', conversationId: read.id, reason })
		setBusy(false)
		setFailed(!reply.ok)
	}
	return (
		<>
			<ChooseReason<ExportReason>
				isMissing={asked && reason === null}
				options={exportReasons.map((value) => ({ value, label: <ExportReasonWords reason={value} /> }))}
				value={reason}
				onChange={setReason}
			/>
			{failed && (
				<Failed>
					<Trans>Nothing was asked for. Please try again.</Trans>
				</Failed>
			)}
			<Button size="small" busy={busy} onClick={() => void ask()}>
				<Trans>Ask a second person</Trans>
			</Button>
		</>
	)
}

function Save(props: {
	readonly read: ReadRecord
	readonly items: readonly TranscriptItem[]
	readonly approvedBy: string
	readonly until: number
}) {
	const { read, items, approvedBy, until } = props
	const session = useSession()
	const { clockOffsetMs } = useSnapshot()
	const now = useNow(clockOffsetMs)
	const text = useExportText()
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	const save = async () => {
		setBusy(true)
		const reply = await session.records.export(read.id)
		setBusy(false)
		setFailed(!reply.ok)
		if (reply.ok) saveFile(`conversation-${read.id.slice(0, 8)}.txt`, text(read, items, reply.data), 'text/plain;charset=utf-8')
	}
	return (
		<>
			<p>
				<Trans>
					<bdi>{approvedBy}</bdi> has approved it. Time left{' '}
					<bdi dir="ltr" className={styles.time}>
						{clockText(until - now)}
					</bdi>
				</Trans>
			</p>
			{failed && (
				<Failed>
					<Trans>It was not saved. Please try again.</Trans>
				</Failed>
			)}
			<Button size="small" variant="primary" busy={busy} onClick={() => void save()}>
				<Trans>Save the file</Trans>
			</Button>
		</>
	)
}

const Failed = ({ children }: { readonly children: ReactNode }) => (
	<div role="alert">
		<Notice tone="error">
			<p>{children}</p>
		</Notice>
	</div>
)
