import '@akin/ui/tokens/styles.css'
import { loadCatalogue, localesIn } from '@akin/ui/i18n/catalogues'
import { localeWishes, pickLocale } from '@akin/ui/i18n/locales'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { catalogues } from './app/catalogues.ts'

const locale = pickLocale(localeWishes(location.search, navigator.languages), localesIn(catalogues))
const messages = await loadCatalogue(catalogues, locale)
const element = document.getElementById('root')
if (!element) throw new Error('The page has no #root')
createRoot(element).render(
	<AkinI18n locale={locale} messages={messages} catalogues={catalogues}>
		<App />
	</AkinI18n>,
)
