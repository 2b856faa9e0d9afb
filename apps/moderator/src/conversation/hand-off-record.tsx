import { useRecord } from '@akin/client/react/use-record'
import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { Button } from '@akin/ui/core/button'
import { TextArea, TextField } from '@akin/ui/core/field'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './care-panel.module.css'
import { useDraft } from './drafts-context.tsx'
import { RefusalWords } from './refusal-words.tsx'

/** To whom the person was handed on, when, and what was agreed. Lines are added, never changed: a correction is another line. */
export function HandOffRecord({ open }: { readonly open: SupervisorOpenConversation }) {
	const { i18n } = useLingui()
	const session = useSession()
	const { clockOffsetMs } = useSnapshot()
	const { busy, code, write } = useRecord()
	const [to, setTo] = useState('')
	const [agreed, setAgreed] = useDraft(open.id, 'hand_off')
	const clock = new Intl.DateTimeFormat(intlLocale(i18n.locale), { timeStyle: 'short' })
	const lines = open.entries.supervision.flatMap((entry) =>
		entry.content.kind === 'hand_off' ? [{ ...entry, content: entry.content }] : [],
	)
	const isOver = open.view.state.kind === 'closed'
	return (
		<div className={styles.part}>
			<h2 className={styles.title}>
				<Trans>Hand-off record</Trans>
			</h2>
			{lines.length === 0 && (
				<p className={styles.about}>
					<Trans>Nothing is written down yet.</Trans>
				</p>
			)}
			<ol className={styles.known}>
				{lines.map(({ seq, author, content }) => (
					<li key={seq}>
						<bdi>{clock.format(content.handedAt)}</bdi> ·{' '}
						{author.role === 'supervisor' && (
							<>
								<bdi>{author.name}</bdi> ·{' '}
							</>
						)}
						<strong>
							<bdi>{content.to}</bdi>
						</strong>
						<p dir="auto" className={styles.quote}>
							{content.agreed}
						</p>
					</li>
				))}
			</ol>
			{code && (
				<p role="alert" className={styles.failed}>
					<RefusalWords code={code} />
				</p>
			)}
			{!isOver && (
				<>
					<TextField
						label={<Trans>Handed on to</Trans>}
						value={to}
						maxLength={200}
						onChange={(event) => setTo(event.currentTarget.value)}
					/>
					<TextArea
						label={<Trans>What was agreed</Trans>}
						value={agreed}
						maxLength={open.view.maxMessageCharacters}
						rows={2}
						onChange={(event) => setAgreed(event.currentTarget.value)}
					/>
					<p>
						<Button
							size="small"
							busy={busy}
							unavailable={to.trim() === '' || agreed.trim() === ''}
							onClick={async () => {
								const isWritten = await write(`${to} ${agreed}`, (clientId, at) =>
									session.recordEmergency(open.id, clientId, { kind: 'hand_off', to: to.trim(), agreed, handedAt: at + clockOffsetMs }),
								)
								if (!isWritten) return
								setTo('')
								setAgreed('')
							}}
						>
							<Trans>Write it down</Trans>
						</Button>
					</p>
				</>
			)}
		</div>
	)
}
