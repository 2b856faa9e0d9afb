import { loadCatalogue } from '@akin/ui/i18n/catalogues'
import type { Locale } from '@akin/ui/i18n/locales'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { catalogues } from './catalogues.ts'
import { NewWindow } from './frame/new-window.ts'
import { LeaveTo } from './leave/leave-link.tsx'
import { type FrontInPage, unpack } from './session/front-in-page.ts'
import { clearLeaveMark, hasLeaveMark } from './session/leave-mark.ts'
import { loadOffered } from './session/load-offered.ts'
import { loadRest, type Rest, sendForRest } from './session/rest.ts'
import type { Before } from './start/start-screen.tsx'

/** Goes on with the elements that the server has written, and with what was done with them before. */
async function boot(): Promise<void> {
	const root = document.getElementById('root')
	const data = document.getElementById('front')
	if (!root || !data) throw new Error('The page was not written by the server')
	// Written by the same build, on the server: `documents/render.tsx`.
	const { locale, ...carried } = JSON.parse(data.textContent ?? '') as FrontInPage & { readonly locale: Locale }
	sendForRest()
	const [messages, programmes] = await Promise.all([loadCatalogue(catalogues, locale), loadOffered(carried.status)])
	const leaveTo = root.querySelector<HTMLAnchorElement>('[data-leave]')?.href ?? 'about:blank'
	const front = unpack(carried, { programmes, leaveTo })
	hydrateRoot(
		root,
		<AkinI18n locale={locale} messages={messages} catalogues={catalogues}>
			<LeaveTo value={front.leaveTo}>
				<NewWindow value={front.ownWindow === null ? undefined : '_blank'}>
					<App front={front} languages={navigator.languages} before={before(root)} load={openRest} />
				</NewWindow>
			</LeaveTo>
		</AkinI18n>,
	)
}

const before = (root: HTMLElement): Before => ({
	chosenId: root.querySelector<HTMLInputElement>('[data-start] input:checked')?.value ?? null,
	wanted: document.documentElement.dataset.wanted === 'yes',
})

async function openRest(): Promise<Rest> {
	const isInFrame = window.top !== window.self
	const rest = await loadRest(isInFrame)
	// There are no cookies inside another page, so there is nothing to open again.
	if (isInFrame) return rest
	// Somebody left in a hurry and the server may not know: nothing of theirs is opened again.
	if (!hasLeaveMark(document.cookie)) rest.door.session.open()
	else if (await rest.door.leave()) clearLeaveMark(document)
	return rest
}

boot().catch((error: unknown) => {
	// The page with its numbers stands; its form may now be sent.
	document.documentElement.dataset.app = 'failed'
	throw error
})
