import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PrivateDetail } from './private-details.ts'

/** Stands above the box while words wait in it that seem to tell who or where somebody is. Nothing is forbidden. */
export function PrivateNote({ detail, onSend }: { readonly detail: PrivateDetail; readonly onSend: () => void }) {
	return (
		<Notice
			actions={
				<Button onClick={onSend}>
					<Trans>Send anyway</Trans>
				</Button>
			}
		>
			{usePrivateWords()(detail)}
		</Notice>
	)
}

/** The note in words, to show and to say. */
export function usePrivateWords(): (detail: PrivateDetail) => string {
	const { t } = useLingui()
	return (detail) => {
		switch (detail) {
			case 'phone':
				return t`This looks like a phone number. You don't need to share it.`
			case 'email':
				return t`This looks like an e-mail address. You don't need to share it.`
			case 'account':
				return t`This looks like the name of an account. You don't need to share it.`
			case 'address':
				return t`This looks like an address. You don't need to share it.`
		}
	}
}
