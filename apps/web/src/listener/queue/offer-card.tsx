import type { ListenerSnapshot } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { Icon } from '@akin/ui/core/icon'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useNow } from '@akin/ui/staff/clock'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { languageName } from '../desk/language-name.ts'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import styles from './offer-card.module.css'
import { useOfferAlert } from './use-offer-alert.ts'

type StandingOffer = NonNullable<ListenerSnapshot['offer']>

/** From so many seconds on the clock is spoken once. */
const lastCallSeconds = 10

/** Somebody to help, for a short time. It goes away by itself and says so; nothing is held against anybody. */
export function OfferCard({ offer, onTaken }: { readonly offer: StandingOffer; readonly onTaken: (id: ConversationId) => void }) {
	const { t, i18n } = useLingui()
	const { session, chime, announcer } = useDesk()
	const [declining, setDeclining] = useState(false)
	const take = useAction()
	const now = useNow()
	const over = now >= offer.endsAt
	const secondsLeft = Math.min(Math.ceil(offer.expiresInMs / 1_000), Math.max(0, Math.ceil((offer.endsAt - now) / 1_000)))
	const waitedMinutes = Math.round(offer.waitedMs / 60_000)
	useOfferAlert(over ? null : offer.id, chime)

	const lastCall = secondsLeft <= lastCallSeconds && !over
	useEffect(() => {
		announcer.status(t`Somebody is waiting for you. Press F6 to go to the offer.`)
	}, [announcer, t])
	useEffect(() => {
		if (lastCall) announcer.status(t`A few seconds left to take the offer.`)
	}, [lastCall, announcer, t])

	return (
		<section {...landmark} className={styles.offer} aria-labelledby="offer-title" data-offer={offer.id}>
			<div className={styles.head}>
				<h2 id="offer-title" className={styles.title}>
					<HandleMark handle={offer.handle} size={18} />
					<span>
						<Trans>
							<HandleName handle={offer.handle} /> is waiting for you
						</Trans>
					</span>
				</h2>
				<p className={styles.clock} role="timer" data-low={lastCall || undefined}>
					<Icon name="clock" size={16} />
					{over ? <Trans>Time is over</Trans> : <Plural value={secondsLeft} one="One second to answer" other="# seconds to answer" />}
				</p>
			</div>
			<div className={styles.facts}>
				{offer.reason === 'in_danger' && (
					<Chip tone="watch" icon="triangle">
						<Trans>Said they are in danger</Trans>
					</Chip>
				)}
				{offer.reason === 'came_back' && (
					<Chip tone="done">
						<Trans>Talked with you before and asked for you</Trans>
					</Chip>
				)}
				<span>{offer.programmeName}</span>
				<span>{languageName(offer.language, intlLocale(i18n.locale))}</span>
				<span>
					{waitedMinutes < 1 ? (
						<Trans>has just come</Trans>
					) : (
						<Plural value={waitedMinutes} one="waiting for a minute" other="waiting for # minutes" />
					)}
				</span>
			</div>
			{offer.topics.length > 0 && (
				<p className={styles.topics}>
					<span>
						<Trans>About:</Trans>
					</span>
					{offer.topics.map((topic) => (
						<Chip key={topic} tone={offer.sharedTopics.includes(topic) ? 'done' : 'neutral'}>
							{topic}
							{offer.sharedTopics.includes(topic) && (
								<>
									{' · '}
									<Trans>you know this too</Trans>
								</>
							)}
						</Chip>
					))}
				</p>
			)}
			{take.refusal && (
				<p className={styles.refusal} role="alert">
					<RefusalWords code={take.refusal} />
				</p>
			)}
			<div className={styles.actions}>
				<Button
					variant="primary"
					busy={take.busy}
					unavailable={over}
					onClick={() =>
						void take.run(async () => {
							const reply = await session.acceptOffer(offer.id)
							if (reply.ok) onTaken(reply.data.conversation.id)
							return reply
						})
					}
				>
					<Trans>Take</Trans>
				</Button>
				<Button unavailable={over} onClick={() => setDeclining(true)}>
					<Trans>Not this one</Trans>
				</Button>
			</div>
			<DeclineDialog open={declining && !over} offerId={offer.id} onClose={() => setDeclining(false)} />
		</section>
	)
}
