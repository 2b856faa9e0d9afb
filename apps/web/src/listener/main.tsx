import '@akin/ui/tokens/styles.css'
import { browserEnvironment } from '@akin/client/browser/browser-environment'
import { connect } from '@akin/client/connect'
import { callRoute } from '@akin/client/http'
import { createListenerSession } from '@akin/client/listener-session'
import { staffRoutes } from '@akin/core/protocol/http'
import type { ListenerContract } from '@akin/core/protocol/listener'
import { loadCatalogue, localesIn } from '@akin/ui/i18n/catalogues'
import { localeWishes, pickLocale } from '@akin/ui/i18n/locales'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { catalogues } from './catalogues.ts'
import { readKeptLanguage } from './language/kept-language.ts'
import { ListenerApp } from './listener-app.tsx'
import { createAccess } from './session/access.ts'
import { httpStaffDoor } from './session/http-staff-door.ts'

const origin = location.origin
const environment = browserEnvironment()
const wishes = localeWishes(location.search, [readKeptLanguage(), ...navigator.languages])
const locale = pickLocale(wishes, localesIn(catalogues))
const [messages, welcome, me] = await Promise.all([loadCatalogue(catalogues, locale), httpStaffDoor.welcome(), httpStaffDoor.me()])

const access = createAccess({
	door: httpStaffDoor,
	welcome,
	makeSession: () =>
		createListenerSession({
			environment,
			link: connect<ListenerContract>({
				origin,
				namespace: '/listener',
				getTicket: () => callRoute(staffRoutes.socketTicket, {}),
				environment,
			}),
		}),
})
if (me) access.signedIn(me)
// Browsers play a sound only after the person has done something on the page; any press will do.
document.addEventListener('pointerdown', access.chime.unlock)
document.addEventListener('keydown', access.chime.unlock)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
	<StrictMode>
		<AkinI18n locale={locale} messages={messages} catalogues={catalogues}>
			<ListenerApp access={access} />
		</AkinI18n>
	</StrictMode>,
)
