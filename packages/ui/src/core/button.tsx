import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'urgent' | 'exit'

export interface ButtonLook {
	readonly variant?: ButtonVariant | undefined
	/** Small is for rows of the staff apps only; a seeker's buttons are always 44 px high. */
	readonly size?: 'normal' | 'small' | undefined
	readonly wide?: boolean | undefined
}

/** The class of a button, for links and library components that should look like one. */
export function buttonClass({ variant = 'secondary', size = 'normal', wide = false }: ButtonLook, extra?: string): string {
	return classNames(styles.button, styles[variant], size === 'small' && styles.small, wide && styles.wide, extra)
}

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
	/** Work is under way: the button stays focusable, says so, and does not fire again. */
	readonly busy?: boolean | undefined
	/** Not possible now: stays focusable, so that keyboard and screen reader users can find out why. */
	readonly unavailable?: boolean | undefined
	readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({ variant, size, wide, busy, unavailable, className, onClick, type = 'button', ...rest }: ButtonProps) {
	const still = busy === true || unavailable === true
	return (
		<button
			{...rest}
			type={type}
			className={buttonClass({ variant, size, wide }, className)}
			aria-disabled={still || undefined}
			aria-busy={busy || undefined}
			onClick={(event) => {
				if (still) event.preventDefault()
				else onClick?.(event)
			}}
		/>
	)
}
