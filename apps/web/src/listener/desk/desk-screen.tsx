import type { Shift } from '@akin/client/listener-session'
import type { OwnHandOver } from '@akin/core/protocol/transfer-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { Button } from '@akin/ui/core/button'
import { landmark, useLandmarkKeys } from '@akin/ui/staff/use-landmark-keys'
import { useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ConversationPane, NoConversation } from '../conversation/conversation-pane.tsx'
import { OwnOpenings } from '../openings/own-openings.tsx'
import { NextPerson, NoShift } from '../queue/next-person.tsx'
import { OfferCard } from '../queue/offer-card.tsx'
import { OfferWithdrawn } from '../queue/offer-withdrawn.tsx'
import { OwnReviews } from '../reviews/own-reviews.tsx'
import { useSnapshot } from '../session/desk-context.tsx'
import { ShiftBar } from '../shift/shift-bar.tsx'
import { ShiftMessages } from '../shift/shift-messages.tsx'
import { AskedCard } from '../transfer/asked-card.tsx'
import { HandOvers, HandOverWrapUp } from '../transfer/hand-overs.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { ConversationList } from './conversation-list.tsx'
import styles from './desk-screen.module.css'
import { KeysAndSound } from './keys-and-sound.tsx'
import { Undelivered } from './undelivered.tsx'
import { useArrivalAnnouncements } from './use-arrival-announcements.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskTitle } from './use-desk-title.ts'
import { useMedia } from './use-media.ts'
import { usePanes } from './use-panes.ts'
import { useUnread } from './use-seen.ts'
import { useStripes } from './use-stripes.ts'

export interface DeskScreenProps {
	/** Null when only wrap-ups are left. */
	readonly shift: Shift | null
	/** The conversation the address names, or null for the list alone. */
	readonly current: ConversationId | null
	readonly onOpen: (id: ConversationId | null) => void
	readonly onStartShift: () => void
}

/** Side by side from 1440 px, list and one from 1024 px, one thing at a time below. */
export function DeskScreen({ shift, current, onOpen, onStartShift }: DeskScreenProps) {
	const { t } = useLingui()
	const { conversations, offer, withdrawn } = useSnapshot()
	const besideList = useMedia('(min-width: 64rem)')
	const sideBySide = useMedia('(min-width: 90rem)')
	const [keysOpen, setKeysOpen] = useState(false)
	const [wrappingUp, setWrappingUp] = useState<OwnHandOver | null>(null)
	const { panes, focusNext } = usePanes(conversations, current, sideBySide ? 2 : 1)
	const stripeOf = useStripes(conversations)
	const unreadOf = useUnread(conversations, panes)
	useArrivalAnnouncements(conversations, panes)
	const isAsked = conversations.some(({ view }) => view.state.kind === 'asked')
	useDeskTitle({ offered: offer !== null || isAsked, unread: conversations.reduce((sum, conversation) => sum + unreadOf(conversation), 0) })
	useLandmarkKeys()

	const people = useRef<HTMLElement>(null)
	const toPeople = useRef(false)
	useEffect(() => {
		if (!toPeople.current || !people.current || current !== null) return
		toPeople.current = false
		people.current.focus()
	})
	const leave = () => {
		toPeople.current = true
		onOpen(null)
	}
	const open = (id: ConversationId) => {
		focusNext(id)
		onOpen(id)
	}
	useDeskKeys({
		onStep: (step) => {
			const ids = conversations.map(({ id }) => id)
			const here = current === null ? (step === 1 ? -1 : 0) : ids.indexOf(current)
			const next = ids[(here + step + ids.length) % Math.max(1, ids.length)]
			if (next) open(next)
		},
		onHelp: () => setKeysOpen(true),
	})
	// The address of a conversation that is no longer ours leads to the list.
	useEffect(() => {
		if (current !== null && !conversations.some(({ id }) => id === current)) onOpen(null)
	}, [current, conversations, onOpen])

	const back = besideList ? undefined : (
		<Button size="small" className={styles.back} aria-label={t`Back to my people`} onClick={leave}>
			<ArrowLeft className="mirrored" size={20} strokeWidth={1.75} aria-hidden="true" />
		</Button>
	)
	/** Alone in a narrow window, the list is what the page is about. */
	const People = besideList ? 'nav' : 'main'
	const showList = besideList || panes.length === 0

	return (
		<div className={styles.desk} data-view={showList ? 'list' : 'conversation'}>
			<header className={styles.bar}>
				<ShiftBar shift={shift} />
				<ConnectionLine />
			</header>
			<div className={styles.offer}>
				{offer && <OfferCard key={offer.id} offer={offer} onTaken={open} />}
				{conversations.map((conversation) => {
					const { state } = conversation.view
					if (state.kind !== 'asked') return null
					const { id } = conversation
					return <AskedCard key={state.transferId} conversation={conversation} asked={state} shown={panes.includes(id)} onOpen={open} />
				})}
				<Undelivered />
				{shift && <ShiftMessages />}
				{!offer && withdrawn && <OfferWithdrawn key={withdrawn.offerId} withdrawn={withdrawn} />}
			</div>
			{showList && (
				<People {...landmark} ref={people} className={styles.people} aria-label={t`My people`}>
					<div>
						<ConversationList conversations={conversations} shown={panes} stripeOf={stripeOf} unreadOf={unreadOf} onOpen={open} />
						<HandOvers onWrapUp={setWrappingUp} />
						<OwnReviews />
						<OwnOpenings />
					</div>
					{shift ? <NextPerson shift={shift} /> : <NoShift onStart={onStartShift} />}
				</People>
			)}
			{(besideList || panes.length > 0) && (
				<main className={styles.panes} data-count={panes.length}>
					{panes.length === 0 && <NoConversation />}
					{panes.map((id) => {
						const conversation = conversations.find((each) => each.id === id)
						return (
							conversation && <ConversationPane key={id} conversation={conversation} stripe={stripeOf(id)} back={back} onLeave={leave} />
						)
					})}
				</main>
			)}
			<HandOverWrapUp handOver={wrappingUp} onClose={() => setWrappingUp(null)} />
			<KeysAndSound open={keysOpen} onClose={() => setKeysOpen(false)} />
		</div>
	)
}
