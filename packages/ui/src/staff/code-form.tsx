import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../core/button.tsx'
import { TextField } from '../core/field.tsx'
import { Notice } from '../core/notice.tsx'
import styles from './own-sign-in.module.css'

export type CodeFormProps = {
	readonly label: ReactNode
	readonly hint: ReactNode
	readonly go: ReactNode
	/** Null when it was right; else why not. */
	readonly show: (code: string) => Promise<string | null>
	readonly children?: ReactNode
}

/** One code of an app, typed. What was wrong is said, and the field is ready for the next one. */
export function CodeForm({ label, hint, go, show, children }: CodeFormProps) {
	const [refusal, setRefusal] = useState<string | null>(null)
	const [busy, setBusy] = useState(false)
	const field = useRef<HTMLInputElement>(null)
	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const code = field.current?.value.trim() ?? ''
		if (busy) return
		if (code === '') return field.current?.focus()
		setBusy(true)
		const refused = await show(code)
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
							<CodeRefusal code={refusal} />
						</p>
					</Notice>
				</div>
			)}
			<TextField
				ref={field}
				label={label}
				hint={hint}
				name="one-time-code"
				inputMode="text"
				autoComplete="one-time-code"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={40}
				dir="ltr"
				data-autofocus=""
			/>
			<div className={styles.actions}>
				<Button type="submit" variant="primary" busy={busy}>
					{go}
				</Button>
				{children}
			</div>
		</form>
	)
}

function CodeRefusal({ code }: { readonly code: string }): ReactNode {
	switch (code) {
		case 'wrong_code':
			return <Trans>This code is not right, or it was used already. Please take the next one.</Trans>
		case 'set_up_over':
			return <Trans>This took longer than five minutes. Please begin again.</Trans>
		case 'rate_limited':
			return <Trans>There were many attempts. Please wait a minute and try again.</Trans>
		default:
			return <Trans>We could not reach the server. Please try again.</Trans>
	}
}
