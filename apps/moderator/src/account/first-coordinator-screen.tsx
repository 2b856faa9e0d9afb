import { callRoute } from '@akin/client/http'
import { supervisorRoutes } from '@akin/core/protocol/http'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import styles from './account.module.css'
import { AccountPage } from './account-page.tsx'
import { type PendingSignIn, SecondStep } from './second-step.tsx'

/** In characters. The server holds the same number. */
const passwordAtLeast = 12

type Problem = 'no_token' | 'token_not_valid' | 'password_easily_guessed' | 'password_short' | 'passwords_differ' | 'no_answer' | 'other'

export type FirstCoordinatorScreenProps = {
	/** From the fragment of the one-time link, which browsers never send to a server or into a log. */
	readonly token: string
	readonly onMade: () => void
}

export function FirstCoordinatorScreen({ token, onMade }: FirstCoordinatorScreenProps) {
	const [problem, setProblem] = useState<Problem | null>(token === '' ? 'no_token' : null)
	const [busy, setBusy] = useState(false)
	const [pending, setPending] = useState<PendingSignIn | null>(null)

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		if (busy) return
		const form = new FormData(event.currentTarget)
		const word = (name: string) => String(form.get(name) ?? '')
		if (word('password').length < passwordAtLeast) return setProblem('password_short')
		if (word('password') !== word('again')) return setProblem('passwords_differ')
		setBusy(true)
		setProblem(null)
		const reply = await callRoute(supervisorRoutes.firstCoordinator, {
			token,
			name: word('name'),
			signInName: word('signInName'),
			password: word('password'),
		})
		setBusy(false)
		if (reply.ok && 'pending' in reply.data) return setPending(reply.data.pending)
		if (reply.ok) return onMade()
		const { code } = reply.error
		setProblem(code === 'token_not_valid' || code === 'password_easily_guessed' || code === 'no_answer' ? code : 'other')
	}

	// The account is made: whoever goes back signs in as everybody does.
	if (pending !== null)
		return (
			<AccountPage title={<Trans>You are the first coordinator</Trans>}>
				<SecondStep pending={pending} onSignedIn={onMade} onBack={onMade} />
			</AccountPage>
		)
	return (
		<AccountPage title={<Trans>Make the first coordinator</Trans>}>
			<p>
				<Trans>You are setting up this service. The coordinator runs its programmes and sees the live board.</Trans>
			</p>
			{problem === 'no_token' && (
				<Notice tone="error">
					<Trans>This address is not complete. Copy the whole link that the server printed, with everything after the “#”.</Trans>
				</Notice>
			)}
			{problem === 'token_not_valid' && (
				<Notice tone="error">
					<Trans>
						This link has been used, or it is older than an hour. The server prints a new one when it starts and nobody is a coordinator
						yet.
					</Trans>
				</Notice>
			)}
			{problem === 'no_answer' && (
				<Notice tone="error">
					<Trans>We could not reach the server. What you wrote is still here.</Trans>
				</Notice>
			)}
			{problem === 'other' && (
				<Notice tone="error">
					<Trans>Something went wrong on our side. What you wrote is still here.</Trans>
				</Notice>
			)}
			<form className={styles.form} onSubmit={(event) => void onSubmit(event)}>
				<TextField
					label={<Trans>Your first name</Trans>}
					hint={<Trans>Listeners and people you write to see it.</Trans>}
					name="name"
					autoComplete="given-name"
					maxLength={60}
					required
				/>
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
					label={<Trans>Password</Trans>}
					hint={<Trans>At least {passwordAtLeast} characters. A few words in a row are good.</Trans>}
					error={
						(problem === 'password_short' && <Trans>Please use at least {passwordAtLeast} characters.</Trans>) ||
						(problem === 'password_easily_guessed' && <Trans>This password is easy to guess. Please choose another one.</Trans>)
					}
					name="password"
					type="password"
					autoComplete="new-password"
					maxLength={400}
					required
				/>
				<TextField
					label={<Trans>The same password again</Trans>}
					error={problem === 'passwords_differ' ? <Trans>The two passwords are not the same.</Trans> : null}
					name="again"
					type="password"
					autoComplete="new-password"
					maxLength={400}
					required
				/>
				<Button type="submit" variant="primary" wide busy={busy} unavailable={token === ''}>
					<Trans>Make the coordinator</Trans>
				</Button>
			</form>
		</AccountPage>
	)
}
