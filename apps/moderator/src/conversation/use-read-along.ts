import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import type { ConversationId } from '@akin/core/support/ids'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** What this page last knew of it. */
type Before = 'unknown' | 'open' | 'ended'

export type Reading =
	| { readonly kind: 'opening' }
	| { readonly kind: 'open'; readonly open: SupervisorOpenConversation }
	/** Never ours to see, gone, or no longer ours. Its words have left this page's memory. */
	| { readonly kind: 'refused'; readonly code: string; readonly before: Before; readonly retry: () => void }

/**
 * How long somebody who goes from one conversation to the next stays before they read along. Reading is shown to the listener and
 * written down for ever: it must be meant, and who only passes has seen no word.
 */
export const passingMs = 700

/**
 * Reads a conversation along for as long as its page is open. Whoever has joined or answers stays in it when they look at the
 * board in between.
 */
export function useReadAlong(id: ConversationId): Reading {
	const session = useSession()
	const { conversations, ready } = useSnapshot()
	const open = conversations.find((one) => one.id === id) ?? null
	const before = useRef<Before>('unknown')
	const [code, setCode] = useState<string | null>(null)
	const [attempt, setAttempt] = useState(0)
	const isPassing = useRouterState({ select: ({ location }) => location.state.isPassing === true })

	// biome-ignore lint/correctness/useExhaustiveDependencies: a press on "try again" is a new attempt
	useEffect(() => {
		if (!ready) return
		let here = true
		setCode(null)
		const begin = () => {
			if (session.getSnapshot().conversations.some((one) => one.id === id)) return
			void session.startReading(id).then((reply) => {
				if (here && !reply.ok) setCode(reply.error.code)
			})
		}
		const timer = isPassing && attempt === 0 ? setTimeout(begin, passingMs) : null
		if (timer === null) begin()
		return () => {
			here = false
			if (timer !== null) clearTimeout(timer)
		}
	}, [session, id, ready, attempt])

	useEffect(
		() => () => {
			const now = session.getSnapshot().conversations.find((one) => one.id === id)
			if (now && now.view.mode !== 'joined' && now.view.mode !== 'handling') void session.stopReading(id)
		},
		[session, id],
	)

	if (open) {
		before.current = hasEnded(open) ? 'ended' : 'open'
		return { kind: 'open', open }
	}
	const refused = code ?? (before.current !== 'unknown' && ready ? 'conversation_not_found' : null)
	if (refused === null) return { kind: 'opening' }
	return { kind: 'refused', code: refused, before: before.current, retry: () => setAttempt((count) => count + 1) }
}

function hasEnded({ view, entries }: SupervisorOpenConversation): boolean {
	return view.state.kind === 'closed' || entries.room.at(-1)?.content.kind === 'ended'
}
