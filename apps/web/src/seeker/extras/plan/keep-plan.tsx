import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import extras from '../extras.module.css'
import { type KeptPlan, keepPlan } from './kept-plan.ts'
import type { Plan } from './plan.ts'

export interface KeepPlanProps {
	readonly plan: Plan
	/** What lies there now. */
	readonly kept: KeptPlan
	readonly announcer: Announcer
	/** This plan is kept now, or, with null, none: what lies there may be another one than before. */
	readonly onTried: (keptNow: Plan | null) => void
}

/** Keeping it on this device, if that is wanted. A plan that is locked is never overwritten, and one that was sealed stays so by itself. */
export function KeepPlan({ plan, kept, announcer, onTried }: KeepPlanProps) {
	const { t } = useLingui()
	const wasSealed = kept.kind === 'unlocked'
	const [passphrase, setPassphrase] = useState('')
	const known = wasSealed ? kept.passphrase : null
	useEffect(() => {
		if (known !== null) setPassphrase(known)
	}, [known])
	const [state, setState] = useState<'idle' | 'busy' | 'changed' | 'refused'>('idle')
	const keep = async () => {
		setState('busy')
		const outcome = await keepPlan(plan, passphrase)
		setState(outcome === 'refused' || outcome === 'changed' ? outcome : 'idle')
		if (outcome === 'kept') announcer.status(t`Your plan is kept on this device.`)
		if (outcome === 'changed')
			announcer.status(t`A plan was kept here in another tab. Its words now stand above with yours. Look at them, then keep your plan.`)
		onTried(outcome === 'kept' ? plan : null)
	}
	return (
		<section className={extras.part} aria-labelledby="keep-plan-title">
			<h3 id="keep-plan-title">
				<Trans>Keep it on this device</Trans>
			</h3>
			{kept.kind === 'locked' ? (
				<p>
					<Trans>A plan is kept here that is still locked. Open it above, or delete it, before you keep this one.</Trans>
				</p>
			) : (
				<>
					<p>
						<Trans>
							Do this only if the device is yours alone. “Leave this page” does not delete it. With a passphrase nobody else can read it.
						</Trans>
					</p>
					<TextField
						label={wasSealed ? <Trans>Your passphrase</Trans> : <Trans>Passphrase, if you want one</Trans>}
						hint={
							wasSealed ? (
								<Trans>It stays as it was. Take it out, and anyone who uses this device can read your plan.</Trans>
							) : (
								<Trans>We cannot bring it back if you forget it.</Trans>
							)
						}
						type="password"
						autoComplete="off"
						value={passphrase}
						onChange={(event) => setPassphrase(event.currentTarget.value)}
					/>
					{state === 'changed' && (
						<Notice>
							<Trans>A plan was kept here in another tab. Its words now stand above with yours. Look at them, then keep your plan.</Trans>
						</Notice>
					)}
					{state === 'refused' && (
						<Notice tone="error">
							<Trans>This browser keeps nothing. You can print the plan or save it as a file.</Trans>
						</Notice>
					)}
					<div className={extras.actions}>
						<Button busy={state === 'busy'} onClick={() => void keep()}>
							<Trans>Keep my plan here</Trans>
						</Button>
					</div>
				</>
			)}
		</section>
	)
}
