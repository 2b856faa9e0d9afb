import { type Bindings, bindingsOf, ownOf, usualKeys } from '@akin/core/keys/bindings'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type Keys = {
	readonly bindings: Bindings
	/** Holds at once on this page; null when it is kept with the account, else why not, and then everything is as before. */
	readonly save: (bindings: Bindings) => Promise<string | null>
}

const KeysContext = createContext<Keys>({ bindings: usualKeys, save: async () => 'no_answer' })

/** [KB4] The keys of whoever is signed in, read from their account; the usual ones until they are there. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
	const session = useSession()
	const { ready } = useSnapshot()
	const [bindings, setBindings] = useState<Bindings>(usualKeys)
	const saving = useRef(0)
	useEffect(() => {
		if (!ready) return
		const begun = saving.current
		void session.readKeys().then((reply) => {
			// What was changed here meanwhile is newer than what was read.
			if (reply.ok && saving.current === begun) setBindings(bindingsOf(reply.data.keys))
		})
	}, [session, ready])
	const save = useCallback<Keys['save']>(
		async (next) => {
			saving.current += 1
			const reply = await session.saveKeys(ownOf(next))
			if (!reply.ok) return reply.error.code
			setBindings(bindingsOf(reply.data.keys))
			return null
		},
		[session],
	)
	const keys = useMemo(() => ({ bindings, save }), [bindings, save])
	return <KeysContext value={keys}>{children}</KeysContext>
}

export const useKeys = (): Keys => useContext(KeysContext)
