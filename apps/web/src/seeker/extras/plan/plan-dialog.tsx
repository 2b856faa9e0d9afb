import type { SeekerSession } from '@akin/client/seeker-session'
import { type PlanStep, planSteps } from '@akin/core/plan/plan-steps'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { TextArea, TextField } from '@akin/ui/core/field'
import { usePlanWords } from '@akin/ui/core/plan-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { SeekerDialog } from '../../frame/seeker-dialog.tsx'
import extras from '../extras.module.css'
import { printAs } from '../printed-page.tsx'
import { saveAsFile } from '../save-as-file.ts'
import { KeepPlan } from './keep-plan.tsx'
import { deleteKept, type KeptPlan, lookAtKept, openKept, withKept } from './kept-plan.ts'
import styles from './plan.module.css'
import { emptyPlan, isEmptyPlan, joinPlans, type Plan } from './plan.ts'
import { planText } from './plan-text.ts'
import { PrintedPlan } from './printed-plan.tsx'
import { StepTogether } from './step-together.tsx'
import { usePlanTogether } from './use-plan-together.ts'
import { WhereYouAre } from './where-you-are.tsx'

export interface PlanDialogProps {
	readonly session: SeekerSession
	/** The conversation that is on the screen. */
	readonly conversation: SeekerConversation | null
	readonly plan: Plan
	/** Written so far; lives with the app, and nowhere else. */
	readonly onPlan: (plan: Plan, isKept: boolean) => void
	readonly announcer: Announcer
	readonly onClose: () => void
}

/**
 * A plan for hard moments: seven steps, any of which may be left out. It works alone. Made together, whoever listens asks about the steps, and
 * the server never learns what stands here (PH1).
 */
export function PlanDialog({ session, conversation, plan, onPlan, announcer, onClose }: PlanDialogProps) {
	const { t } = useLingui()
	const words = usePlanWords()
	const [kept, setKept] = useState<KeptPlan>(lookAtKept)
	const opening = useRef({ plan, onPlan })
	/** As it stands when something that takes a moment is done: they may have gone on writing. */
	const newest = useRef(plan)
	newest.current = plan
	const change = (next: Plan, isKept: boolean) => {
		newest.current = next
		onPlan(next, isKept)
	}
	useEffect(() => {
		// Only now: somebody who empties the fields means it.
		const first = opening.current
		const joined = withKept(first.plan)
		if (joined !== first.plan) first.onPlan(joined, isEmptyPlan(first.plan))
	}, [])
	const title = t`Plan`
	const together = usePlanTogether(session, conversation)
	/** Where the two were when it was opened: there the focus goes. */
	const [reached, setReached] = useState<PlanStep | null>(null)
	const [openedAt] = useState(together?.at?.step ?? null)
	return (
		<SeekerDialog open onClose={onClose} closable title={<Trans>A plan for hard moments</Trans>}>
			<p>
				{together ? (
					<Trans>
						Whoever listens sees which step you two are at. What you write stays on this page. It is only sent if you choose to show it.
					</Trans>
				) : (
					<Trans>Fill in what you can and leave out the rest. It stays on this page and is not sent to anybody.</Trans>
				)}
			</p>
			{kept.kind === 'locked' && (
				<Unlock
					onOpened={(opened) => {
						change(joinPlans(opened, newest.current), isEmptyPlan(newest.current))
						setKept(lookAtKept())
					}}
				/>
			)}
			{planSteps.map((step, at) => (
				<fieldset key={step} className={styles.step} data-step={step} data-here={together?.at?.step === step ? '' : undefined}>
					<TextArea
						label={`${at + 1}. ${words(step).title}`}
						hint={words(step).asks}
						value={plan[step]}
						rows={2}
						autoComplete="off"
						onFocus={() => setReached(step)}
						data-autofocus={openedAt === step ? '' : undefined}
						onChange={(event) => change({ ...newest.current, [step]: event.currentTarget.value }, false)}
					/>
					{together && (
						<StepTogether
							{...{ session, announcer }}
							asked={together.asked.get(step) ?? null}
							isHere={together.at?.step === step}
							title={words(step).title}
							written={plan[step]}
							longest={together.longest}
							mayNeedToSay={together.mayNeedToSay}
						/>
					)}
				</fieldset>
			))}
			<section className={extras.part} aria-labelledby="plan-paper-title">
				<h3 id="plan-paper-title">
					<Trans>Take it with you</Trans>
				</h3>
				<div className={extras.actions}>
					<Button variant="primary" onClick={() => printAs(title)}>
						<Trans>Print it</Trans>
					</Button>
					<Button onClick={() => saveAsFile(planText(title, plan, (step) => words(step).title))}>
						<Trans>Save it as a file</Trans>
					</Button>
				</div>
				<p className={extras.hint}>
					<Trans>Anyone who opens your downloads can read the file.</Trans>
				</p>
			</section>
			<KeepPlan
				plan={plan}
				kept={kept}
				announcer={announcer}
				onTried={(keptNow) => {
					setKept(lookAtKept())
					if (keptNow !== null) change(newest.current, keptNow === newest.current)
					else change(withKept(newest.current), false)
				}}
			/>
			<div className={extras.actions}>
				<Button
					variant="danger"
					onClick={() => {
						deleteKept()
						setKept({ kind: 'none' })
						change(emptyPlan, true)
						announcer.status(t`Your plan is deleted.`)
					}}
				>
					<Trans>Delete my plan</Trans>
				</Button>
				<span className={extras.hint}>
					{kept.kind === 'none' ? <Trans>Nothing of it is kept on this device.</Trans> : <Trans>A plan is kept on this device.</Trans>}
				</span>
			</div>
			{together && <WhereYouAre {...{ together, reached, announcer, onClose }} />}
			<PrintedPlan plan={plan} title={title} />
		</SeekerDialog>
	)
}

function Unlock({ onOpened }: { readonly onOpened: (plan: Plan) => void }) {
	const [passphrase, setPassphrase] = useState('')
	const [state, setState] = useState<'idle' | 'busy' | 'wrong'>('idle')
	const open = async () => {
		setState('busy')
		const plan = await openKept(passphrase)
		setState(plan === null ? 'wrong' : 'idle')
		if (plan !== null) onOpened(plan)
	}
	return (
		<form
			autoComplete="off"
			className={extras.part}
			onSubmit={(event) => {
				event.preventDefault()
				void open()
			}}
		>
			<TextField
				label={<Trans>Passphrase of the plan on this device</Trans>}
				error={state === 'wrong' && <Trans>This does not open it. Please try again.</Trans>}
				type="password"
				autoComplete="off"
				value={passphrase}
				onChange={(event) => setPassphrase(event.currentTarget.value)}
			/>
			<div className={extras.actions}>
				<Button type="submit" busy={state === 'busy'}>
					<Trans>Open my plan</Trans>
				</Button>
			</div>
		</form>
	)
}
