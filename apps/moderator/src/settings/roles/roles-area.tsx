import type { ProgrammeMember } from '@akin/core/protocol/settings'
import type { ProgrammeId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../../session/session-context.ts'
import styles from '../settings.module.css'
import { PeopleTable } from './people-table.tsx'
import { RightsTable } from './rights-table.tsx'

/** [ST7] Who works in this programme, and who may do what. Read only: the table is part of the service and the same everywhere. */
export function RolesArea({ programmeId }: { readonly programmeId: ProgrammeId }) {
	const session = useSession()
	const { ready } = useSnapshot()
	const [people, setPeople] = useState<readonly ProgrammeMember[] | 'loading' | 'failed'>('loading')
	const load = useCallback(async () => {
		const reply = await session.listProgrammePeople(programmeId)
		setPeople((before) => (reply.ok ? reply.data.people : before === 'loading' ? 'failed' : before))
	}, [session, programmeId])
	useEffect(() => {
		if (ready) void load()
	}, [ready, load])
	return (
		<div className={styles.wideArea}>
			<section className={styles.group}>
				<h2 className={styles.readingTitle}>
					<Trans>Who works here</Trans>
				</h2>
				{people === 'loading' ? (
					<p className={styles.loading}>
						<Trans>Fetching the people.</Trans>
					</p>
				) : people === 'failed' ? (
					<Notice
						tone="error"
						actions={
							<Button
								size="small"
								onClick={() => {
									setPeople('loading')
									void load()
								}}
							>
								<Trans>Try again</Trans>
							</Button>
						}
					>
						<Trans>We could not fetch the people just now.</Trans>
					</Notice>
				) : (
					<PeopleTable people={people} />
				)}
			</section>
			<section className={styles.group}>
				<h2 className={styles.readingTitle}>
					<Trans>Who may do what with a conversation</Trans>
				</h2>
				<p className={styles.hint}>
					<Trans>
						This is the table the server goes by. What does not stand here is refused. Supervisors act in their own programmes alone, and
						everything staff do is written into the access log.
					</Trans>
				</p>
				<RightsTable />
			</section>
			<section className={styles.group}>
				<h2 className={styles.readingTitle}>
					<Trans>Beside conversations</Trans>
				</h2>
				<ul className={styles.help}>
					<li>
						<Trans>Supervisors and coordinators: the roster, messages to everybody, pausing intake, reports, reading these settings.</Trans>
					</li>
					<li>
						<Trans>Coordinators alone: changing these settings.</Trans>
					</li>
					<li>
						<Trans>Two people together: what one alone may not do, such as suspending a listener. One asks and another decides.</Trans>
					</li>
				</ul>
			</section>
		</div>
	)
}
