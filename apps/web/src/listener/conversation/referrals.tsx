import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { useRecord } from '@akin/client/react/use-record'
import { referralsIn } from '@akin/client/referrals-in'
import { asId, type ClientId } from '@akin/core/support/ids'
import { ReferralList, ResourceList, type ResourceListProps } from '@akin/ui/staff/referral-list'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './referrals.module.css'

export interface ReferralsProps {
	readonly conversation: ListenerOpenConversation
	readonly about: string
}

/** Where else the person can turn. Offering sends a card, which they answer; what became of it is written down here. */
export function Referrals({ conversation, about }: ReferralsProps) {
	const { t } = useLingui()
	const { session } = useDesk()
	const { id, view, entries } = conversation
	const referrals = useMemo(() => referralsIn(entries, about), [entries, about])
	const [resources, setResources] = useState<ResourceListProps['resources'] | null>(null)
	const loading = useAction()
	const recording = useRecord()
	if (view.state.kind !== 'handling') return null

	const load = () =>
		void loading.run(async () => {
			const reply = await session.listResources(id)
			if (reply.ok) setResources(reply.data.resources)
			return reply
		})
	const offer = (resourceId: string) =>
		recording.write(`offered ${resourceId}`, (clientId) => session.shareResource(id, clientId, resourceId))

	return (
		<section className={styles.box} aria-label={t`Referral for ${about}`} data-tool="referral">
			<details
				onToggle={(event) => {
					if (event.currentTarget.open) load()
				}}
			>
				<summary className={styles.summary}>
					<Trans>Referral</Trans> <span className={styles.about}>{referrals.length > 0 && referrals.length}</span>
				</summary>
				<div className={styles.body}>
					{(recording.code ?? loading.refusal) && (
						<p role="alert" className={styles.failed}>
							<RefusalWords code={recording.code ?? loading.refusal ?? ''} />
						</p>
					)}
					<ReferralList
						referrals={referrals}
						busy={recording.busy}
						onStep={({ id: referral, resource, contact }, step, note) =>
							void recording.write(`${referral} ${step} ${note}`, (clientId) =>
								session.recordReferral({
									...{ conversationId: id, clientId, referral: asId<ClientId>(referral), resource, contact, step, note },
								}),
							)
						}
					/>
					<p className={styles.about}>
						<Trans>Offering sends a card. The person sees how to reach it, and says yes or no.</Trans>
					</p>
					{resources === null ? (
						loading.busy && <Trans>They are being fetched.</Trans>
					) : resources.length === 0 ? (
						<p className={styles.about}>
							<Trans>This programme has no resources yet.</Trans>
						</p>
					) : (
						<ResourceList resources={resources} busy={recording.busy} sendsTo={about} onOffer={(resourceId) => void offer(resourceId)} />
					)}
				</div>
			</details>
		</section>
	)
}
