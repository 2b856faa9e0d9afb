import { loadCatalogue, localesIn } from '@akin/ui/i18n/catalogues'
import { localeWishes, pickLocale } from '@akin/ui/i18n/locales'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './first-paint.css'
import { catalogues } from './catalogues.ts'
import { LeaveTo } from './leave/leave-link.tsx'
import { clearLeaveMark, hasLeaveMark } from './session/leave-mark.ts'
import { until } from './session/until.ts'

/** The static page stays until we know which screen is right, but no longer than this, in milliseconds. */
const decideWithinMs = 5_000

async function boot(): Promise<void> {
	const root = document.getElementById('root')
	if (!root) throw new Error('The page has no #root')
	const locale = pickLocale(localeWishes(location.search, navigator.languages), localesIn(catalogues))
	const [messages, { openSeekerDoor }] = await Promise.all([loadCatalogue(catalogues, locale), import('./session/seeker-door.ts')])
	const door = openSeekerDoor()
	const left = hasLeaveMark(document.cookie)
	// Somebody left in a hurry and the server may not know: nothing of theirs is opened again.
	if (left && (await door.leave())) clearLeaveMark(document)
	if (!left) door.session.open()
	const [offering] = await Promise.all([
		door.programmes(),
		left || until(door.session, ({ ready, status }) => ready || status.kind === 'gone' || status.kind === 'other_version', decideWithinMs),
	])
	const leaveTo = document.querySelector<HTMLAnchorElement>('a[data-leave]')?.href ?? 'https://www.wikipedia.org/'
	const hadFocus = root.contains(document.activeElement)
	createRoot(root).render(
		<AkinI18n locale={locale} messages={messages} catalogues={catalogues}>
			<LeaveTo value={leaveTo}>
				<App door={door} offering={offering} />
			</LeaveTo>
		</AkinI18n>,
	)
	// The element that had the focus is replaced: give it a place from which reading goes on.
	if (hadFocus || document.documentElement.dataset.wanted === 'yes')
		requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus())
}

boot().catch((error: unknown) => {
	// The static page with its numbers stands; its form may now be posted.
	document.documentElement.dataset.app = 'failed'
	throw error
})
