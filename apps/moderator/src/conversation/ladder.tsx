import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Button } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { ReaderWords } from '@akin/ui/staff/reader-words'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import type { AskedStepName } from './asked-step.tsx'
import styles from './ladder.module.css'
import { type Blocked, ladderSteps, listenerOf, type Rung, type Step } from './ladder-steps.ts'

export type LadderProps = {
	readonly view: SupervisorConversation
	readonly person: string
	/** Puts the focus into the whisper box. */
	readonly onWhisper: () => void
	/** Asks once more before the step is taken. */
	readonly onAsk: (step: AskedStepName) => void
}

/** Each step is more visible than the one before, and says to whom. */
export function Ladder({ view, person, onWhisper, onAsk }: LadderProps) {
	const { t } = useLingui()
	const press: Readonly<Record<Rung, (() => void) | null>> = {
		read_along: view.mode === 'joined' ? () => onAsk('step_back') : null,
		whisper: onWhisper,
		suggest: () => onAsk('suggest'),
		join: view.mode === 'reading' || view.mode === 'none' ? () => onAsk('join') : null,
		take_over: () => onAsk('take_over'),
	}

	return (
		<section {...landmark} className={styles.ladder} aria-label={t`What you do here`}>
			<ol className={styles.steps}>
				{ladderSteps(view).map((step) => (
					<li key={step.rung} className={styles.step} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
						<StepButton step={step} view={view} onPress={press[step.rung]} />
						<span className={styles.who}>
							{step.blocked ? (
								<BlockedWords blocked={step.blocked} view={view} />
							) : (
								<WhoSees rung={step.rung} view={view} person={person} />
							)}
						</span>
					</li>
				))}
			</ol>
			{view.state.kind === 'active' && (
				<div className={styles.after}>
					{view.mode === 'handling' && (
						<Button size="small" onClick={() => onAsk('hand_back')}>
							<Trans>Hand back</Trans>
						</Button>
					)}
					<Button size="small" unavailable={isUnderWay(view.transfer)} onClick={() => onAsk('transfer')}>
						<Trans>To another listener</Trans>
					</Button>
					{view.mode === 'handling' && (
						<Button size="small" variant="danger" onClick={() => onAsk('end')}>
							<Trans>End the conversation</Trans>
						</Button>
					)}
				</div>
			)}
		</section>
	)
}

const isUnderWay = (transfer: SupervisorConversation['transfer']): boolean => transfer !== null && transfer.step.kind !== 'failed'

function StepButton({
	step,
	view,
	onPress,
}: {
	readonly step: Step
	readonly view: SupervisorConversation
	readonly onPress: (() => void) | null
}) {
	const words = <RungWords rung={step.rung} view={view} />
	if (step.state === 'current' || onPress === null)
		return (
			<span className={styles.here}>
				{(step.state === 'current' || step.state === 'done') && <Icon name="check" size={16} />}
				{words}
			</span>
		)
	return (
		<Button size="small" unavailable={step.state === 'blocked'} onClick={onPress} className={styles.button}>
			{words}
		</Button>
	)
}

function RungWords({ rung, view }: { readonly rung: Rung; readonly view: SupervisorConversation }): ReactNode {
	switch (rung) {
		case 'read_along':
			return view.mode === 'joined' ? <Trans>Step back to reading</Trans> : <Trans>Read along</Trans>
		case 'whisper':
			return <Trans>Write a whisper</Trans>
		case 'suggest':
			return <Trans>Suggest a reply</Trans>
		case 'join':
			return view.mode === 'joined' ? <Trans>Joined</Trans> : <Trans>Join</Trans>
		case 'take_over':
			if (view.mode === 'handling') return <Trans>You are answering</Trans>
			return view.row.handler === null ? <Trans>Answer</Trans> : <Trans>Take over</Trans>
	}
}

/** Who notices each step. */
function WhoSees({
	rung,
	view,
	person,
}: {
	readonly rung: Rung
	readonly view: SupervisorConversation
	readonly person: string
}): ReactNode {
	const { me } = useSnapshot()
	const listener = listenerOf(view)?.name ?? null
	switch (rung) {
		case 'read_along':
			return listener === null ? (
				<Trans>Nobody sees it. {person} was told that it can happen.</Trans>
			) : (
				<Trans>
					<bdi>{listener}</bdi> sees “<ReaderWords reader={{ id: '', name: me?.name ?? '', mode: 'reading' }} />
					”. {person} sees nothing.
				</Trans>
			)
		case 'whisper':
			return <Trans>Only {listener} and supervisors see it.</Trans>
		case 'suggest':
			return <Trans>{listener} sends it, changes it or sets it aside.</Trans>
		case 'join':
			return listener === null ? (
				<Trans>{person} sees it.</Trans>
			) : (
				<Trans>
					{person} and {listener} see it.
				</Trans>
			)
		case 'take_over':
			return listener === null ? (
				<Trans>{person} sees it.</Trans>
			) : (
				<Trans>
					{person} and {listener} see it. {listener} can only read.
				</Trans>
			)
	}
}

function BlockedWords({ blocked, view }: { readonly blocked: Blocked; readonly view: SupervisorConversation }): ReactNode {
	switch (blocked) {
		case 'closed':
			return <Trans>The conversation has ended.</Trans>
		case 'nobody_to_whisper_to':
			return <Trans>No listener is here.</Trans>
		case 'no_listener_answers':
			return <Trans>No listener answers.</Trans>
		case 'not_answered_yet':
			return <Trans>Nobody answers yet.</Trans>
		case 'other_supervisor_answers':
			return <Trans>{view.row.handler?.name ?? ''} is answering.</Trans>
	}
}
