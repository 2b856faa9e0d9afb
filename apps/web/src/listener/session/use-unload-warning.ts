import { useEffect } from 'react'
import { useDesk } from './desk-context.tsx'

/** A reload that would lose words asks first. */
export function useUnloadWarning(): void {
	const { session, drafts, held } = useDesk()
	useEffect(() => {
		const onBeforeUnload = (event: BeforeUnloadEvent) => {
			if (drafts.any() || held.getSnapshot().size > 0 || session.getSnapshot().hasUnsent) event.preventDefault()
		}
		window.addEventListener('beforeunload', onBeforeUnload)
		return () => window.removeEventListener('beforeunload', onBeforeUnload)
	}, [session, drafts, held])
}
