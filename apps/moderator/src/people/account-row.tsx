import type { PeopleView, Worker } from '@akin/core/protocol/joining'
import type { StaffId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { classNames } from '@akin/ui/core/class-names'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApprovals } from '../approvals/use-approvals.ts'
import { languageName } from '../board/language-name.ts'
import styles from '../records/records-screen.module.css'
import { useSnapshot } from '../session/session-context.ts'
import { type AccountAct, AccountDialog } from './account-dialog.tsx'
import { AskForReset } from './ask-for-reset.tsx'
import { RoleWords } from './role-words.tsx'

export type AccountRowProps = {
	readonly worker: Worker
	readonly programmes: PeopleView['programmes']
	/** [AP12] Without them nobody would run the place. */
	readonly isLastCoordinator: boolean
}

/** Somebody who works or worked here, and what two people can decide about their account. */
export function AccountRow({ worker, programmes, isLastCoordinator }: AccountRowProps) {
	const { i18n } = useLingui()
	const { id, name, signInName, role, languages, programmeIds, suspended, ended, secondStep } = worker
	const names = programmes.filter((one) => programmeIds.includes(one.id)).map((one) => one.name)
	return (
		<li className={classNames(styles.row, !ended && styles.withAct)} data-worker={signInName}>
			<div className={styles.head}>
				<strong>
					<bdi>{name}</bdi>
				</strong>
				<span>
					<RoleWords role={role} />
				</span>
				<span className={styles.about}>
					<Trans>
						signs in as <bdi>{signInName}</bdi>
					</Trans>
				</span>
				{secondStep && !ended && (
					<span className={styles.about}>
						<Trans>has a second step</Trans>
					</span>
				)}
				{ended ? (
					<strong>
						<Trans>Account ended</Trans>
					</strong>
				) : (
					suspended && (
						<strong>
							<Trans>Suspended</Trans>
						</strong>
					)
				)}
			</div>
			<p className={styles.about}>
				{role === 'coordinator' ? <Trans>All programmes</Trans> : <bdi>{names.join(', ')}</bdi>}
				{languages.length > 0 && (
					<>
						{' · '}
						{languages.map((tag) => languageName(tag, i18n.locale)).join(', ')}
					</>
				)}
			</p>
			{secondStep && !ended && <AskForReset worker={worker} />}
			{!ended &&
				(isLastCoordinator ? (
					<p className={styles.about}>
						<Trans>The only coordinator: this account stays until there is another one.</Trans>
					</p>
				) : (
					<AccountActs id={id} worker={worker} />
				))}
		</li>
	)
}

function AccountActs({ id, worker }: { readonly id: StaffId; readonly worker: Worker }) {
	const { t } = useLingui()
	const { me } = useSnapshot()
	const [asking, setAsking] = useState<AccountAct | null>(null)
	const waits = useApprovals().some(({ act }) => 'subject' in act && act.kind !== 'hold_listener' && act.subject.id === id)
	const { name, suspended } = worker
	if (waits)
		return (
			<p className={styles.about}>
				<Trans>
					Something about this account <Link to="/approvals">waits for a second person</Link>.
				</Trans>
			</p>
		)
	return (
		<div className={styles.head}>
			{me?.id !== id && (
				<Button
					size="small"
					aria-label={suspended ? t`Let ${name} work again…` : t`Suspend ${name}…`}
					onClick={() => setAsking(suspended ? 'reinstate' : 'suspend')}
				>
					{suspended ? <Trans>Let them work again…</Trans> : <Trans>Suspend…</Trans>}
				</Button>
			)}
			<Button size="small" aria-label={t`End the account of ${name}…`} onClick={() => setAsking('end')}>
				<Trans>End the account…</Trans>
			</Button>
			{asking && <AccountDialog act={asking} worker={worker} onClose={() => setAsking(null)} />}
		</div>
	)
}
