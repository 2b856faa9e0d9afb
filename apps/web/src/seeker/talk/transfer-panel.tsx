import type { SeekerSession } from '@akin/client/seeker-session'
import type { SeekerTransfer } from '@akin/core/protocol/transfer-shapes'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { TransferQuestion } from '@akin/ui/core/transfer-question'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import styles from './talk.module.css'

export interface TransferPanelProps {
	readonly session: SeekerSession
	readonly transfer: SeekerTransfer
	/** Who talks with them now, and goes on unless they say yes. */
	readonly handler: string
	readonly announcer: Announcer
}

/**
 * Whether they would like to go on with somebody else. No clock, no step that cannot be left: without an answer, and with any answer but yes,
 * everything stays as it is. The box below stays open, so that they can answer in their own words, too.
 */
export function TransferPanel({ session, transfer, handler, announcer }: TransferPanelProps) {
	const { t } = useLingui()
	const [busy, setBusy] = useState(false)
	const [refused, setRefused] = useState(false)
	const [putAway, setPutAway] = useState(false)
	const { transferId, byName, byRole, to, step } = transfer
	const name = to ?? ''
	useEffect(() => {
		if (step === 'asking') announcer.status(t`A question for you: would you like to go on with another listener? It stands above the box.`)
		else if (step === 'looking') announcer.status(t`We are asking ${name}. ${handler} is still here with you.`)
		else announcer.status(t`${name} cannot come just now. ${handler} is still here with you.`)
	}, [step, name, handler, announcer, t])
	if (putAway) return null
	const answer = (given: 'yes' | 'stay' | 'not_now') => async () => {
		setBusy(true)
		setRefused(false)
		const reply = await session.answerTransfer(transferId, given)
		setBusy(false)
		setRefused(!reply.ok)
		if (reply.ok && given !== 'yes') announcer.status(t`Nothing has changed. ${handler} is still here with you.`)
	}
	return (
		<section className={styles.transfer} aria-label={t`A question about who you talk with`} data-transfer={step}>
			{step === 'asking' ? (
				<TransferQuestion
					question={{ byName, byRole, to }}
					actions={
						<>
							<Button variant="primary" busy={busy} onClick={answer('yes')}>
								<Trans>Yes, please</Trans>
							</Button>
							<Button busy={busy} onClick={answer('stay')}>
								<Trans>
									No, stay with <bdi>{handler}</bdi>
								</Trans>
							</Button>
							<Button variant="quiet" busy={busy} onClick={answer('not_now')}>
								<Trans>Not now</Trans>
							</Button>
						</>
					}
				/>
			) : step === 'looking' ? (
				<Notice>
					<Trans>
						We are asking <bdi>{name}</bdi>. <bdi>{handler}</bdi> is still here with you.
					</Trans>
				</Notice>
			) : (
				<Notice
					actions={
						<Button onClick={() => setPutAway(true)}>
							<Trans>All right</Trans>
						</Button>
					}
				>
					<Trans>
						<bdi>{name}</bdi> cannot come just now. <bdi>{handler}</bdi> is still here with you.
					</Trans>
				</Notice>
			)}
			{refused && (
				<p className={styles.transferRefused} role="alert">
					<Trans>We could not take your answer just now. Nothing has changed.</Trans>
				</p>
			)}
		</section>
	)
}
