import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import type { ConversationId } from '@akin/core/support/ids'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { TwoInDangerNotice } from '../board/two-in-danger-notice.tsx'
import { useSnapshot } from '../session/session-context.ts'
import { type AskedFirst, useAskedFirst } from './asked-first.ts'
import { AskedStep, type AskedStepName } from './asked-step.tsx'
import { BackstagePanel } from './backstage-panel.tsx'
import { ConversationHead } from './conversation-head.tsx'
import styles from './conversation-screen.module.css'
import { EmergencyCard } from './emergency-card.tsx'
import { Ladder } from './ladder.tsx'
import { ListenerPanel } from './listener-panel.tsx'
import { NotOpen } from './not-open.tsx'
import { type PanelName, PanelSwitch } from './panel-switch.tsx'
import { ReferralPanel } from './referral-panel.tsx'
import { RoomPanel } from './room-panel.tsx'
import { Signals } from './signals.tsx'
import { SupervisionPanel } from './supervision-panel.tsx'
import { Timeline } from './timeline.tsx'
import { intakeOf } from './transcript-items.ts'
import { TransferState } from './transfer-state.tsx'
import { useCatchUpLine } from './use-catch-up-line.ts'
import { useForSomeTime } from './use-for-some-time.ts'
import { useReadAlong } from './use-read-along.ts'
import { useWords } from './use-words.ts'
import { WorksheetPanel } from './worksheet-panel.tsx'

export type ConversationScreenProps = {
	readonly id: ConversationId
	/** What to begin with once it is open. */
	readonly step?: AskedFirst
}

export function ConversationScreen({ id, step }: ConversationScreenProps) {
	const reading = useReadAlong(id)
	return (
		<main className={styles.screen} id="main" tabIndex={-1} data-fill="">
			{reading.kind === 'open' ? <Open open={reading.open} step={step} /> : <NotOpen id={id} reading={reading} />}
		</main>
	)
}

function Open({ open, step }: { readonly open: SupervisorOpenConversation; readonly step: AskedFirst | undefined }) {
	const { board, me, status } = useSnapshot()
	const handleName = useHandleName()
	const chosen = intakeOf(open.entries.room)?.name ?? null
	const words = useWords(chosen ?? handleName(open.view.row.handle), me?.name ?? '')
	const [panel, setPanel] = useState<PanelName>('room')
	const [asked, setAsked] = useState<AskedStepName | null>(null)
	const whisperBox = useRef<HTMLTextAreaElement>(null)
	useCatchUpLine(open.catchUp)
	const goToWhisper = () => {
		// At once: the next key may already belong to the whisper.
		flushSync(() => setPanel('backstage'))
		whisperBox.current?.focus()
	}
	useAskedFirst(step, open.view, (first) => (first === 'whisper' ? setTimeout(goToWhisper) : setAsked(first)))
	const behind = useForSomeTime(!open.caughtUp && status.kind === 'ok')
	return (
		<>
			<ConversationHead view={open.view} name={chosen} />
			{behind && (
				<p className={styles.behind}>
					<Trans>Fetching what was missed.</Trans>
				</p>
			)}
			{board && <TwoInDangerNotice board={board} about={open.id} />}
			<PanelSwitch panel={panel} onPick={setPanel} open={open} />
			<div className={styles.panels} data-panel={panel}>
				<div className={styles.signals}>
					<Signals view={open.view} />
				</div>
				<div className={styles.steps}>
					<Ladder view={open.view} person={words.person} onWhisper={goToWhisper} onAsk={setAsked} />
					<TransferState view={open.view} />
				</div>
				<div className={styles.talk}>
					<RoomPanel open={open} words={words} />
				</div>
				<div className={styles.side}>
					<div className={styles.care}>
						<ListenerPanel view={open.view} />
						<EmergencyCard open={open} person={words.person} />
						<WorksheetPanel open={open} words={words} />
						<ReferralPanel open={open} person={words.person} onSuggest={() => setAsked('suggest')} />
					</div>
					<div className={styles.backstage}>
						<BackstagePanel open={open} words={words} boxRef={whisperBox} />
					</div>
					<div className={styles.supervision}>
						<SupervisionPanel open={open} words={words} />
					</div>
					<div className={styles.timeline}>
						<Timeline entries={open.entries.room} words={words} />
					</div>
				</div>
			</div>
			<AskedStep asked={asked} view={open.view} room={open.entries.room} person={words.person} onClose={() => setAsked(null)} />
		</>
	)
}
