import { Notice } from '@akin/ui/core/notice'
import { type ReactNode, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { RosterRefusal } from './roster-refusal.tsx'

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

/** Does one thing for a listener, says aloud that it is done, and keeps why it was not. */
export function useAct(after: () => void): {
	readonly busy: boolean
	readonly refusal: ReactNode
	/** @returns true when it was done */
	readonly act: <R extends Reply>(done: string | ((reply: R & { readonly ok: true }) => string), step: () => Promise<R>) => Promise<boolean>
} {
	const announcer = useAnnouncer()
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	return {
		busy,
		refusal: code && (
			<div role="alert">
				<Notice tone="error">
					<RosterRefusal code={code} />
				</Notice>
			</div>
		),
		act: async (done, step) => {
			setBusy(true)
			setCode(null)
			const reply = await step()
			setBusy(false)
			if (reply.ok) {
				announcer.status(typeof done === 'string' ? done : done({ ...reply, ok: true }))
				after()
			} else setCode(reply.error.code)
			return reply.ok
		},
	}
}
