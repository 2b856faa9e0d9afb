import { type Messages, setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { type Catalogues, loadCatalogue, localesIn } from './catalogues.ts'
import { type Locale, localeFacts } from './locales.ts'

interface LocaleSwitch {
	readonly locale: Locale
	/** What a person can choose from. The made-up language is among them only while it is the one shown. */
	readonly offered: readonly Locale[]
	/** Changes once the catalogue has arrived; of several wishes the last holds. Rejects when it cannot be fetched; the language then stays. */
	readonly change: (locale: Locale) => Promise<void>
}

const LocaleContext = createContext<LocaleSwitch | null>(null)

export interface AkinI18nProps {
	readonly locale: Locale
	/** The catalogue of `locale`, already loaded, so that nothing flashes in another language. */
	readonly messages: Messages
	readonly catalogues: Catalogues
	readonly children: ReactNode
}

/** Gives the tree its language and the document its `lang` and `dir`. The choice lives in memory only. */
export function AkinI18n({ locale: first, messages, catalogues, children }: AkinI18nProps) {
	const [locale, setLocale] = useState(first)
	const i18n = useMemo(() => setupI18n({ locale: first, messages: { [first]: messages } }), [first, messages])
	const wanted = useRef(first)
	const change = useCallback(
		async (next: Locale) => {
			wanted.current = next
			const arrived = await loadCatalogue(catalogues, next)
			// Arrow keys run through the choices faster than a slow line brings the words.
			if (wanted.current !== next) return
			i18n.loadAndActivate({ locale: next, messages: arrived })
			setLocale(next)
		},
		[i18n, catalogues],
	)
	useEffect(() => {
		const { tag, direction } = localeFacts(locale)
		document.documentElement.lang = tag
		document.documentElement.dir = direction
	}, [locale])
	const choice = useMemo(() => {
		const offered = localesIn(catalogues).filter((each) => each !== 'pseudo' || locale === 'pseudo')
		return { locale, offered, change }
	}, [catalogues, locale, change])
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
