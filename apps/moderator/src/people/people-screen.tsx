import type { PeopleView, ShownInvitation, Worker } from '@akin/core/protocol/joining'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import { languageName } from '../board/language-name.ts'
import styles from '../records/records-screen.module.css'
import { InvitationRow } from './invitation-row.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { NewLink } from './new-link.tsx'
import { RoleWords } from './role-words.tsx'
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
	return (
		<section {...landmark} className={styles.results} aria-label={t`Accounts`}>
			<h2>
				<Trans>Accounts</Trans>
			</h2>
			<ul className={styles.list}>
				{people.map((worker) => (
					<WorkerRow key={worker.id} worker={worker} programmes={programmes} />
				))}
			</ul>
		</section>
	)
}

function WorkerRow({ worker, programmes }: { readonly worker: Worker; readonly programmes: PeopleView['programmes'] }) {
	const { i18n } = useLingui()
	const { name, signInName, role, languages, programmeIds, suspended } = worker
	const names = programmes.filter(({ id }) => programmeIds.includes(id)).map((one) => one.name)
	return (
		<li className={styles.row} data-worker={signInName}>
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
				{suspended && (
					<strong>
						<Trans>Suspended</Trans>
					</strong>
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
		</li>
	)
}
