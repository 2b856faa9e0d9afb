import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './shadow-state.module.css'

/** A learner asks to read along, or does: for whoever listens, whose yes it is and who can take it back. For the learner, how to stop. */
export function ShadowState({ conversation }: { readonly conversation: ListenerOpenConversation }) {
	const { t } = useLingui()
	const { session, announcer } = useDesk()
	const answer = useAction()
	const { id, view } = conversation
	const { shadow, state } = view
	const asks = shadow?.expiresAt == null ? null : shadow.learnerName
	useEffect(() => {
		if (asks !== null) announcer.status(t`${{ name: asks }} learns to listen and asks to read along here.`)
	}, [asks, announcer, t])
	const refusal = answer.refusal && (
		<p className={styles.refusal} role="alert">
			<RefusalWords code={answer.refusal} />
		</p>
	)
	if (state.kind === 'shadowing')
		return (
			<div className={styles.state} data-shadow="own">
				<Notice
					actions={
						<Button size="small" busy={answer.busy} onClick={() => void answer.run(() => session.leaveShadow())}>
							<Trans>Stop reading</Trans>
						</Button>
					}
				>
					<Trans>
						You read along to learn. <bdi>{state.handler.name}</bdi> answers. The person knows that you read, and can end it.
					</Trans>
					{refusal}
				</Notice>
			</div>
		)
	if (!shadow) return null
	const say = (accepts: boolean) => () => void answer.run(() => session.answerShadow(id, shadow.id, accepts))
	const { learnerName } = shadow
	return (
		<div className={styles.state} data-shadow={asks === null ? 'reading' : 'asking'}>
			{asks === null ? (
				<Notice
					actions={
						<Button size="small" busy={answer.busy} onClick={say(false)}>
							<Trans>End it</Trans>
						</Button>
					}
				>
					<Trans>
						<bdi>{learnerName}</bdi> reads along to learn, and sees no whispers. You can end it at any time.
					</Trans>
					{refusal}
				</Notice>
			) : (
				<Notice
					title={
						<Trans>
							<bdi>{learnerName}</bdi> learns to listen and asks to read along here
						</Trans>
					}
					actions={
						<>
							<Button size="small" busy={answer.busy} onClick={say(true)}>
								<Trans>Let them read along</Trans>
							</Button>
							<Button size="small" busy={answer.busy} onClick={say(false)}>
								<Trans>Not this time</Trans>
							</Button>
						</>
					}
				>
					<Trans>They read what was said and is said, and nothing backstage. The person is told. A no needs no reason.</Trans>
					{refusal}
				</Notice>
			)}
		</div>
	)
}
