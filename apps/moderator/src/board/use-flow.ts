import type { Flow } from '@akin/core/protocol/flow'
import { useEffect, useState } from 'react'
import { usePart, useSession } from '../session/session-context.ts'

/** The server counts twice a minute; asking more often would show nothing new. */
const askEveryMs = 30_000

export type FlowReading =
	| { readonly kind: 'asking' }
	| { readonly kind: 'here'; readonly flow: Flow }
	/** What was read before is no longer shown: it would pass for now. */
	| { readonly kind: 'failed' }

/** How people came and waited lately, asked for as long as it is shown. */
export function useFlow(): FlowReading {
	const session = useSession()
	const ready = usePart((snapshot) => snapshot.ready)
	const [reading, setReading] = useState<FlowReading>({ kind: 'asking' })
	useEffect(() => {
		if (!ready) return
		let here = true
		const ask = () =>
			void session.lookAtFlow().then((answer) => {
				if (here) setReading(answer.ok ? { kind: 'here', flow: answer.data.flow } : { kind: 'failed' })
			})
		ask()
		const timer = setInterval(ask, askEveryMs)
		return () => {
			here = false
			clearInterval(timer)
		}
	}, [session, ready])
	return reading
}
