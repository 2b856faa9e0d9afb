import { type Messages, setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Locale, localeFacts } from './locales.ts'

/** Fetches the compiled catalogue of one language; every app has its own, loaded only when wanted. */
export type LoadCatalogue = (locale: Locale) => Promise<Messages>

interface LocaleSwitch {
	readonly locale: Locale
	/** Changes once the catalogue has arrived. Rejects when it cannot be fetched; the language then stays. */
	readonly change: (locale: Locale) => Promise<void>
}

const LocaleContext = createContext<LocaleSwitch | null>(null)

export interface AkinI18nProps {
	readonly locale: Locale
	/** The catalogue of `locale`, already loaded, so that nothing flashes in another language. */
	readonly messages: Messages
	readonly load: LoadCatalogue
	readonly children: ReactNode
}

/** Gives the tree its language and the document its `lang` and `dir`. The choice lives in memory only. */
export function AkinI18n({ locale: first, messages, load, children }: AkinI18nProps) {
	const [locale, setLocale] = useState(first)
	const i18n = useMemo(() => setupI18n({ locale: first, messages: { [first]: messages } }), [first, messages])
	const change = useCallback(
		async (next: Locale) => {
			i18n.loadAndActivate({ locale: next, messages: await load(next) })
			setLocale(next)
		},
		[i18n, load],
	)
	useEffect(() => {
		const { tag, direction } = localeFacts(locale)
		document.documentElement.lang = tag
		document.documentElement.dir = direction
	}, [locale])
	const choice = useMemo(() => ({ locale, change }), [locale, change])
	return (
		<LocaleContext value={choice}>
			<I18nProvider i18n={i18n}>{children}</I18nProvider>
		</LocaleContext>
	)
}

export function useLocale(): LocaleSwitch {
	const value = useContext(LocaleContext)
	if (!value) throw new Error('useLocale stands outside AkinI18n')
	return value
}
