import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { languageName } from '../desk/language-name.ts'
import offer from '../queue/offer-card.module.css'
import { useOfferAlert } from '../queue/use-offer-alert.ts'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './transfer.module.css'

type Asked = Extract<ListenerOpenConversation['view']['state'], { kind: 'asked' }>

export interface AskedCardProps {
	readonly conversation: ListenerOpenConversation
	readonly asked: Asked
	readonly shown: boolean
	readonly onOpen: (id: ConversationId) => void
}

/** A colleague asks whether this listener can go on with somebody. It goes away by itself; nothing is held against anybody. */
export function AskedCard({ conversation, asked, shown, onOpen }: AskedCardProps) {
	const { t, i18n } = useLingui()
	const { session, chime, announcer } = useDesk()
	const answer = useAction()
	const { id, view } = conversation
	const { transferId, byName, note } = asked
	useOfferAlert(transferId, chime)
	useEffect(() => {
		announcer.status(t`${{ name: byName }} asks whether you can go on with somebody. Press F6 to go there.`)
	}, [announcer, t, byName])
	return (
		<section {...landmark} className={offer.offer} aria-labelledby={`asked-${id}`} data-asked={id}>
			<h2 id={`asked-${id}`} className={offer.title}>
				<HandleMark handle={view.handle} size={18} />
				<span>
					<Trans>
						<bdi>{byName}</bdi> asks: can you go on with <HandleName handle={view.handle} />?
					</Trans>
				</span>
			</h2>
			<div className={offer.facts}>
				<span>{view.programmeName}</span>
				<span>{languageName(view.language, intlLocale(i18n.locale))}</span>
				<span>
					<Trans>The person has agreed</Trans>
				</span>
			</div>
			{note !== null && (
				<blockquote className={styles.note} dir="auto">
					{note}
				</blockquote>
			)}
			{answer.refusal && (
				<p className={offer.refusal} role="alert">
					<RefusalWords code={answer.refusal} />
				</p>
			)}
			<div className={offer.actions}>
				<Button
					variant="primary"
					busy={answer.busy}
					onClick={() =>
						void answer.run(async () => {
							const reply = await session.acceptTransfer(id, transferId)
							if (reply.ok) onOpen(id)
							return reply
						})
					}
				>
					<Trans>I can take it on</Trans>
				</Button>
				<Button busy={answer.busy} onClick={() => void answer.run(() => session.declineTransfer(id, transferId))}>
					<Trans>Not this time</Trans>
				</Button>
				{!shown && (
					<Button variant="quiet" onClick={() => onOpen(id)}>
						<Trans>Read it first</Trans>
					</Button>
				)}
			</div>
		</section>
	)
}
