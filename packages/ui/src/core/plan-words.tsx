import { useLingui } from '@lingui/react/macro'

type PlanStep = 'signs' | 'alone' | 'around' | 'people' | 'services' | 'safer' | 'reasons'

/** What each step of a plan is called and what it asks, in words of our own: on both sides the same. */
export function usePlanWords(): (step: PlanStep) => { readonly title: string; readonly asks: string } {
	const { t } = useLingui()
	return (step) => {
		switch (step) {
			case 'signs':
				return { title: t`How I notice`, asks: t`What do you think, feel or do when a hard time begins?` }
			case 'alone':
				return { title: t`What I can do alone`, asks: t`What has helped before, even a little?` }
			case 'around':
				return { title: t`Where I can go`, asks: t`Which people and places take your mind off it?` }
			case 'people':
				return { title: t`Who I can tell`, asks: t`Who can you ask for help? Write names and numbers.` }
			case 'services':
				return { title: t`Who else is there`, asks: t`Which services or numbers would you call?` }
			case 'safer':
				return {
					title: t`Making it safer`,
					asks: t`Is there anything near you that would be safer further away, or with someone else for now? You don't have to name it.`,
				}
			case 'reasons':
				return { title: t`What I live for`, asks: t`Which people, animals, places or plans matter to you?` }
		}
	}
}
