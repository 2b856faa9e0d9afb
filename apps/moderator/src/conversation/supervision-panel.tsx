import { Composer } from '@akin/ui/core/composer'
import { Icon } from '@akin/ui/core/icon'
import { MessageList } from '@akin/ui/core/message-list'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { useDraft } from './drafts-context.tsx'
import styles from './panels.module.css'
import { type PanelProps, retryWith } from './room-panel.tsx'
import { supervisionItems } from './transcript-items.ts'
import { useWritingActivity } from './use-activity.ts'

/** Notes among supervisors and who opened the conversation. Apart from backstage in place, look and name: listeners never see it. */
export function SupervisionPanel({ open, words }: PanelProps) {
	const { t } = useLingui()
	const session = useSession()
	const { me } = useSnapshot()
	const { view, id } = open
	const [draft, setDraft] = useDraft(id, 'note')
	useWritingActivity(id, 'noting', draft)
	const items = useMemo(
		() => supervisionItems(open.entries.supervision, open.outgoing, me?.id ?? null, words),
		[open.entries.supervision, open.outgoing, me?.id, words],
	)
	const closedBecause = view.state.kind === 'closed' ? <Trans>The conversation has ended.</Trans> : null
	return (
		<section {...landmark} className={styles.supervision} aria-labelledby="supervision-heading">
			<header className={styles.head}>
				<h2 id="supervision-heading" className={styles.title}>
					<Icon name="lock" size={18} /> <Trans>Supervisors only</Trans>
				</h2>
				<p className={styles.who}>
					<Trans>No listener sees this, and {words.person} does not either.</Trans>
				</p>
			</header>
			<MessageList
				key={id}
				items={items}
				label={t`Notes of supervisors`}
				onRetry={(key) => retryWith(open, key, session.retry)}
				onDelete={(key) => retryWith(open, key, session.discard)}
				empty={<Trans>No note yet.</Trans>}
			/>
			<Composer
				label={<Trans>Note for supervisors</Trans>}
				sendLabel={<Trans>Keep note</Trans>}
				value={draft}
				onChange={setDraft}
				onSend={(text) => {
					session.sendNote(id, text)
					setDraft('')
				}}
				maxLength={view.maxMessageCharacters}
				{...(closedBecause ? { closedBecause } : {})}
			/>
		</section>
	)
}
