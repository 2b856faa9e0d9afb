import { useLingui } from '@lingui/react/macro'

type Field = 'trouble' | 'idea' | 'for' | 'against' | 'step' | 'when'

/** What each part of the worksheet is called, and what it asks. Of nobody in particular: the person and whoever listens read the same. */
export function useWorksheetWords(): (field: Field) => { readonly title: string; readonly asks: string } {
	const { t } = useLingui()
	return (field) => {
		switch (field) {
			case 'trouble':
				return { title: t`Name it`, asks: t`What is the trouble, in a few words?` }
			case 'idea':
				return { title: t`Ideas`, asks: t`What could be done? Anything may stand here. Judge it later.` }
			case 'for':
				return { title: t`For it`, asks: t`What speaks for it?` }
			case 'against':
				return { title: t`Against it`, asks: t`What speaks against it?` }
			case 'step':
				return { title: t`One small step`, asks: t`What is the smallest step to begin with?` }
			case 'when':
				return { title: t`When`, asks: t`On which day, and at what time?` }
		}
	}
}
