import type { Prompt } from '@akin/core/programme/prompt'
import type { ConversationId } from '@akin/core/support/ids'
import { useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { useAction } from '../session/use-action.ts'

/** The prompts of a conversation's programme, fetched when they are wanted. */
export function usePrompts(conversationId: ConversationId) {
	const { session } = useDesk()
	const [prompts, setPrompts] = useState<readonly Prompt[] | null>(null)
	const { busy, refusal, run } = useAction()
	const load = (): void =>
		void run(async () => {
			const reply = await session.listPrompts(conversationId)
			if (reply.ok) setPrompts(reply.data.prompts)
			return reply
		})
	return { prompts, busy, refusal, load }
}
