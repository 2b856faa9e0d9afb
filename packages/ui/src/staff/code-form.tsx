import type { ReactNode } from 'react'
import { SecretForm, type SecretFormProps } from './secret-form.tsx'

export type CodeFormProps = Omit<SecretFormProps, 'field'> & { readonly label: ReactNode; readonly hint: ReactNode }

/** One code of an app, or one that was written down. Spaces around it count for nothing. */
export function CodeForm({ label, hint, show, ...rest }: CodeFormProps) {
	return (
		<SecretForm
			{...rest}
			show={(typed) => show(typed.trim())}
			field={{
				...{ label, hint, name: 'one-time-code', inputMode: 'text', autoComplete: 'one-time-code', autoCapitalize: 'none' },
				...{ spellCheck: false, maxLength: 40, dir: 'ltr', 'data-autofocus': '' },
			}}
		/>
	)
}
