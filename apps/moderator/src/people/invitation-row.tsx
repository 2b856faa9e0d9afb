import type { PeopleView, ShownInvitation } from '@akin/core/protocol/joining'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import styles from '../records/records-screen.module.css'
import { When } from '../records/when.tsx'
import { useSession } from '../session/session-context.ts'
import { RoleWords } from './role-words.tsx'

/** [JO3] One invitation: for whom, until when, or what became of it. */
export function InvitationRow(props: {
	readonly invitation: ShownInvitation
	readonly programmes: PeopleView['programmes']
	readonly onChanged: () => void
}) {
	const { invitation, programmes, onChanged } = props
	const { t } = useLingui()
	const session = useSession()
	const announcer = useAnnouncer()
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	const { id, forName, role, programmeIds, byName, expiresAt, standing } = invitation
	const withdraw = async () => {
		setBusy(true)
		const reply = await session.withdrawInvitation(id)
		setBusy(false)
		// Used or over in the meantime: the list says what it is now.
		const isKnown = reply.ok || reply.error.code === 'invitation_not_open'
		setFailed(!isKnown)
		if (reply.ok) announcer.status(t`The link does not work any more.`)
		if (isKnown) onChanged()
	}
	return (
		<li className={styles.row} data-invitation={standing}>
			<div className={styles.head}>
				<strong>
					<bdi>{forName}</bdi>
				</strong>
				<span>
					<RoleWords role={role} />
				</span>
				<span className={styles.about}>
					<Trans>
						invited by <bdi>{byName}</bdi>
					</Trans>
				</span>
			</div>
			<p className={styles.about}>
				{role !== 'coordinator' && (
					<>
						<bdi>
							{programmes
								.filter((one) => programmeIds.includes(one.id))
								.map(({ name }) => name)
								.join(', ')}
						</bdi>
						{' · '}
					</>
				)}
				{standing === 'open' && (
					<Trans>
						the link works until <When at={expiresAt} />
					</Trans>
				)}
				{standing === 'used' && <Trans>has joined</Trans>}
				{standing === 'over' && <Trans>not used in time</Trans>}
				{standing === 'withdrawn' && <Trans>withdrawn</Trans>}
			</p>
			{failed && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<Trans>The server did not answer. The link may still work. Please try again.</Trans>
						</p>
					</Notice>
				</div>
			)}
			{standing === 'open' && (
				<div>
					<Button size="small" busy={busy} aria-label={t`Withdraw the invitation of ${forName}`} onClick={() => void withdraw()}>
						<Trans>Withdraw</Trans>
					</Button>
				</div>
			)}
		</li>
	)
}
