import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../core/button.tsx'
import { TextField } from '../core/field.tsx'
import styles from './own-sign-in.module.css'
import type { OwnSignInDoor } from './own-sign-in.tsx'
import { SignInRefusal } from './sign-in-refusal.tsx'

/** In characters. The server holds the same number. */
const passwordAtLeast = 12

/** [ID12] A new password, by who knows the old one. */
export function OwnPassword({ door, onChanged }: { readonly door: OwnSignInDoor; readonly onChanged: () => void }) {
	const { t } = useLingui()
	const [state, setState] = useState<'closed' | 'open' | 'changed'>('closed')
	const [problem, setProblem] = useState<string | null>(null)
	const [busy, setBusy] = useState(false)
	const part = useRef<HTMLElement>(null)
	const before = useRef(state)
	useEffect(() => {
		if (before.current === state) return
		before.current = state
		// What was pressed is gone: whoever uses the keyboard goes on in what came in its place.
		part.current?.querySelector<HTMLElement>(state === 'open' ? 'input' : 'button')?.focus()
	}, [state])
	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		if (busy) return
		const form = event.currentTarget
		const word = (name: string) => String(new FormData(form).get(name) ?? '')
		const focus = (name: string) => form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
		const [password, next] = [word('password'), word('next')]
		if (password === '') return focus('password')
		if (next.length < passwordAtLeast) {
			setProblem('password_short')
			return focus('next')
		}
		if (next !== word('again')) {
			setProblem('passwords_differ')
			return focus('again')
		}
		setBusy(true)
		const reply = await door.changePassword(password, next)
		setBusy(false)
		setProblem(reply.ok ? null : reply.error.code)
		if (!reply.ok) return focus(reply.error.code === 'password_easily_guessed' ? 'next' : 'password')
		setState('changed')
		onChanged()
	}
	const isSaid = problem !== null && !['password_short', 'passwords_differ', 'password_easily_guessed'].includes(problem)
	return (
		<section ref={part} className={styles.part} aria-label={t`Password`}>
			<h2>
				<Trans>Password</Trans>
			</h2>
			{state === 'changed' && (
				<p role="status">
					<Trans>Your password is changed. You were signed out everywhere else.</Trans>
				</p>
			)}
			{state !== 'open' ? (
				<Button onClick={() => setState('open')}>
					<Trans>Change the password</Trans>
				</Button>
			) : (
				<form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
					{isSaid && <SignInRefusal code={problem} />}
					<TextField
						label={<Trans>The password you have now</Trans>}
						name="password"
						type="password"
						autoComplete="current-password"
						maxLength={400}
					/>
					<TextField
						label={<Trans>New password</Trans>}
						hint={<Trans>At least {passwordAtLeast} characters. A few words in a row are good.</Trans>}
						error={
							(problem === 'password_short' && <Trans>Please use at least {passwordAtLeast} characters.</Trans>) ||
							(problem === 'password_easily_guessed' && <Trans>This password is easy to guess. Please choose another one.</Trans>)
						}
						name="next"
						type="password"
						autoComplete="new-password"
						maxLength={400}
					/>
					<TextField
						label={<Trans>The same password again</Trans>}
						error={problem === 'passwords_differ' && <Trans>The two passwords are not the same.</Trans>}
						name="again"
						type="password"
						autoComplete="new-password"
						maxLength={400}
					/>
					<div className={styles.actions}>
						<Button type="submit" variant="primary" busy={busy}>
							<Trans>Change the password</Trans>
						</Button>
						<Button
							onClick={() => {
								setState('closed')
								setProblem(null)
							}}
						>
							<Trans>Change nothing</Trans>
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}
