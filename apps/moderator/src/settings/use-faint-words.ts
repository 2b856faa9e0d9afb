import type { Faint } from '@akin/core/theme/accent'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useLingui } from '@lingui/react/macro'

/** @returns a function that says against what a colour is too faint, with the figure and what is needed */
export function useFaintWords(): (faint: Faint) => string {
	const { t, i18n } = useLingui()
	const figure = (value: number) =>
		new Intl.NumberFormat(intlLocale(i18n.locale), { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10)
	return ({ against, ratio, least }) => {
		const [has, needed] = [figure(ratio), figure(least)]
		switch (against) {
			case 'bg':
				return t`A link on the page has ${has} to 1; it needs ${needed}.`
			case 'surface':
				return t`A link on a card has ${has} to 1; it needs ${needed}.`
			case 'sunken':
				return t`A link on a well has ${has} to 1; it needs ${needed}.`
			case 'mine':
				return t`A link in one’s own message has ${has} to 1; it needs ${needed}.`
			case 'notice':
				return t`A link in a notice has ${has} to 1; it needs ${needed}.`
			case 'words_on_it':
				return t`What is written on a button has ${has} to 1; it needs ${needed}.`
		}
	}
}
