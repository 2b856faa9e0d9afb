import type { ShownSnippet } from '@akin/core/snippets/snippet'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

type Answer =
	| { readonly ok: true; readonly data: { readonly snippets: readonly ShownSnippet[] } }
	| { readonly ok: false; readonly error: { readonly code: string } }

/** Phrases that listeners asked about, as of the last look. `failed`: the code of the last thing that was refused. */
export function useSnippets() {
	const session = useSession()
	const { ready } = useSnapshot()
	const [snippets, setSnippets] = useState<readonly ShownSnippet[] | null>(null)
	const [failed, setFailed] = useState<string | null>(null)
	const take = useCallback((reply: Answer): boolean => {
		if (reply.ok) setSnippets(reply.data.snippets)
		setFailed(reply.ok ? null : reply.error.code)
		return reply.ok
	}, [])
	const look = useCallback(async () => take(await session.listSnippets()), [session, take])
	useEffect(() => {
		if (ready) void look()
	}, [ready, look])
	return {
		snippets,
		failed,
		look: () => void look(),
		review: async (review: Parameters<typeof session.reviewSnippet>[0]) => {
			const isDone = take(await session.reviewSnippet(review))
			// Somebody else was first, or its owner changed it: show what stands now.
			if (!isDone) {
				const again = await session.listSnippets()
				if (again.ok) setSnippets(again.data.snippets)
			}
			return isDone
		},
	}
}
