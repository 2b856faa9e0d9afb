import { useLingui } from '@lingui/react/macro'

export type PromptGroup = 'listen' | 'reflect' | 'validate' | 'ask' | 'ask_directly' | 'slow_down' | 'close'

/** What prompts are for, in a few words. */
export function usePromptGroupWords(): (group: PromptGroup) => string {
	const { t } = useLingui()
	return (group) => {
		switch (group) {
			case 'listen':
				return t`Listen`
			case 'reflect':
				return t`Reflect`
			case 'validate':
				return t`Validate`
			case 'ask':
				return t`Ask openly`
			case 'ask_directly':
				return t`Ask about suicide and danger directly`
			case 'slow_down':
				return t`Slow down`
			case 'close':
				return t`Close kindly`
		}
	}
}
