import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../core/button.tsx'
import { SecretForm } from './secret-form.tsx'

export type PasswordFormProps = {
	readonly go: ReactNode
	/** Null when it was right; else why not. */
	readonly show: (password: string) => Promise<string | null>
	readonly onBack: () => void
}

/** [ID10] The password once more, before something that an open page alone must not do. */
export function PasswordForm({ go, show, onBack }: PasswordFormProps) {
	return (
		<SecretForm
			go={go}
			show={show}
			startsFocused
			field={{
				label: <Trans>Your password, once more</Trans>,
				...{ name: 'password', type: 'password', autoComplete: 'current-password', maxLength: 400 },
			}}
		>
			<Button onClick={onBack}>
				<Trans>Change nothing</Trans>
			</Button>
		</SecretForm>
	)
}
