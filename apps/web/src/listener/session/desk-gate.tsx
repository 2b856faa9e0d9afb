import type { ConversationId } from '@akin/core/support/ids'
import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { ConnectionLine } from '../desk/connection-line.tsx'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { StartShift } from '../shift/start-shift.tsx'
import { useAccess, useAccessState, useAnnouncer } from './access-context.tsx'
import { type Desk, DeskProvider, useSnapshot } from './desk-context.tsx'
import styles from './desk-gate.module.css'
import { SessionOver } from './session-over.tsx'
import { useUnloadWarning } from './use-unload-warning.ts'

interface DeskRoute {
	readonly current: ConversationId | null
	readonly onOpen: (id: ConversationId | null) => void
	/** The practice room is open, at a role play or at the list. */
	readonly practice: { readonly current: string | null } | null
	readonly onPractise: (rolePlay: string | null) => void
	/** Their own training is open, at a lesson or at the overview. */
	readonly training: { readonly current: string | null } | null
	readonly onTrain: (lesson: string | null) => void
}

/** The people to practise with weigh more than the desk: fetched when somebody goes there. */
const PracticeScreen = lazy(async () => ({ default: (await import('../practice/practice-screen.tsx')).PracticeScreen }))

/** And so are the lessons. */
const TrainingScreen = lazy(async () => ({ default: (await import('../training/training-screen.tsx')).TrainingScreen }))

/** Everything behind the sign-in. Renders nothing when nobody is signed in; the routes lead away then. */
export function DeskGate(route: DeskRoute) {
	const access = useAccess()
	const announcer = useAnnouncer()
	const state = useAccessState()
	const signedIn = state.kind === 'in' ? state : null
	const session = signedIn?.session ?? null
	const held = signedIn?.held ?? null
	const desk = useMemo<Desk | null>(
		() =>
			session &&
			held && {
				...{ session, held, announcer, drafts: access.drafts, chime: access.chime, choices: access.choices },
				signOut: () => void access.signOut(),
			},
		[session, held, announcer, access],
	)
	if (!desk) return null
	return (
		<DeskProvider value={desk}>
			<OnDesk {...route} />
			<SessionOver />
		</DeskProvider>
	)
}

function OnDesk({ current, onOpen, practice, onPractise, training, onTrain }: DeskRoute) {
	const { ready, shift, conversations, handOvers } = useSnapshot()
	const [starting, setStarting] = useState(false)
	const [worked, setWorked] = useState(false)
	const onShift = shift !== null
	useEffect(() => {
		if (!onShift) return
		setStarting(false)
		setWorked(true)
	}, [onShift])
	const before = useRef<boolean | null>(null)
	useEffect(() => {
		if (!ready) return
		// The listener started or ended the shift: a new screen, so the focus goes to its beginning. Never on a page that has just loaded.
		if (before.current !== null && before.current !== onShift && document.activeElement === document.body)
			document.querySelector<HTMLElement>('[data-screen-focus] button, [data-screen-focus]')?.focus()
		before.current = onShift
	}, [ready, onShift])
	useUnloadWarning()
	// Somebody on shift may be offered a person at any moment: practice and lessons are for the time off shift.
	const isElsewhere = (practice !== null || training !== null) && onShift
	useEffect(() => {
		if (ready && isElsewhere) onOpen(null)
	}, [ready, isElsewhere, onOpen])
	if (!ready)
		return (
			<main className={styles.opening}>
				<ConnectionLine />
				<p>
					<Trans>Opening the desk…</Trans>
				</p>
			</main>
		)
	if (practice !== null && !onShift)
		return (
			<Suspense fallback={<OpeningLine />}>
				<PracticeScreen current={practice.current} onOpen={onPractise} onLeave={() => onOpen(null)} />
			</Suspense>
		)
	if (training !== null && !onShift)
		return (
			<Suspense fallback={<OpeningTraining />}>
				<TrainingScreen
					current={training.current}
					onOpen={onTrain}
					onPractise={() => onPractise(null)}
					onRead={onOpen}
					onLeave={() => onOpen(null)}
				/>
			</Suspense>
		)
	if (shift === null && ((conversations.length === 0 && handOvers.length === 0) || starting))
		return <StartShift afterShift={worked} onPractise={() => onPractise(null)} onTrain={() => onTrain(null)} />
	return <DeskScreen shift={shift} current={current} onOpen={onOpen} onStartShift={() => setStarting(true)} />
}

/** While the practice room is being fetched. */
function OpeningLine() {
	return (
		<main className={styles.opening}>
			<p>
				<Trans>Opening the practice room…</Trans>
			</p>
		</main>
	)
}

/** While the lessons are being fetched. */
function OpeningTraining() {
	return (
		<main className={styles.opening}>
			<p>
				<Trans>Opening your training…</Trans>
			</p>
		</main>
	)
}
