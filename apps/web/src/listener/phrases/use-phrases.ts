import type { Phrases } from '@akin/core/protocol/snippets'
import { useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { useAction } from '../session/use-action.ts'

type Answer = { readonly ok: true; readonly data: Phrases } | { readonly ok: false; readonly error: { readonly code: string } }

/** A listener's own phrases and those of colleagues that were approved, fetched when they are wanted. */
export function usePhrases() {
	const { session } = useDesk()
	const [phrases, setPhrases] = useState<Phrases | null>(null)
	const { busy, refusal, run } = useAction()
	const change = (step: () => Promise<Answer>): Promise<boolean> =>
		run(async () => {
			const reply = await step()
			if (reply.ok) setPhrases(reply.data)
			return reply
		})
	return { phrases, busy, refusal, change, load: () => void change(() => session.listSnippets()) }
}
