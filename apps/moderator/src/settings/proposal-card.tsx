import type { SettingsProposal, SettingsView } from '@akin/core/protocol/settings'
import { fieldsOf, withFields } from '@akin/core/settings/changed-fields'
import type { SomeSettings } from '@akin/core/settings/programme-settings'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { WhoCan } from '../approvals/approval-words.tsx'
import type { RefusedDecision } from '../approvals/decision-refused.tsx'
import { When } from '../records/when.tsx'
import { useSession } from '../session/session-context.ts'
import { ChangesTable } from './changes-table.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'

export type ProposalCardProps = {
	readonly view: SettingsView
	readonly proposal: SettingsProposal
	/** Whoever takes their own back goes on with what they had. */
	readonly onTakenBack: (after: SomeSettings) => void
	/** What was pressed did not count: it is said where it stays when this card has gone. */
	readonly onRefused: (refused: RefusedDecision | null) => void
}

/** [ST8] A change that waits for a second person, for everybody who looks at these settings. */
export function ProposalCard({ view, proposal, onTakenBack, onRefused }: ProposalCardProps) {
	const { t } = useLingui()
	const session = useSession()
	const words = useSettingsWords()
	const [busy, setBusy] = useState(false)
	const [refusing, setRefusing] = useState(false)
	const { id, requester, overtaken, isMine, mayDecide, decideBy, undoes, note } = proposal
	const fields = fieldsOf(proposal)
	const what = fields.map(words.field).join(', ')
	const run = async (act: () => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>) => {
		setBusy(true)
		const reply = await act()
		setBusy(false)
		onRefused(reply.ok ? null : { id, code: reply.error?.code ?? 'no_answer' })
		return reply.ok
	}
	const { onDuty, all } = view.others
	return (
		<section {...landmark} className={styles.proposal} aria-label={t`A change that waits for a second person`} data-proposal={id}>
			<h2 className={styles.cardTitle}>
				{undoes === null ? (
					<Trans>
						<bdi>{requester}</bdi> proposes a change: {what}
					</Trans>
				) : (
					<Trans>
						<bdi>{requester}</bdi> proposes to undo a change: {what}
					</Trans>
				)}
			</h2>
			<p className={styles.hint}>
				<When at={proposal.requestedAt} /> ·{' '}
				<Trans>
					to be decided by <When at={decideBy} />. Until then nothing changes.
				</Trans>
			</p>
			{note !== '' && <p dir="auto">{note}</p>}
			<ChangesTable fields={fields} before={withFields(view.settings, proposal.before)} after={withFields(view.settings, proposal.after)} />
			{overtaken && <Overtaken overtaken={overtaken} />}
			{!overtaken && !mayDecide && (
				<p>
					<WhoCan approvers={onDuty} couldDecide={all} mayDecide={false} />
				</p>
			)}
			<div className={styles.row}>
				{mayDecide && (
					<>
						{!overtaken && (
							<Button size="small" variant="primary" busy={busy} onClick={() => void run(() => session.approvals.approve(id))}>
								<Trans>Approve it</Trans>
							</Button>
						)}
						<Button size="small" busy={busy} onClick={() => setRefusing(true)}>
							<Trans>Refuse it…</Trans>
						</Button>
					</>
				)}
				{isMine && (
					<Button
						size="small"
						busy={busy}
						onClick={async () => {
							if (await run(() => session.approvals.withdraw(id))) onTakenBack(proposal.after)
						}}
					>
						<Trans>Take it back and go on changing</Trans>
					</Button>
				)}
			</div>
			{refusing && <RefuseDialog requester={requester} what={what} id={id} onClose={() => setRefusing(false)} />}
		</section>
	)
}

function Overtaken({ overtaken }: { readonly overtaken: NonNullable<SettingsProposal['overtaken']> }) {
	const words = useSettingsWords()
	const { by, at } = overtaken
	const fields = overtaken.fields.map(words.field).join(', ')
	return (
		<Notice tone="error" title={<Trans>It can no longer be approved</Trans>}>
			<p>
				{by !== null && at !== null ? (
					<Trans>
						<bdi>{by}</bdi> changed the same on <When at={at} />: {fields}. Take it back, look at both, and propose it again.
					</Trans>
				) : (
					<Trans>With what was saved since, it does not fit together: {fields}. Take it back and propose it again.</Trans>
				)}
			</p>
		</Notice>
	)
}

/** Why the last one was refused, where whoever proposed it finds it. */
export function RefusedProposal({ refused }: { readonly refused: NonNullable<SettingsView['refused']> }) {
	const words = useSettingsWords()
	const fields = refused.fields.map(words.field).join(', ')
	return (
		<Notice
			title={
				<Trans>
					<bdi>{refused.by}</bdi> refused the last proposal: {fields}
				</Trans>
			}
		>
			<p>
				<When at={refused.at} /> · <bdi>{refused.because}</bdi>
			</p>
		</Notice>
	)
}
