import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import type { Me, PendingSignIn, StaffDoor } from '../session/staff-door.ts'
import { SecondStep } from './second-step.tsx'
import styles from './sign-in.module.css'

/** Name and password. What was typed stays after a refusal, except the password. */
export function SignInForm({ door, onSignedIn }: { readonly door: StaffDoor; readonly onSignedIn: (me: Me) => void }) {
	const { t } = useLingui()
	const [signInName, setSignInName] = useState('')
	const [password, setPassword] = useState('')
	const [busy, setBusy] = useState(false)
	const [refusal, setRefusal] = useState<string | null>(null)
	const [pending, setPending] = useState<PendingSignIn | null>(null)
	const passwordField = useRef<HTMLInputElement>(null)
	const nameField = useRef<HTMLInputElement>(null)

	const submit = async (event: FormEvent) => {
		event.preventDefault()
		if (busy) return
		if (signInName.trim() === '' || password === '') {
			setRefusal('empty')
			;(signInName.trim() === '' ? nameField : passwordField).current?.focus()
			return
		}
		setBusy(true)
		setRefusal(null)
		const reply = await door.signIn(signInName.trim(), password)
		setBusy(false)
		if (reply.ok === 'pending') return setPending(reply.pending)
		if (reply.ok) return onSignedIn(reply.me)
		setRefusal(reply.code)
		setPassword('')
		passwordField.current?.focus()
	}

	if (pending !== null)
		return (
			<SecondStep
				pending={pending}
				door={door}
				onSignedIn={onSignedIn}
				onBack={(isOver) => {
					setPending(null)
					setPassword('')
					setRefusal(isOver ? 'sign_in_over' : null)
				}}
			/>
		)
	return (
		<form className={styles.form} onSubmit={submit} noValidate>
			{refusal && (
				<div role="alert">
					<Notice tone="error">
						<SignInRefusal code={refusal} />
					</Notice>
				</div>
			)}
			<TextField
				ref={nameField}
				label={t`Sign-in name`}
				name="username"
				autoComplete="username"
				autoCapitalize="none"
				spellCheck={false}
				value={signInName}
				onChange={(event) => setSignInName(event.currentTarget.value)}
			/>
			<TextField
				ref={passwordField}
				label={t`Password`}
				name="password"
				type="password"
				autoComplete="current-password"
				value={password}
				onChange={(event) => setPassword(event.currentTarget.value)}
			/>
			<Button type="submit" variant="primary" wide busy={busy}>
				<Trans>Sign in</Trans>
			</Button>
		</form>
	)
}

function SignInRefusal({ code }: { readonly code: string }) {
	switch (code) {
		case 'empty':
			return <Trans>Please fill in both your sign-in name and your password.</Trans>
		case 'wrong_name_or_password':
			return <Trans>The name or the password is not right. Please try again.</Trans>
		case 'sign_in_over':
			return <Trans>That took too long, or too many tries. Please begin again.</Trans>
		case 'wrong_place':
			return <Trans>This is the desk for listeners. Supervisors and coordinators sign in on their own page.</Trans>
		case 'rate_limited':
			return <Trans>Too many tries. Please wait a few minutes, then try again.</Trans>
		default:
			return <Trans>We could not reach the service. This is our fault, not yours. Please try again.</Trans>
	}
}
