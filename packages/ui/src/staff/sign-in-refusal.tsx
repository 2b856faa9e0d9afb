import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Notice } from '../core/notice.tsx'

/** Why a password or a code did not do, said at once. */
export function SignInRefusal({ code }: { readonly code: string }) {
	return (
		<div role="alert">
			<Notice tone="error">
				<p>{wordsOf(code)}</p>
			</Notice>
		</div>
	)
}

function wordsOf(code: string): ReactNode {
	switch (code) {
		case 'wrong_code':
			return <Trans>This code is not right, or it was used already. Please take the next one.</Trans>
		case 'wrong_password':
			return <Trans>This is not your password. Please try again.</Trans>
		case 'set_up_over':
			return <Trans>This took longer than five minutes. Please begin again.</Trans>
		case 'rate_limited':
			return <Trans>There were many attempts. Please wait a minute and try again.</Trans>
		default:
			return <Trans>We could not reach the server. Please try again.</Trans>
	}
}
