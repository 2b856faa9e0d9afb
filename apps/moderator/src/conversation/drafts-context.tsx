import type { ConversationId } from '@akin/core/support/ids'
import { hasWords, type LineDrafts, noLineDrafts } from '@akin/ui/core/worksheet-shapes'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Outgoing } from './transcript-items.ts'

/** `first_words`: what is said first after a step that is still being asked about. `hand_off`: what was agreed when somebody was handed on. */
type Box = Outgoing['kind'] | 'first_words' | 'hand_off'

type Drafts = {
	readonly texts: ReadonlyMap<string, string>
	readonly write: (id: ConversationId, box: Box, text: string) => void
	/** Begun in the worksheets of conversations. */
	readonly lines: ReadonlyMap<ConversationId, LineDrafts>
	readonly writeLines: (id: ConversationId, drafts: LineDrafts) => void
	/** Conversations whose message box carries an offer of the worksheet. */
	readonly offers: ReadonlySet<ConversationId>
	readonly setOffer: (id: ConversationId, isOffered: boolean) => void
}

const DraftsContext = createContext<Drafts | null>(null)
const boxes: readonly Box[] = ['message', 'whisper', 'suggestion', 'note', 'first_words', 'hand_off']
const keyOf = (id: ConversationId, box: Box) => `${box} ${id}`

/** What was begun and not sent, one text for each conversation and box, kept while this page is open. A reload with such words warns. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
	const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
	const write = useCallback<Drafts['write']>((id, box, text) => {
		setTexts((before) => {
			const after = new Map(before)
			if (text === '') after.delete(keyOf(id, box))
			else after.set(keyOf(id, box), text)
			return after
		})
	}, [])
	const [lines, setLines] = useState<ReadonlyMap<ConversationId, LineDrafts>>(new Map())
	const writeLines = useCallback<Drafts['writeLines']>((id, drafts) => setLines((before) => new Map(before).set(id, drafts)), [])
	const [offers, setOffers] = useState<ReadonlySet<ConversationId>>(new Set())
	const setOffer = useCallback<Drafts['setOffer']>(
		(id, isOffered) => setOffers((before) => new Set([...[...before].filter((one) => one !== id), ...(isOffered ? [id] : [])])),
		[],
	)
	const begun = [...texts.values()].some((text) => text.trim() !== '') || [...lines.values()].some(hasWords)
	useEffect(() => {
		if (!begun) return
		const warn = (event: BeforeUnloadEvent) => event.preventDefault()
		window.addEventListener('beforeunload', warn)
		return () => window.removeEventListener('beforeunload', warn)
	}, [begun])
	const drafts = useMemo(() => ({ texts, write, lines, writeLines, offers, setOffer }), [texts, write, lines, writeLines, offers, setOffer])
	return <DraftsContext value={drafts}>{children}</DraftsContext>
}

function useDraftsContext(): Drafts {
	const drafts = useContext(DraftsContext)
	if (!drafts) throw new Error('a draft stands outside DraftsProvider')
	return drafts
}

export function useDraft(id: ConversationId, box: Box): readonly [string, (text: string) => void] {
	const { texts, write } = useDraftsContext()
	return [texts.get(keyOf(id, box)) ?? '', useCallback((text: string) => write(id, box, text), [write, id, box])]
}

/** What was begun in the worksheet of one conversation. */
export function useLineDrafts(id: ConversationId): readonly [LineDrafts, (drafts: LineDrafts) => void] {
	const { lines, writeLines } = useDraftsContext()
	return [lines.get(id) ?? noLineDrafts, useCallback((drafts: LineDrafts) => writeLines(id, drafts), [writeLines, id])]
}

/** Whether the message box of one conversation carries an offer of the worksheet. */
export function useOfferInBox(id: ConversationId): readonly [boolean, (isOffered: boolean) => void] {
	const { offers, setOffer } = useDraftsContext()
	return [offers.has(id), useCallback((isOffered: boolean) => setOffer(id, isOffered), [setOffer, id])]
}

/** Everything begun in one conversation, for a screen that has no box any more. */
export function useDraftsOf(id: ConversationId): readonly { readonly box: Box; readonly text: string }[] {
	const { texts } = useDraftsContext()
	return boxes.flatMap((box) => {
		const text = texts.get(keyOf(id, box)) ?? ''
		return text.trim() === '' ? [] : [{ box, text }]
	})
}
