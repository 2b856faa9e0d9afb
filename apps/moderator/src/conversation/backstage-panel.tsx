import { Composer } from '@akin/ui/core/composer'
import { Icon } from '@akin/ui/core/icon'
import { MessageList } from '@akin/ui/core/message-list'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { type Ref, useMemo } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { useDraft } from './drafts-context.tsx'
import { listenerOf } from './ladder-steps.ts'
import styles from './panels.module.css'
import { type PanelProps, retryWith } from './room-panel.tsx'
import { backstageItems } from './transcript-items.ts'
import { useWritingActivity } from './use-activity.ts'
import { WhisperPreview } from './whisper-preview.tsx'

/** Whispers and signals. Its box knows one command only, so nothing written in it can reach the person. */
export function BackstagePanel({ open, words, boxRef }: PanelProps & { readonly boxRef?: Ref<HTMLTextAreaElement> }) {
	const { t } = useLingui()
	const session = useSession()
	const { me } = useSnapshot()
	const { view, id } = open
	const [draft, setDraft] = useDraft(id, 'whisper')
	useWritingActivity(id, 'whispering', draft)
	const listener = listenerOf(view)?.name ?? null
	const items = useMemo(
		() => backstageItems(open.entries.backstage, open.outgoing, me?.id ?? null, words),
		[open.entries.backstage, open.outgoing, me?.id, words],
	)
	const closedBecause =
		view.state.kind === 'closed' ? (
			<Trans>The conversation has ended.</Trans>
		) : listener === null ? (
			<Trans>No listener is here to whisper to.</Trans>
		) : null
	return (
		<section {...landmark} className={styles.backstage} aria-labelledby="backstage-heading">
			<header className={styles.head}>
				<h2 id="backstage-heading" className={styles.title}>
					<Icon name="eye" size={18} /> <Trans>Backstage</Trans>
				</h2>
				<p className={styles.who}>
					{listener === null ? (
						<Trans>{words.person} never sees this.</Trans>
					) : (
						<Trans>
							<bdi>{listener}</bdi> and supervisors see this. {words.person} never does.
						</Trans>
					)}
				</p>
			</header>
			<MessageList
				key={id}
				items={items}
				label={t`Whispers and signals`}
				onRetry={(key) => retryWith(open, key, session.retry)}
				onDelete={(key) => retryWith(open, key, session.discard)}
				empty={<Trans>No whisper yet.</Trans>}
			/>
			<Composer
				tone="whisper"
				label={
					listener === null ? (
						<Trans>Whisper</Trans>
					) : (
						<Trans>
							Whisper to <bdi>{listener}</bdi>
						</Trans>
					)
				}
				value={draft}
				onChange={setDraft}
				onSend={(text) => {
					session.sendWhisper(id, text)
					setDraft('')
				}}
				maxLength={view.maxMessageCharacters}
				{...(boxRef ? { textRef: boxRef } : {})}
				{...(closedBecause ? { closedBecause } : {})}
			/>
			{listener !== null && !closedBecause && <WhisperPreview person={words.person} listener={listener} text={draft} />}
		</section>
	)
}
