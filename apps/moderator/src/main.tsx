import '@akin/ui/tokens/styles.css'
import { localeWishes, pickLocale } from '@akin/ui/i18n/locales'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { loadCatalogue } from './app/catalogue.ts'

const locale = pickLocale(localeWishes(location.search, navigator.languages))
const messages = await loadCatalogue(locale)
const element = document.getElementById('root')
if (!element) throw new Error('The page has no #root')
createRoot(element).render(
	<AkinI18n locale={locale} messages={messages} load={loadCatalogue}>
		<App />
	</AkinI18n>,
)
