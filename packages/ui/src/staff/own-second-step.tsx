import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../core/button.tsx'
import styles from './own-sign-in.module.css'
import type { OwnSignInDoor, OwnSignInView } from './own-sign-in.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondStepSetUp, type SetUp } from './second-step-set-up.tsx'

type Doing =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'password'; readonly before: 'set_up' | 'codes' | 'remove' }
	| { readonly kind: 'setting_up'; readonly setUp: SetUp }
	| { readonly kind: 'codes'; readonly codes: readonly string[] }

export type OwnSecondStepProps = { readonly view: OwnSignInView; readonly door: OwnSignInDoor; readonly onChanged: () => void }

/** [ID8] [ID10] The second step, its recovery codes, and a new device for it. */
export function OwnSecondStep({ view, door, onChanged }: OwnSecondStepProps) {
	const { t } = useLingui()
	const [doing, setDoing] = useState<Doing>({ kind: 'nothing' })
	const stop = () => setDoing({ kind: 'nothing' })
	const done = () => {
		stop()
		onChanged()
	}
	const withPassword = async (before: 'set_up' | 'codes' | 'remove', password: string): Promise<string | null> => {
		if (before === 'set_up') {
			const begun = await door.beginSecondStep(password)
			if (!begun.ok) return begun.error.code
			setDoing({ kind: 'setting_up', setUp: begun.data })
		} else if (before === 'codes') {
			const made = await door.newRecoveryCodes(password)
			if (!made.ok) return made.error.code
			setDoing({ kind: 'codes', codes: made.data.recoveryCodes })
		} else {
			const removed = await door.removeSecondStep(password)
			if (!removed.ok) return removed.error.code
			done()
		}
		return null
	}
	const confirm = async (code: string): Promise<string | null> => {
		const made = await door.confirmSecondStep(code)
		if (!made.ok) return made.error.code
		setDoing({ kind: 'codes', codes: made.data.recoveryCodes })
		return null
	}
	if (doing.kind === 'codes') return <RecoveryCodes codes={doing.codes} onDone={done} />
	const { secondStep, needsSecondStep } = view
	return (
		<section className={styles.part} aria-label={t`Second step`}>
			<h2>
				<Trans>Second step</Trans>
			</h2>
			{secondStep === null ? (
				<p>
					<Trans>
						You sign in with your password alone. With a code from another device behind it, a password that somebody saw or guessed opens
						nothing.
					</Trans>
				</p>
			) : (
				<p>
					<Trans>After your password you are asked for a code from your app.</Trans>{' '}
					<Plural
						value={secondStep.recoveryCodesLeft}
						_0="No recovery code is left: please make new ones."
						one="# recovery code is left."
						other="# recovery codes are left."
					/>
				</p>
			)}
			{doing.kind === 'nothing' && (
				<div className={styles.actions}>
					<Button variant={secondStep === null ? 'primary' : 'secondary'} onClick={() => setDoing({ kind: 'password', before: 'set_up' })}>
						{secondStep === null ? <Trans>Set up a second step</Trans> : <Trans>Use another device</Trans>}
					</Button>
					{secondStep !== null && (
						<Button onClick={() => setDoing({ kind: 'password', before: 'codes' })}>
							<Trans>New recovery codes</Trans>
						</Button>
					)}
					{secondStep !== null && !needsSecondStep && (
						<Button onClick={() => setDoing({ kind: 'password', before: 'remove' })}>
							<Trans>Go back to the password alone</Trans>
						</Button>
					)}
				</div>
			)}
			{doing.kind === 'password' && (
				<PasswordForm go={<GoWords before={doing.before} />} show={(password) => withPassword(doing.before, password)} onBack={stop} />
			)}
			{doing.kind === 'setting_up' && (
				<SecondStepSetUp setUp={doing.setUp} show={confirm}>
					<Button onClick={stop}>
						<Trans>Change nothing</Trans>
					</Button>
				</SecondStepSetUp>
			)}
		</section>
	)
}

function GoWords({ before }: { readonly before: 'set_up' | 'codes' | 'remove' }) {
	if (before === 'set_up') return <Trans>Go on</Trans>
	return before === 'codes' ? <Trans>Make new codes, end the old ones</Trans> : <Trans>Take the second step away</Trans>
}
