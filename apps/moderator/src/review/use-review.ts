import type { Review } from '@akin/core/protocol/review-shapes'
import type { RubricItem, RubricLevel } from '@akin/core/review/rubric'
import { rubricItems } from '@akin/core/review/rubric'
import type { ConversationId } from '@akin/core/support/ids'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session-context.ts'

export type Anchor = { readonly stream: 'room' | 'backstage'; readonly seq: number }
type ItemDraft = { readonly level: RubricLevel | null; readonly comment: string }

export type ReviewDraft = {
	readonly items: Readonly<Record<RubricItem, ItemDraft>>
	readonly comments: readonly (Anchor & { readonly text: string })[]
	readonly setItem: (item: RubricItem, change: Partial<ItemDraft>) => void
	readonly setComment: (anchor: Anchor, text: string) => void
	readonly dropComment: (anchor: Anchor) => void
}
export type ReviewOfRecord =
	| { readonly kind: 'fetching' }
	/** Not reviewed yet. `code`: why the last press kept nothing. */
	| { readonly kind: 'draft'; readonly draft: ReviewDraft; readonly busy: boolean; readonly code: string | null; readonly save: () => void }
	| { readonly kind: 'kept'; readonly review: Review }

const unsaid: ItemDraft = { level: null, comment: '' }
const noItems: ReviewDraft['items'] = { rapport: unsaid, understanding: unsaid, asked_directly: unsaid, next_step: unsaid, ending: unsaid }
const isAt = (a: Anchor) => (b: Anchor) => a.stream === b.stream && a.seq === b.seq

/** What was begun and is not kept, for as long as the screen of the record is there: its time may run out before. */
export type KeptDrafts = Map<ConversationId, Pick<ReviewDraft, 'items' | 'comments'>>

/** The review of an open record: the one there is, or the one that is being written. It stays on this page until it is kept. */
export function useReview(id: ConversationId, drafts: KeptDrafts): ReviewOfRecord {
	const session = useSession()
	const [review, setReview] = useState<Review | null | 'fetching'>('fetching')
	const [items, setItems] = useState(() => drafts.get(id)?.items ?? noItems)
	const [comments, setComments] = useState<ReviewDraft['comments']>(() => drafts.get(id)?.comments ?? [])
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)

	useEffect(() => {
		let here = true
		void session.reviews.read(id).then((reply) => {
			if (here) setReview(reply.ok ? reply.data.review : null)
		})
		return () => {
			here = false
		}
	}, [session, id])

	useEffect(() => void drafts.set(id, { items, comments }), [drafts, id, items, comments])

	if (review === 'fetching') return { kind: 'fetching' }
	if (review !== null) return { kind: 'kept', review }
	const draft: ReviewDraft = {
		...{ items, comments },
		setItem: (item, change) => setItems((before) => ({ ...before, [item]: { ...before[item], ...change } })),
		setComment: (anchor, text) =>
			setComments((before) =>
				before.some(isAt(anchor)) ? before.map((one) => (isAt(anchor)(one) ? { ...one, text } : one)) : [...before, { ...anchor, text }],
			),
		dropComment: (anchor) => setComments((before) => before.filter((one) => !isAt(anchor)(one))),
	}
	const save = async () => {
		if (busy) return
		const said = rubricItems.flatMap((item) => {
			const { level, comment } = items[item]
			return level === null ? [] : [{ item, level, comment: comment.trim() || null }]
		})
		if (said.length < rubricItems.length) return setCode('rubric_not_whole')
		setBusy(true)
		setCode(null)
		const written = comments.filter(({ text }) => text.trim() !== '')
		const reply = await session.reviews.save({ conversationId: id, items: said, comments: [...written] })
		setBusy(false)
		if (reply.ok) setReview(reply.data.review)
		else setCode(reply.error.code)
	}
	return { kind: 'draft', draft, busy, code, save: () => void save() }
}
