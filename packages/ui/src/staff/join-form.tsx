import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../core/button.tsx'
import { ChooseSome } from '../core/choice-group.tsx'
import { TextField } from '../core/field.tsx'
import { Notice } from '../core/notice.tsx'
import { intlLocale } from '../i18n/intl-locale.ts'
import styles from './join.module.css'
import { JoinRules } from './join-rules.tsx'

/** In characters. The server holds the same number. */
const passwordAtLeast = 12

export type SignUp = {
	readonly name: string
	readonly signInName: string
	readonly password: string
	readonly languages: readonly string[]
	readonly topics: readonly string[]
}

export type JoinFormProps = {
	readonly isListener: boolean
	/** Tags of what can be spoken here; nothing to choose where there is only one. */
	readonly languages: readonly string[]
	/** What a listener may have lived through. */
	readonly topics: readonly { readonly code: string; readonly label: string }[]
	/** Null when it is done; else why not. */
	readonly join: (signUp: SignUp) => Promise<string | null>
}

const own = ['password_short', 'passwords_differ', 'no_language', 'not_agreed'] as const
const said = ['password_easily_guessed', 'sign_in_name_taken', 'name_taken', 'rate_limited', 'no_answer'] as const
type Problem = (typeof own)[number] | (typeof said)[number] | 'other'

/** [JO5] [JO6] [JO7] Names, languages, what one has lived through, and the rules. What was typed stays after a refusal. */
export function JoinForm({ isListener, languages, topics, join }: JoinFormProps) {
	const { i18n, t } = useLingui()
	const [problem, setProblem] = useState<Problem | null>(null)
	const [busy, setBusy] = useState(false)
	const [spoken, setSpoken] = useState<readonly string[]>(languages.length === 1 ? languages : [])
	const [lived, setLived] = useState<readonly string[]>([])
	const [agreed, setAgreed] = useState<readonly 'yes'[]>([])

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		if (busy) return
		const form = event.currentTarget
		const word = (name: string) => String(new FormData(form).get(name) ?? '')
		const found = problemOf(word('password'), word('again'), spoken, agreed)
		setProblem(found)
		if (found !== null) return form.querySelector<HTMLElement>(`[data-asks="${found}"] input, input[data-asks="${found}"]`)?.focus()
		setBusy(true)
		const refusal = await join({
			...{ name: word('name').trim(), signInName: word('signInName').trim(), password: word('password') },
			...{ languages: spoken, topics: lived },
		})
		setBusy(false)
		if (refusal === null) return
		setProblem(said.find((one) => one === refusal) ?? 'other')
		if (refusal === 'name_taken') form.querySelector<HTMLElement>('[name="name"]')?.focus()
		if (refusal === 'sign_in_name_taken') form.querySelector<HTMLElement>('[name="signInName"]')?.focus()
		if (refusal === 'password_easily_guessed') form.querySelector<HTMLElement>('[name="password"]')?.focus()
	}

	return (
		<form className={styles.form} onSubmit={(event) => void onSubmit(event)}>
			<TextField
				label={<Trans>Your first name</Trans>}
				hint={<Trans>Colleagues and people you write to see it. It need not be your real one.</Trans>}
				error={
					problem === 'name_taken' && <Trans>Somebody here is called that already. Please add an initial, or choose another name.</Trans>
				}
				name="name"
				maxLength={60}
				pattern=".*\S.*"
				required
			/>
			<TextField
				label={<Trans>Sign-in name</Trans>}
				hint={<Trans>Only coordinators see it.</Trans>}
				error={problem === 'sign_in_name_taken' && <Trans>Somebody here has this sign-in name already. Please choose another one.</Trans>}
				name="signInName"
				autoComplete="username"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={120}
				pattern=".*\S.*"
				required
			/>
			<TextField
				label={<Trans>Password</Trans>}
				hint={<Trans>At least {passwordAtLeast} characters. A few words in a row are good.</Trans>}
				error={
					(problem === 'password_short' && <Trans>Please use at least {passwordAtLeast} characters.</Trans>) ||
					(problem === 'password_easily_guessed' && <Trans>This password is easy to guess. Please choose another one.</Trans>)
				}
				data-asks="password_short"
				name="password"
				type="password"
				autoComplete="new-password"
				maxLength={400}
				required
			/>
			<TextField
				label={<Trans>The same password again</Trans>}
				error={problem === 'passwords_differ' && <Trans>The two passwords are not the same.</Trans>}
				data-asks="passwords_differ"
				name="again"
				type="password"
				autoComplete="new-password"
				maxLength={400}
				required
			/>
			{languages.length > 1 && (
				<div className={styles.part} data-asks="no_language">
					<ChooseSome
						legend={<Trans>Languages you can talk in</Trans>}
						hint={problem === 'no_language' && <Trans>Please choose at least one language.</Trans>}
						options={languages.map((tag) => ({ value: tag, label: nameOf(tag, i18n.locale) }))}
						values={spoken}
						onChange={setSpoken}
					/>
				</div>
			)}
			{isListener && topics.length > 0 && (
				<div className={styles.part}>
					<ChooseSome
						legend={<Trans>What you have lived through yourself</Trans>}
						hint={
							<Trans>
								You need not choose anything. It helps to bring you together with people who go through the same. People are told only what
								you share with them; nobody is shown the list.
							</Trans>
						}
						options={topics.map(({ code, label }) => ({ value: code, label: <bdi>{label}</bdi> }))}
						values={lived}
						onChange={setLived}
					/>
				</div>
			)}
			<section className={styles.part} aria-label={t`What we agree on`} data-asks="not_agreed">
				<h2>
					<Trans>What we agree on</Trans>
				</h2>
				<JoinRules />
				<ChooseSome
					legend={<Trans>Your answer</Trans>}
					hideLegend
					hint={problem === 'not_agreed' && <Trans>You can join when you agree to this.</Trans>}
					options={[{ value: 'yes', label: <Trans>I agree to this</Trans> }]}
					values={agreed}
					onChange={setAgreed}
				/>
			</section>
			{problem !== null && (
				<div role="alert">
					<Notice tone="error">
						<ProblemWords problem={problem} />
					</Notice>
				</div>
			)}
			<Button type="submit" variant="primary" wide busy={busy}>
				<Trans>Join</Trans>
			</Button>
		</form>
	)
}

function problemOf(password: string, again: string, languages: readonly string[], agreed: readonly 'yes'[]): Problem | null {
	if (password.length < passwordAtLeast) return 'password_short'
	if (password !== again) return 'passwords_differ'
	if (languages.length === 0) return 'no_language'
	return agreed.length === 0 ? 'not_agreed' : null
}

function ProblemWords({ problem }: { readonly problem: Problem }) {
	switch (problem) {
		case 'rate_limited':
			return <Trans>There were many attempts. Please wait a minute and try again.</Trans>
		case 'no_answer':
			return <Trans>We could not reach the server. What you wrote is still here.</Trans>
		case 'other':
			return <Trans>Something went wrong on our side. What you wrote is still here.</Trans>
		default:
			return <Trans>Something is still missing above. What you wrote is still here.</Trans>
	}
}

/** "English" for `en`, in the reader's language. */
const nameOf = (tag: string, locale: string): string =>
	new Intl.DisplayNames([intlLocale(locale)], { type: 'language', fallback: 'code' }).of(tag) ?? tag
