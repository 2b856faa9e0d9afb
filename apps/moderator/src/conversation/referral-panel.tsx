import { useRecord } from '@akin/client/react/use-record'
import { referralsIn } from '@akin/client/referrals-in'
import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { ReferralList, ResourceList } from '@akin/ui/staff/referral-list'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useSession } from '../session/session-context.ts'
import styles from './care-panel.module.css'
import { useDraft } from './drafts-context.tsx'
import { RefusalWords } from './refusal-words.tsx'
import { useResources } from './use-resources.ts'

export type ReferralPanelProps = {
	readonly open: SupervisorOpenConversation
	readonly person: string
	/** The words stand in the suggestion to the listener now. */
	readonly onSuggest: () => void
}

/** Where else the person was pointed to, what became of it, and where they can be pointed to. */
export function ReferralPanel({ open, person, onSuggest }: ReferralPanelProps) {
	const { t } = useLingui()
	const session = useSession()
	const { id, view } = open
	const referrals = useMemo(() => referralsIn(open.entries, person), [open.entries, person])
	const { resources, state, load } = useResources(id)
	const { busy, code, write } = useRecord()
	const [, setSuggestion] = useDraft(id, 'suggestion')
	const isOver = view.state.kind === 'closed'
	const speaks = view.mode === 'joined' || view.mode === 'handling'

	const offer = async (resourceId: string) => {
		const resource = resources.find((one) => one.id === resourceId)
		if (!resource) return
		if (speaks) {
			await write(`card ${resourceId}`, (clientId) => session.shareResource(id, clientId, resourceId))
			return
		}
		const { name, what, contact } = resource
		const done = await write(`offered ${resourceId}`, (clientId) =>
			session.recordReferral({ conversationId: id, clientId, referral: clientId, resource: name, contact, step: 'offered', note: null }),
		)
		if (!done) return
		const words = [name, what, contact].filter((part) => part !== '').join('\n')
		setSuggestion(words)
		onSuggest()
	}

	return (
		<section {...landmark} className={styles.panel} aria-label={t`Referral`}>
			<details
				onToggle={(event) => {
					if (event.currentTarget.open) load()
				}}
			>
				<summary className={styles.summary}>
					<Trans>Referral</Trans> <span className={styles.about}>{referrals.length}</span>
				</summary>
				<div className={styles.body}>
					{code && (
						<p role="alert" className={styles.failed}>
							<RefusalWords code={code} />
						</p>
					)}
					{referrals.length === 0 ? (
						<p className={styles.about}>
							<Trans>Nothing has been offered yet.</Trans>
						</p>
					) : (
						<ReferralList
							referrals={referrals}
							busy={busy}
							onStep={
								isOver
									? undefined
									: ({ id: referral, resource, contact }, step, note) =>
											void write(`${referral} ${step} ${note}`, (clientId) =>
												session.recordReferral({
													conversationId: id,
													clientId,
													referral: referral as typeof clientId,
													resource,
													contact,
													step,
													note,
												}),
											)
							}
						/>
					)}
					{!isOver && (
						<div className={styles.part}>
							<h2 className={styles.title}>
								<Trans>What can be offered</Trans>
							</h2>
							<p className={styles.about}>
								{speaks ? (
									<Trans>Offering sends a card. {person} sees how to reach it, and says yes or no.</Trans>
								) : (
									<Trans>The words become a suggestion to the listener. Nothing is sent to {person} by it.</Trans>
								)}
							</p>
							{state === 'loading' && <Trans>They are being fetched.</Trans>}
							{state === 'failed' && (
								<p className={styles.failed}>
									<RefusalWords code="no_answer" />
								</p>
							)}
							{state === 'there' && resources.length === 0 && (
								<p className={styles.about}>
									<Trans>This programme has no resources yet.</Trans>
								</p>
							)}
							<ResourceList
								resources={resources}
								busy={busy}
								sendsTo={speaks ? person : undefined}
								onOffer={(resourceId) => void offer(resourceId)}
							/>
						</div>
					)}
				</div>
			</details>
		</section>
	)
}
