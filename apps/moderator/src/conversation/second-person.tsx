import { useRecord } from '@akin/client/react/use-record'
import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { Button } from '@akin/ui/core/button'
import { SelectField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './care-panel.module.css'
import { RefusalWords } from './refusal-words.tsx'

/** Who stands by: named so that both know it, and so that whoever comes later reads it. */
export function SecondPerson({ open }: { readonly open: SupervisorOpenConversation }) {
	const { t } = useLingui()
	const session = useSession()
	const { board, me } = useSnapshot()
	const { busy, code, write } = useRecord()
	const [chosen, setChosen] = useState('')
	const named = open.entries.supervision.findLast(({ content }) => content.kind === 'second_person')
	const others = (board?.supervisorsOnDuty ?? []).filter(({ id }) => id !== me?.id)
	const isOver = open.view.state.kind === 'closed'
	return (
		<div className={styles.part}>
			<h2 className={styles.title}>
				<Trans>Second person</Trans>
			</h2>
			<p className={styles.about}>
				{named?.content.kind === 'second_person' ? (
					<Trans>
						<bdi>{named.content.name}</bdi> stands by.
					</Trans>
				) : (
					<Trans>Nobody is named yet.</Trans>
				)}
			</p>
			{code && (
				<p role="alert" className={styles.failed}>
					<RefusalWords code={code} />
				</p>
			)}
			{!isOver && others.length > 0 && (
				<div className={styles.row}>
					<SelectField label={<Trans>Who stands by</Trans>} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
						<option value="">{t`Choose who`}</option>
						{others.map(({ id, name }) => (
							<option key={id} value={name}>
								{name}
							</option>
						))}
					</SelectField>
					<Button
						size="small"
						busy={busy}
						unavailable={chosen === ''}
						onClick={() =>
							void write(`second ${chosen}`, (clientId) =>
								session.recordEmergency(open.id, clientId, { kind: 'second_person', name: chosen }),
							)
						}
					>
						<Trans>Name them</Trans>
					</Button>
				</div>
			)}
		</div>
	)
}
