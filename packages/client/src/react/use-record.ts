import { asId, type ClientId } from '@akin/core/support/ids'
import { useRef, useState } from 'react'

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

/**
 * Writes one line of a record and keeps why it was refused. Tried again after a lost answer it carries the same mark, so it stands there once;
 * `at` is when it was first pressed, on this machine’s clock.
 * @returns `write` answers whether the line is in the log
 */
export const useRecord = () => {
	const [busy, setBusy] = useState(false)
	const [code, setCode] = useState<string | null>(null)
	const mark = useRef<{ readonly what: string; readonly id: ClientId; readonly at: number } | null>(null)
	const write = async (what: string, send: (clientId: ClientId, at: number) => Promise<Reply>): Promise<boolean> => {
		if (mark.current?.what !== what) mark.current = { what, id: asId<ClientId>(crypto.randomUUID()), at: Date.now() }
		setBusy(true)
		setCode(null)
		const reply = await send(mark.current.id, mark.current.at)
		setBusy(false)
		if (reply.ok) mark.current = null
		else setCode(reply.error.code)
		return reply.ok
	}
	return { busy, code, write }
}
