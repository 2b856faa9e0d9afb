import type { ListenerSnapshot, Shift } from '@akin/client/listener-session'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { useNow } from '@akin/ui/staff/clock'
import { RestWords } from '@akin/ui/staff/rest-words'
import { Plural, Trans } from '@lingui/react/macro'
import { useKeptFocus } from '../desk/use-kept-focus.ts'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import { useAction } from '../session/use-action.ts'
import styles from './next-person.module.css'

/** One clear button: the queue chooses who comes next, so nobody is picked over. What stands here depends on the shift alone. */
export function NextPerson({ shift }: { readonly shift: Shift }) {
	const { session } = useDesk()
	const snapshot = useSnapshot()
	const action = useAction()
	const now = useNow(snapshot.clockOffsetMs)
	const part = useKeptFocus<HTMLDivElement>()
	const state = nextPersonState(shift, snapshot, now)

	return (
		<div ref={part} className={styles.next} data-state={state} tabIndex={-1} data-screen-focus="">
			<NextWords state={state} shift={shift} waiting={snapshot.waiting} />
			{(state === 'can_ask' || state === 'away') && (
				<Button
					variant="primary"
					wide
					busy={action.busy}
					onClick={() => {
						session.dismissWithdrawn()
						void action.run(() => session.helpNext())
					}}
				>
					{state === 'away' ? <Trans>I am here. Ask me again</Trans> : <Trans>Help the next person</Trans>}
				</Button>
			)}
			{state === 'ready' && (
				<Button wide busy={action.busy} onClick={() => void action.run(() => session.notNow())}>
					<Trans>Not now</Trans>
				</Button>
			)}
			{state === 'paused' && (
				<Button variant="primary" wide busy={action.busy} onClick={() => void action.run(() => session.resumeShift())}>
					<Trans>I am back</Trans>
				</Button>
			)}
			{action.refusal && (
				<div role="alert">
					<Notice tone="error">
						<RefusalWords code={action.refusal} />
					</Notice>
				</div>
			)}
		</div>
	)
}

/** In place of it when the shift is over and wrap-ups are left. */
export function NoShift({ onStart }: { readonly onStart: () => void }) {
	return (
		<div className={styles.next} data-state="off">
			<p>
				<Trans>You are off shift. What is left to wrap up waits for you.</Trans>
			</p>
			<Button wide onClick={onStart}>
				<Trans>Start a new shift</Trans>
			</Button>
		</div>
	)
}

type NextState = 'can_ask' | 'ready' | 'offered' | 'full' | 'paused' | 'away' | 'resting'

/** Exported for its test. */
export function nextPersonState(
	shift: Shift,
	{ conversations, offer }: Pick<ListenerSnapshot, 'conversations' | 'offer'>,
	now: number,
): NextState {
	if (offer) return 'offered'
	if (shift.rest !== null && shift.rest.until > now) return 'resting'
	switch (shift.availability) {
		case 'paused':
			return 'paused'
		case 'away':
			return 'away'
		case 'ready':
			return 'ready'
		case 'busy':
			return 'full'
		case 'off':
		case 'not_asking':
			return conversations.filter(({ view }) => view.state.kind === 'handling').length >= shift.capacity ? 'full' : 'can_ask'
	}
}

function NextWords({ state, shift, waiting }: { readonly state: NextState; readonly shift: Shift; readonly waiting: number }) {
	switch (state) {
		case 'can_ask':
			return (
				<p>
					{waiting === 0 ? (
						<Trans>No one is waiting. Breathe, stretch, look out of the window. You can still say that you are ready.</Trans>
					) : (
						<Plural value={waiting} one="One person is waiting." other="# people are waiting." />
					)}
				</p>
			)
		case 'ready':
			return (
				<div>
					<p className={styles.title}>
						<Trans>You are ready</Trans>
					</p>
					<p>
						{waiting === 0 ? (
							<Trans>No one is waiting. We offer you the next person who comes.</Trans>
						) : (
							<Trans>We are finding the person you can help best. This takes a moment.</Trans>
						)}
					</p>
				</div>
			)
		case 'offered':
			return (
				<p>
					<Trans>Somebody is waiting for your answer.</Trans>
				</p>
			)
		case 'full':
			return (
				<p>
					{shift.capacity < shift.chosenCapacity && (
						<>
							<Plural
								value={shift.capacity}
								one="A supervisor has set you to one person at once for this shift."
								other="A supervisor has set you to # people at once for this shift."
							/>{' '}
						</>
					)}
					<Plural
						value={shift.capacity}
						one="You are with one person. Nobody else is offered to you until that conversation ends."
						other="You are with # people. Nobody else is offered to you until one conversation ends."
					/>
				</p>
			)
		case 'paused':
			return (
				<div>
					<p className={styles.title}>
						<Trans>You are on a break</Trans>
					</p>
					<p>
						<Trans>Nobody is offered to you. Take the time you need.</Trans>
					</p>
				</div>
			)
		case 'away':
			return (
				<div>
					<p className={styles.title}>
						<Trans>You missed two. Are you okay?</Trans>
					</p>
					<p>
						<Trans>Nobody is offered to you for now. That is fine.</Trans>
					</p>
				</div>
			)
		case 'resting':
			return shift.rest && <RestWords rest={shift.rest} />
	}
}
