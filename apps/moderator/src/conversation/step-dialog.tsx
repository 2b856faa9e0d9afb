import type { Person } from '@akin/core/conversation/conversation'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { Notice } from '@akin/ui/core/notice'
import { type ReactNode, useState } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import { RefusalWords } from './refusal-words.tsx'
import type { RoomEntry } from './transcript-items.ts'

export type StepDialogProps = {
	readonly view: SupervisorConversation
	readonly room: readonly RoomEntry[]
	/** What to call the person: the name they chose, else the handle. */
	readonly person: string
	readonly onClose: () => void
}

/** This supervisor, as a person in a conversation: what the events of a step say of them. */
export function useMe(): Person {
	const { me } = useSnapshot()
	if (!me) throw new Error('a step is asked about before the session is open')
	return { id: me.id, name: me.name }
}

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

/** Runs one step and keeps its refusal. `answering`: who has it now, for whoever comes second. @returns true when it was done */
export function useStep(answering: string | null = null): {
	busy: boolean
	refusal: ReactNode
	run: (step: () => Promise<Reply>) => Promise<boolean>
} {
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	return {
		busy,
		refusal: code && (
			<div role="alert">
				<Notice tone="error">
					<RefusalWords code={code} answering={answering} />
				</Notice>
			</div>
		),
		run: async (step) => {
			setBusy(true)
			setCode(null)
			const reply = await step()
			setBusy(false)
			if (!reply.ok) setCode(reply.error.code)
			return reply.ok
		},
	}
}
