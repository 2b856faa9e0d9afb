/** A language in the words of the reader: "fr" is "French" in English. The tag itself where the browser knows no name. */
export function languageName(tag: string, locale: string): string {
	return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
