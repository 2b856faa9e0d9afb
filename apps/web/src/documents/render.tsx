import { localesIn } from '@akin/ui/i18n/catalogues'
import { isLocale, type Locale, localeFacts, pickLocale } from '@akin/ui/i18n/locales'
import { AkinI18n } from '@akin/ui/i18n/provider'
import type { Messages } from '@lingui/core'
import { renderToString } from 'preact-render-to-string'
import type { ReactNode } from 'react'
import { catalogues } from '../seeker/catalogues.ts'
import { NewWindow } from '../seeker/frame/new-window.ts'
import { LeaveTo } from '../seeker/leave/leave-link.tsx'
import { carry } from '../seeker/session/front-in-page.ts'
import { Accessibility } from './accessibility.tsx'
import type { Facts } from './facts.ts'
import { FirstScreen } from './first-screen.tsx'
import { Help } from './help.tsx'
import { PlanForm } from './plan-form.tsx'
import { Privacy } from './privacy.tsx'
import { SaferOnline } from './safer-online.tsx'

export type { Facts } from './facts.ts'

/** Every page that a seeker can be sent. `chat_needs_script` answers a start form that no script took. */
export const documents = ['home', 'help', 'chat_needs_script', 'privacy', 'safer_online', 'accessibility', 'plan'] as const
export type DocumentName = (typeof documents)[number]

/** What is put into the template of the page. */
export interface Rendered {
	readonly locale: string
	readonly lang: string
	readonly dir: 'ltr' | 'rtl'
	readonly content: string
	/** For the app that goes on from here; null where there is none. */
	readonly data: string | null
}

const words = import.meta.glob<Messages>('../{seeker,documents}/locales/*/messages.po', { eager: true, import: 'messages' })
const messagesOf = (locale: Locale): Messages =>
	Object.assign({}, ...Object.entries(words).flatMap(([path, messages]) => (path.includes(`/${locale}/`) ? [messages] : [])))

/**
 * Writes one document.
 * @param wishes the languages of whoever asks, best first
 */
export function renderDocument(name: DocumentName, wishes: readonly string[], facts: Facts): Rendered {
	const locale = pickLocale(wishes, localesIn(catalogues))
	const { tag: lang, direction: dir } = localeFacts(locale)
	const languages = wishes.filter((wish) => !isLocale(wish) || localeFacts(wish).tag === wish)
	const content = renderToString(
		// Preact's renderer takes what React's types call an element.
		(
			<AkinI18n locale={locale} messages={messagesOf(locale)} catalogues={catalogues}>
				<LeaveTo value={facts.front.leaveTo}>
					<NewWindow value={facts.front.ownWindow === null ? undefined : '_blank'}>{pageOf(name, facts, languages)}</NewWindow>
				</LeaveTo>
			</AkinI18n>
		) as unknown as Parameters<typeof renderToString>[0],
	)
	return { ...{ locale, lang, dir, content }, data: name === 'home' ? inPage({ locale, ...carry(facts.front) }) : null }
}

function pageOf(name: DocumentName, facts: Facts, languages: readonly string[]): ReactNode {
	switch (name) {
		case 'home':
			return <FirstScreen front={facts.front} languages={languages} />
		case 'help':
			return <Help {...facts} languages={languages} chatNeedsScript={false} />
		case 'chat_needs_script':
			return <Help {...facts} languages={languages} chatNeedsScript />
		case 'privacy':
			return <Privacy {...facts} />
		case 'safer_online':
			return <SaferOnline {...facts} />
		case 'accessibility':
			return <Accessibility {...facts} />
		case 'plan':
			return <PlanForm {...facts} />
	}
}

/** Data as it may stand between script tags. */
const inPage = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')
