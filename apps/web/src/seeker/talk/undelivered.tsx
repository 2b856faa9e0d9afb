import type { Outgoing } from '@akin/client/outgoing'
import type { ClientId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import styles from './talk.module.css'

/** Words for a chat that is no longer there. They are shown until the person has copied or deleted them. */
export function Undelivered({ messages, onDelete }: { readonly messages: readonly Outgoing[]; readonly onDelete: (id: ClientId) => void }) {
	const [copied, setCopied] = useState(false)
	if (messages.length === 0) return null
	const deleteAll = () => {
		for (const { clientId } of messages) onDelete(clientId)
	}
	return (
		<section className={styles.undelivered}>
			<Notice
				tone="error"
				title={<Trans>These words were not sent. They are still here.</Trans>}
				actions={
					<>
						<Button
							onClick={() => {
								void navigator.clipboard.writeText(messages.map(({ text }) => text).join('\n\n')).then(() => setCopied(true))
							}}
						>
							{copied ? <Trans>Copied</Trans> : <Trans>Copy my words</Trans>}
						</Button>
						<Button variant="danger" onClick={deleteAll}>
							<Trans>Delete</Trans>
						</Button>
					</>
				}
			>
				{messages.map(({ clientId, text }) => (
					<p key={clientId} dir="auto" className={styles.words}>
						{text}
					</p>
				))}
			</Notice>
		</section>
	)
}
