import type { PeopleView, ShownInvitation } from '@akin/core/protocol/joining'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../records/records-screen.module.css'
import { AccountRow } from './account-row.tsx'
import { InvitationRow } from './invitation-row.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { NewLink } from './new-link.tsx'
import { usePeople } from './use-people.ts'

type Made = { readonly link: string; readonly invitation: ShownInvitation }

/** [JO1] Who works here, and who may join. */
export function PeopleScreen() {
	const { t } = useLingui()
	const heading = useArrivalFocus()
	const people = usePeople()
	const [inviting, setInviting] = useState(false)
	const [made, setMade] = useState<Made | null>(null)
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>People who work here</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>Nobody signs up by themselves. You invite, and send the link in a way that reaches only them.</Trans>
			</p>
			{people.kind === 'fetching' && (
				<p className={styles.empty}>
					<Trans>Fetching the list.</Trans>
				</p>
			)}
			{people.kind === 'failed' && <Failed {...people} />}
			{people.kind === 'fetched' && (
				<>
					<div>
						<Button variant="primary" onClick={() => setInviting(true)}>
							<Trans>Invite somebody</Trans>
						</Button>{' '}
						<Link to="/training" className={buttonClass({})}>
							<Trans>Their training</Trans>
						</Link>
					</div>
					{made && <NewLink {...made} onDone={() => setMade(null)} />}
					<section {...landmark} className={styles.results} aria-label={t`Invitations`}>
						<h2>
							<Trans>Invitations</Trans>
						</h2>
						{people.view.invitations.length === 0 ? (
							<p className={styles.empty}>
								<Trans>Nobody is invited at the moment.</Trans>
							</p>
						) : (
							<ul className={styles.list}>
								{people.view.invitations.map((invitation) => (
									<InvitationRow
										key={invitation.id}
										invitation={invitation}
										programmes={people.view.programmes}
										onChanged={() => {
											setMade((now) => (now?.invitation.id === invitation.id ? null : now))
											people.again()
										}}
									/>
								))}
							</ul>
						)}
					</section>
					<Workers {...people.view} />
					{inviting && (
						<InviteDialog
							programmes={people.view.programmes}
							onClose={() => setInviting(false)}
							onMade={(one) => {
								setInviting(false)
								setMade(one)
								people.again()
							}}
						/>
					)}
				</>
			)}
		</main>
	)
}

function Failed({ code, again }: { readonly code: string; readonly again: () => void }) {
	if (code === 'coordinators_only')
		return (
			<Notice>
				<p>
					<Trans>Only coordinators see who works here and invite others.</Trans>
				</p>
			</Notice>
		)
	return (
		<Notice
			tone="error"
			actions={
				<Button onClick={again}>
					<Trans>Try again</Trans>
				</Button>
			}
		>
			<p>
				<Trans>We could not fetch the list. This is not your fault.</Trans>
			</p>
		</Notice>
	)
}

function Workers({ people, programmes }: PeopleView) {
	const { t } = useLingui()
	const coordinators = people.filter(({ role, suspended }) => role === 'coordinator' && !suspended)
	const lastCoordinator = coordinators.length === 1 ? coordinators[0]?.id : null
	// Whoever does not work here any more stands behind everybody who does.
	const sorted = [...people.filter(({ ended }) => !ended), ...people.filter(({ ended }) => ended)]
	return (
		<section {...landmark} className={styles.results} aria-label={t`Accounts`}>
			<h2>
				<Trans>Accounts</Trans>
			</h2>
			<ul className={styles.list}>
				{sorted.map((worker) => (
					<AccountRow key={worker.id} worker={worker} programmes={programmes} isLastCoordinator={lastCoordinator === worker.id} />
				))}
			</ul>
		</section>
	)
}
