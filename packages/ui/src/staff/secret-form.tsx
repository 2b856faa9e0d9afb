import { type ComponentProps, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../core/button.tsx'
import { TextField } from '../core/field.tsx'
import styles from './own-sign-in.module.css'
import { SignInRefusal } from './sign-in-refusal.tsx'

export type SecretFormProps = {
	readonly field: ComponentProps<typeof TextField>
	readonly go: ReactNode
	/** Null when it was right; else why not. */
	readonly show: (typed: string) => Promise<string | null>
	/** It came by a press of the person, who goes on in it. */
	readonly startsFocused?: boolean
	/** What stands beside the button. */
	readonly children?: ReactNode
}

/** One thing that only its owner knows, typed. What was wrong is said, and the field is ready for the next try. */
export function SecretForm({ field, go, show, startsFocused = false, children }: SecretFormProps) {
	const [refusal, setRefusal] = useState<string | null>(null)
	const [busy, setBusy] = useState(false)
	const input = useRef<HTMLInputElement>(null)
	useEffect(() => {
		if (startsFocused) input.current?.focus()
	}, [startsFocused])
	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const typed = input.current?.value ?? ''
		if (busy) return
		if (typed.trim() === '') return input.current?.focus()
		setBusy(true)
		const refused = await show(typed)
		setBusy(false)
		setRefusal(refused)
		if (refused === null) return
		if (input.current) input.current.value = ''
		input.current?.focus()
	}
	return (
		<form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
			{refusal !== null && <SignInRefusal code={refusal} />}
			<TextField ref={input} {...field} />
			<div className={styles.actions}>
				<Button type="submit" variant="primary" busy={busy}>
					{go}
				</Button>
				{children}
			</div>
		</form>
	)
}
