import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { AlertRules } from '@akin/core/protocol/alert-rules'
import type { ProgrammeId } from '@akin/core/support/ids'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type RulesReading =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed' }
	| { readonly kind: 'here'; readonly found: AlertRules }

/** What each rule raised and what became of it, asked for when the screen is opened and after every change made on it. */
export function useAlertRules(programmeId: ProgrammeId | null): { readonly reading: RulesReading; readonly look: () => Promise<void> } {
	const session = useSession()
	const { ready, status } = useSnapshot()
	const [reading, setReading] = useState<RulesReading>({ kind: 'fetching' })
	const turn = useRef(0)
	/** A rule is retired, or not, by what two people decide, here or elsewhere. */
	const asked = useStore(session.approvals)
	const isConnected = ready && status.kind === 'ok'

	const look = useCallback(async () => {
		const mine = ++turn.current
		const reply = await session.lookAtAlertRules(programmeId)
		// An answer that a later question has overtaken would show what was before.
		if (mine !== turn.current) return
		setReading((before) => {
			if (reply.ok) return { kind: 'here', found: reply.data }
			return before.kind === 'here' && before.found.programmeId === programmeId ? before : { kind: 'failed' }
		})
	}, [session, programmeId])
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was decided
	useEffect(() => {
		if (isConnected) void look()
	}, [look, isConnected, asked])
	useEffect(
		() => () => {
			turn.current += 1
		},
		[],
	)
	return { reading, look }
}
