import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { momentWords } from '../../start/opening-words.ts'

export type WordsRefusal = { readonly code: string; readonly retryAfterMs?: number | undefined }

/** Why words were not made or did not lead anywhere. */
export function RefusalWords({ refusal: { code, retryAfterMs = 0 } }: { readonly refusal: WordsRefusal }) {
	const { i18n } = useLingui()
	switch (code) {
		case 'return_words_not_found':
			return <Trans>These words lead nowhere. Please look at each of them again. They may also be too old.</Trans>
		case 'blocked':
			return (
				<Trans>
					You cannot use words here until {momentWords(Date.now() + retryAfterMs, Date.now(), intlLocale(i18n.locale))}. A person of the
					team decided this.
				</Trans>
			)
		case 'return_words_not_offered':
			return <Trans>There are no words for this chat.</Trans>
		case 'rate_limited':
		case 'busy':
			return <Trans>That was a lot of tries. Please wait a minute and try again.</Trans>
		default:
			return <Trans>That did not work just now. Please try again.</Trans>
	}
}
