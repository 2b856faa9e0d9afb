import type { SignalId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

/** What became of a page: it arrived where it was sent, nobody took it, or it was turned down there. */
export type PageOutcome = 'sent' | 'no_answer' | 'refused'
type Told = { readonly signalId: SignalId; readonly outcome: PageOutcome; readonly at: Instant }

/** [AL8] For each alert the page that says most: one that arrived, the first of them, else the latest that did not. */
export function pagesShown<Page extends Told>(pages: readonly Page[]): Page[] {
	const shown = new Map<SignalId, Page>()
	for (const page of pages) {
		const known = shown.get(page.signalId)
		if (!known || says(page, known)) shown.set(page.signalId, page)
	}
	return [...shown.values()]
}

function says(page: Told, known: Told): boolean {
	if (page.outcome === 'sent') return known.outcome !== 'sent' || page.at < known.at
	return known.outcome !== 'sent' && page.at > known.at
}
