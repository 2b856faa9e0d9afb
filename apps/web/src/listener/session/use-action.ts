import { useCallback, useState } from 'react'

interface Refusal {
	readonly code: string
}
type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Refusal }

/**
 * Runs one command at a time from a button and keeps why it was refused, until the next try.
 * @returns `run` answers whether it was done
 */
export function useAction() {
	const [busy, setBusy] = useState(false)
	const [refusal, setRefusal] = useState<string | null>(null)
	const run = useCallback(async (command: () => Promise<Answer>): Promise<boolean> => {
		setBusy(true)
		setRefusal(null)
		const reply = await command()
		setBusy(false)
		if (!reply.ok) setRefusal(reply.error.code)
		return reply.ok
	}, [])
	return { busy, refusal, run }
}
