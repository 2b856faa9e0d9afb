import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

interface FieldWords {
	readonly label: ReactNode
	readonly hint?: ReactNode
	/** Ours to say kindly: "That is a bit long for this box", never "Invalid input". */
	readonly error?: ReactNode
}

function useField({ hint, error }: FieldWords) {
	const id = useId()
	const describedBy = classNames(hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined)
	const control = {
		id,
		className: styles.input,
		'aria-describedby': describedBy || undefined,
		'aria-invalid': error ? (true as const) : undefined,
	}
	return { id, control }
}

function Frame({ id, label, hint, error, children }: FieldWords & { readonly id: string; readonly children: ReactNode }) {
	return (
		<div className={styles.field}>
			<label className={styles.label} htmlFor={id}>
				{label}
			</label>
			{hint && (
				<div className={styles.hint} id={`${id}-hint`}>
					{hint}
				</div>
			)}
			{children}
			{error && (
				<div className={styles.error} id={`${id}-error`}>
					{error}
				</div>
			)}
		</div>
	)
}

type Own<Attributes> = Omit<Attributes, 'id' | 'className' | 'aria-describedby' | 'aria-invalid'>

/** Nothing that is typed is kept by the browser unless `autoComplete` says so: it would write it into its profile, to fill it in again. */
export function TextField({
	label,
	hint,
	error,
	...rest
}: FieldWords & Own<InputHTMLAttributes<HTMLInputElement>> & { readonly ref?: Ref<HTMLInputElement> | undefined }) {
	const { id, control } = useField({ label, hint, error })
	return (
		<Frame id={id} label={label} hint={hint} error={error}>
			<input dir="auto" autoComplete="off" {...rest} {...control} />
		</Frame>
	)
}

export function TextArea({
	label,
	hint,
	error,
	...rest
}: FieldWords & Own<TextareaHTMLAttributes<HTMLTextAreaElement>> & { readonly ref?: Ref<HTMLTextAreaElement> | undefined }) {
	const { id, control } = useField({ label, hint, error })
	return (
		<Frame id={id} label={label} hint={hint} error={error}>
			<textarea dir="auto" autoComplete="off" {...rest} {...control} />
		</Frame>
	)
}

export function SelectField({ label, hint, error, ...rest }: FieldWords & Own<SelectHTMLAttributes<HTMLSelectElement>>) {
	const { id, control } = useField({ label, hint, error })
	return (
		<Frame id={id} label={label} hint={hint} error={error}>
			<select {...rest} {...control} />
		</Frame>
	)
}
