import { callRoute } from '@akin/client/http'
import { supervisorRoutes } from '@akin/core/protocol/http'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import styles from './account.module.css'
import { AccountPage } from './account-page.tsx'
import { DemoSignIns } from './demo-sign-ins.tsx'
import { type PendingSignIn, SecondStep } from './second-step.tsx'
import { type SignedOutReason, SignedOutWords } from './signed-out-words.tsx'

export type Welcome = { readonly demo: boolean; readonly needsFirstCoordinator: boolean }
type Refusal = 'sign_in_over' | 'wrong_name_or_password' | 'wrong_place' | 'rate_limited' | 'no_answer' | 'other'

export type SignInScreenProps = {
	/** Null when the server did not answer. */
	readonly welcome: Welcome | null
	/** Why the last session is over, if there was one. */
	readonly reason: SignedOutReason | null
	readonly onSignedIn: () => void
}

export function SignInScreen({ welcome, reason, onSignedIn }: SignInScreenProps) {
	const [refusal, setRefusal] = useState<Refusal | null>(null)
	const [busy, setBusy] = useState(false)
	const [pending, setPending] = useState<PendingSignIn | null>(null)
	const password = useRef<HTMLInputElement>(null)

	const signIn = async (signInName: string, secret: string) => {
		setBusy(true)
		setRefusal(null)
		const reply = await callRoute(supervisorRoutes.signIn, { signInName, password: secret })
		setBusy(false)
		if (reply.ok && 'pending' in reply.data) return setPending(reply.data.pending)
		if (reply.ok) return onSignedIn()
		setRefusal(knownRefusal(reply.error.code))
		password.current?.focus()
	}

	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		if (busy) return
		const form = new FormData(event.currentTarget)
		void signIn(String(form.get('signInName')), String(form.get('password')))
	}

	if (pending !== null)
		return (
			<AccountPage title={<Trans>Supervisors and coordinators</Trans>}>
				<SecondStep
					pending={pending}
					onSignedIn={onSignedIn}
					onBack={(isOver) => {
						setPending(null)
						setRefusal(isOver ? 'sign_in_over' : null)
					}}
				/>
			</AccountPage>
		)
	return (
		<AccountPage title={<Trans>Supervisors and coordinators</Trans>}>
			{reason && <SignedOutWords reason={reason} />}
			{welcome === null && (
				<Notice tone="error">
					<Trans>We cannot reach the server at the moment. You can try to sign in.</Trans>
				</Notice>
			)}
			{welcome?.needsFirstCoordinator && (
				<Notice title={<Trans>There is no coordinator yet</Trans>}>
					<Trans>Open the one-time link that the server printed when it started. It makes the first coordinator.</Trans>
				</Notice>
			)}
			{welcome?.demo && <DemoSignIns onPick={(name, secret) => void signIn(name, secret)} />}
			<form className={styles.form} onSubmit={onSubmit}>
				{refusal && (
					<Notice tone="error">
						<RefusalWords refusal={refusal} />
					</Notice>
				)}
				<TextField
					label={<Trans>Sign-in name</Trans>}
					name="signInName"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					maxLength={120}
					required
				/>
				<TextField
					ref={password}
					label={<Trans>Password</Trans>}
					name="password"
					type="password"
					autoComplete="current-password"
					maxLength={400}
					required
				/>
				<Button type="submit" variant="primary" wide busy={busy}>
					<Trans>Sign in</Trans>
				</Button>
			</form>
		</AccountPage>
	)
}

function knownRefusal(code: string): Refusal {
	const known: readonly string[] = ['wrong_name_or_password', 'wrong_place', 'rate_limited', 'no_answer'] satisfies Refusal[]
	return known.includes(code) ? (code as Refusal) : 'other'
}

function RefusalWords({ refusal }: { readonly refusal: Refusal }): ReactNode {
	switch (refusal) {
		case 'sign_in_over':
			return <Trans>That took too long, or too many tries. Please begin again.</Trans>
		case 'wrong_name_or_password':
			return <Trans>This name and password do not belong together. Please check both.</Trans>
		case 'wrong_place':
			return <Trans>This sign-in is for listeners. Supervisors and coordinators sign in here; listeners have their own address.</Trans>
		case 'rate_limited':
			return <Trans>There were many attempts. Please wait a minute and try again.</Trans>
		case 'no_answer':
			return <Trans>We could not reach the server. What you wrote is still here.</Trans>
		case 'other':
			return <Trans>Something went wrong on our side. Please try again.</Trans>
	}
}
