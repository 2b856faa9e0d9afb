import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { AlertSound, Tone } from '../src/alerts/alert-sound.ts'
import { AnnouncerContext } from '../src/app/announcer-context.ts'
import { OnDutyLayout } from '../src/app/on-duty-layout.tsx'
import type { FakeSession } from './fake-session.ts'

export type OnDutyPage = { readonly heard: Tone[] /** Path and search of where the app is. */; readonly address: () => string }

function soundInto(heard: Tone[]): AlertSound {
	return {
		subscribe: () => () => undefined,
		getState: () => 'on',
		getVolume: () => 0.5,
		setVolume: () => undefined,
		turn: () => undefined,
		play: (tone) => heard.push(tone),
		dispose: () => undefined,
	}
}

/** Puts a screen into the frame of the app, with the page's live regions, a made-up session and a sound that only takes notes. */
export async function renderOnDuty(
	Screen: () => ReactNode,
	session: FakeSession,
	/** What stands at the address of a conversation. */
	Conversation: () => ReactNode = () => null,
): Promise<OnDutyPage> {
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
	document.body.innerHTML = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'
	const heard: Tone[] = []
	const announcer = createAnnouncer({ summary: String })
	const root = createRootRoute({
		component: () => (
			<OnDutyLayout makeSession={() => session} makeSound={() => soundInto(heard)} onGone={() => undefined} onSignOut={() => undefined}>
				<Outlet />
			</OnDutyLayout>
		),
	})
	const home = createRoute({ getParentRoute: () => root, path: '/', component: Screen })
	const conversation = createRoute({ getParentRoute: () => root, path: '/conversations/$id', component: Conversation })
	const approvals = createRoute({ getParentRoute: () => root, path: '/approvals', component: () => null })
	const router = createRouter({
		routeTree: root.addChildren([approvals, home, conversation]),
		history: createMemoryHistory({ initialEntries: ['/'] }),
	})
	await router.load()
	render(
		<AkinI18n locale="en" messages={{}} catalogues={{ en: async () => ({ messages: {} }) }}>
			<AnnouncerContext value={announcer}>
				<RouterProvider router={router as never} />
			</AnnouncerContext>
		</AkinI18n>,
	)
	return { heard, address: () => router.history.location.href }
}
