import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../core/button.tsx'
import { CodeForm } from './code-form.tsx'
import styles from './own-sign-in.module.css'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondStepSetUp, type SetUp } from './second-step-set-up.tsx'

export type CodeReply =
	| { readonly ok: true; readonly recoveryCodes: readonly string[] | null; readonly enter: () => void }
	| { readonly ok: false; readonly code: string }

export type SecondStepQuestionProps = {
	/** What to set an app up with, where there is no second step yet; null where there is. */
	readonly setUp: SetUp | null
	/** `enter` goes on to the desk. */
	readonly answer: (code: string) => Promise<CodeReply>
	/** The password is asked for again: it was given up, or its time is over. */
	readonly onBack: (isOver: boolean) => void
}

/** [ID6] What follows a right password. */
export function SecondStepQuestion({ setUp, answer, onBack }: SecondStepQuestionProps) {
	const [made, setMade] = useState<{ readonly codes: readonly string[]; readonly enter: () => void } | null>(null)
	const show = async (code: string) => {
		const reply = await answer(code)
		if (!reply.ok) {
			if (reply.code === 'sign_in_over') onBack(true)
			return reply.code
		}
		if (reply.recoveryCodes === null) reply.enter()
		else setMade({ codes: reply.recoveryCodes, enter: reply.enter })
		return null
	}
	if (made !== null) return <RecoveryCodes codes={made.codes} onDone={made.enter} />
	const back = (
		<Button variant="quiet" onClick={() => onBack(false)}>
			<Trans>Back</Trans>
		</Button>
	)
	if (setUp === null)
		return (
			<CodeForm
				label={<Trans>Code from your app</Trans>}
				hint={<Trans>Six digits, or one of your recovery codes if you do not have your device.</Trans>}
				go={<Trans>Sign in</Trans>}
				show={show}
			>
				{back}
			</CodeForm>
		)
	return (
		<div className={styles.part}>
			<h2>
				<Trans>One more step protects the people who write here</Trans>
			</h2>
			<SecondStepSetUp setUp={setUp} show={show}>
				{back}
			</SecondStepSetUp>
		</div>
	)
}
