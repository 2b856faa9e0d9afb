import type { SeekerSession } from '@akin/client/seeker-session'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useConcern } from '../concern/use-concern.tsx'
import type { Extra } from '../extras/extra.ts'
import { useProgrammeTheme } from '../frame/use-programme-theme.ts'
import { ExtraName } from '../talk/extra-name.tsx'
import styles from './after.module.css'
import { Erase } from './erase.tsx'
import { Feedback } from './feedback.tsx'

export interface AfterScreenProps {
	readonly session: SeekerSession
	readonly conversation: SeekerConversation & { readonly state: { readonly kind: 'closed' } }
	readonly announcer: Announcer
	readonly onAgain: () => void
	readonly onHelp: () => void
	/** What stands beside the talk now, and the way to it. */
	readonly extras: readonly Extra[]
	readonly onExtra: (extra: Extra) => void
	/** Back to the transcript; null once it is erased. */
	readonly onRead: (() => void) | null
	/** When the last backups of what was erased become unreadable; null when this page does not know it. */
	readonly finalInBackupsAt: number | null
	readonly onErased: (finalInBackupsAt: number) => void
}

/** First what next, then what to do with the words, then two questions. */
export function AfterScreen(props: AfterScreenProps) {
	const { session, conversation, announcer, onAgain, onHelp, extras, onExtra, onRead, finalInBackupsAt, onErased } = props
	const { reason, feedbackGiven, erased } = conversation.state
	const concern = useConcern({ session, onHelp, onSomeoneElse: onAgain })
	useProgrammeTheme(session.getSnapshot().programmes.find(({ id }) => id === conversation.programmeId)?.theme)
	const talked = reason !== 'left_queue' && reason !== 'programme_closed'
	return (
		<div className="seeker-column">
			<div className={styles.lead}>
				<h1 tabIndex={-1}>
					<Title reason={reason} />
				</h1>
				<p>
					{talked ? (
						<Trans>It takes something to reach out. You can come back any time.</Trans>
					) : (
						<Trans>You can come back any time.</Trans>
					)}
				</p>
			</div>
			{reason === 'seeker_lost' && (
				<Notice>
					<Trans>Your connection was gone for a long time, so we closed the chat. It was nothing you did.</Trans>
				</Notice>
			)}
			<section className={styles.next}>
				<h2>
					<Trans>What next</Trans>
				</h2>
				<div className={styles.actions}>
					<Button variant="primary" onClick={onAgain}>
						<Trans>Talk to someone again</Trans>
					</Button>
					<Button onClick={onHelp}>
						<Trans>See other people you can reach</Trans>
					</Button>
					{extras.map((extra) => (
						<Button key={extra} onClick={() => onExtra(extra)}>
							<ExtraName extra={extra} />
						</Button>
					))}
					{onRead && (
						<Button onClick={onRead}>
							<Trans>Read the chat again</Trans>
						</Button>
					)}
				</div>
			</section>
			{talked && !erased && <Feedback session={session} given={feedbackGiven} onAgain={onAgain} onHelp={onHelp} />}
			{talked && !erased && (
				<section className={styles.erase}>
					<h2>
						<Trans>Was something wrong?</Trans>
					</h2>
					<p>
						<Trans>You can tell our supervisors. Your listener is not told.</Trans>
					</p>
					<div className={styles.actions}>
						<Button onClick={concern.open}>
							<Trans>Tell a supervisor</Trans>
						</Button>
					</div>
					{concern.shown}
				</section>
			)}
			<Erase session={session} erased={erased} finalInBackupsAt={finalInBackupsAt} announcer={announcer} onErased={onErased} />
		</div>
	)
}

function Title({ reason }: { readonly reason: AfterScreenProps['conversation']['state']['reason'] }) {
	switch (reason) {
		case 'left_queue':
			return <Trans>You left the queue</Trans>
		case 'programme_closed':
			return <Trans>We are closed now</Trans>
		case 'seeker_lost':
			return <Trans>We lost touch with you</Trans>
		default:
			return <Trans>The chat has ended</Trans>
	}
}
