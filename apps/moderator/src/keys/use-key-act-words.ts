import type { KeyAct } from '@akin/core/keys/bindings'
import { useLingui } from '@lingui/react/macro'

/** What each key does. */
export function useKeyActWords(): (act: KeyAct) => string {
	const { t } = useLingui()
	return (act) => {
		switch (act) {
			case 'next_region':
				return t`Next part of the page`
			case 'previous_region':
				return t`The part of the page before`
			case 'commands':
				return t`Commands: everything that can be done, by name`
			case 'next_conversation':
				return t`Next conversation of the board. You read along once you stay for a moment.`
			case 'previous_conversation':
				return t`The conversation of the board before`
			case 'keys':
				return t`The list of keys`
			case 'row_down':
				return t`Next row`
			case 'row_up':
				return t`The row before`
			case 'acknowledge':
				return t`Acknowledge: “I am on it”`
			case 'whisper':
				return t`Whisper to the listener`
			case 'pin':
				return t`Pin it, or take the pin away`
			case 'update_order':
				return t`Update the order`
		}
	}
}
