import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import extras from '../extras.module.css'
import { keepPlan } from './kept-plan.ts'
import type { Plan } from './plan.ts'

/** Keeping it on this device, if that is wanted. */
export function KeepPlan({ plan, announcer, onKept }: { readonly plan: Plan; readonly announcer: Announcer; readonly onKept: () => void }) {
	const { t } = useLingui()
	const [passphrase, setPassphrase] = useState('')
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
	const keep = async () => {
		setState('busy')
		const kept = await keepPlan(plan, passphrase)
		setState(kept ? 'idle' : 'failed')
		if (!kept) return
		announcer.status(t`Your plan is kept on this device.`)
		onKept()
	}
	return (
		<section className={extras.part} aria-labelledby="keep-plan-title">
			<h3 id="keep-plan-title">
				<Trans>Keep it on this device</Trans>
			</h3>
			<p>
				<Trans>
					Do this only if the device is yours alone. “Leave this page” does not delete it. With a passphrase nobody else can read it.
				</Trans>
			</p>
			<TextField
				label={<Trans>Passphrase, if you want one</Trans>}
				hint={<Trans>We cannot bring it back if you forget it.</Trans>}
				type="password"
				autoComplete="off"
				value={passphrase}
				onChange={(event) => setPassphrase(event.currentTarget.value)}
			/>
			{state === 'failed' && (
				<Notice tone="error">
					<Trans>This browser keeps nothing. You can print the plan or save it as a file.</Trans>
				</Notice>
			)}
			<div className={extras.actions}>
				<Button busy={state === 'busy'} onClick={() => void keep()}>
					<Trans>Keep my plan here</Trans>
				</Button>
			</div>
		</section>
	)
}
