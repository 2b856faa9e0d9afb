import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createDrafts, type Drafts } from '../conversation/drafts.ts'
import { createHeldSends } from '../conversation/held-sends.ts'
import { createChime } from '../desk/chime.ts'
import { createDeskChoices, type DeskChoices } from '../desk/desk-choices.ts'
import { DeskProvider } from '../session/desk-context.tsx'
import type { FakeSession } from './fake-session.ts'

/** The page's fixed parts, and jsdom's missing ones: it has neither media queries nor modal dialogs. */
export function preparePage(media: (query: string) => boolean = (query) => query === '(pointer: fine)'): void {
	document.body.innerHTML = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'
	window.matchMedia = (query) =>
		({ matches: media(query), media: query, addEventListener: () => {}, removeEventListener: () => {} }) as unknown as MediaQueryList
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
}

/** The texts as they stand in the components. */
const english = {}
const catalogues = { en: async () => ({ messages: english }) }

export function renderDesk(fake: FakeSession, ui: ReactNode, drafts: Drafts = createDrafts(), choices: DeskChoices = createDeskChoices()) {
	const { session } = fake
	const held = createHeldSends(
		(id, text, beside) => (beside === null ? session.sendMessage(id, text) : session.sendMessage(id, text, beside)),
		drafts,
	)
	const announcer = createAnnouncer({ summary: String })
	const wrap = (children: ReactNode) => (
		<AkinI18n locale="en" messages={english} catalogues={catalogues}>
			<DeskProvider value={{ session, drafts, held, choices, chime: createChime(), announcer, signOut: () => {} }}>{children}</DeskProvider>
		</AkinI18n>
	)
	const view = render(wrap(ui))
	return { drafts, held, choices, show: (next: ReactNode) => view.rerender(wrap(next)) }
}
