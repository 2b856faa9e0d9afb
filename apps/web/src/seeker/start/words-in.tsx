import type { Words } from '@akin/core/programme/programme-in-language'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'

/** A programme's own words, marked for readers aloud where they are in another language than the page. */
export function WordsIn({ words: { text, otherThanAsked } }: { readonly words: Words }) {
	return otherThanAsked === null ? text : <span lang={otherThanAsked}>{text}</span>
}

/** Says that some of it is not there in the language of the page. */
export function OtherLanguage({ language }: { readonly language: string | null }) {
	const { i18n } = useLingui()
	if (language === null) return null
	const name = new Intl.DisplayNames(intlLocale(i18n.locale), { type: 'language' }).of(language) ?? language
	return (
		<p>
			<small>
				<Trans>Some of these words are only there in this language: {name}</Trans>
			</small>
		</p>
	)
}
