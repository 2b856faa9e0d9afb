import { Notice } from '@akin/ui/core/notice'
import { useLingui } from '@lingui/react/macro'
import type { PrivateDetail } from './private-details.ts'

/**
 * Stands above the box while the words in it seem to tell who or where somebody is. Nothing is forbidden and nothing is held: whether somebody
 * needs help now is more than the page can know, and then their address must not wait for a second press.
 */
export function PrivateNote({ note }: { readonly note: string }) {
	return <Notice>{note}</Notice>
}

/** The note in words, to show and to say. */
export function usePrivateWords(): (detail: PrivateDetail | null) => string | null {
	const { t } = useLingui()
	return (detail) => {
		switch (detail) {
			case null:
				return null
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
