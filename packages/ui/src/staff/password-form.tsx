import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../core/button.tsx'
import { TextField } from '../core/field.tsx'
import { Notice } from '../core/notice.tsx'
import styles from './own-sign-in.module.css'

export type PasswordFormProps = {
	readonly go: ReactNode
	/** Null when it was right; else why not. */
	readonly show: (password: string) => Promise<string | null>
	readonly onBack: () => void
}

/** [ID10] The password once more, before something that an open page alone must not do. */
export function PasswordForm({ go, show, onBack }: PasswordFormProps) {
	const [refusal, setRefusal] = useState<string | null>(null)
	const [busy, setBusy] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	useEffect(() => field.current?.focus(), [])
	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const password = field.current?.value ?? ''
		if (busy || password === '') return field.current?.focus()
		setBusy(true)
		const refused = await show(password)
		setBusy(false)
		setRefusal(refused)
		if (refused === null) return
		if (field.current) field.current.value = ''
		field.current?.focus()
	}
	return (
		<form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
			{refusal !== null && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<PasswordRefusal code={refusal} />
						</p>
					</Notice>
				</div>
			)}
			<TextField
				ref={field}
				label={<Trans>Your password, once more</Trans>}
				name="password"
				type="password"
				autoComplete="current-password"
				maxLength={400}
			/>
			<div className={styles.actions}>
				<Button type="submit" variant="primary" busy={busy}>
					{go}
				</Button>
				<Button onClick={onBack}>
					<Trans>Change nothing</Trans>
				</Button>
			</div>
		</form>
	)
}

function PasswordRefusal({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'wrong_password':
			return <Trans>This is not your password. Please try again.</Trans>
		case 'rate_limited':
			return <Trans>There were many attempts. Please wait a minute and try again.</Trans>
		default:
			return <Trans>We could not reach the server. Please try again.</Trans>
	}
}
