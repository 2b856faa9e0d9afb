import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { useEffect, useRef } from 'react'
import { ladderSteps } from './ladder-steps.ts'

/** What somebody came to a conversation for, from a row of the board. */
export const askedFirst = ['whisper', 'join', 'take_over'] as const
export type AskedFirst = (typeof askedFirst)[number]

/** Begins the step once, as soon as the conversation is open; not where it has become impossible meanwhile: then the ladder says why. */
export function useAskedFirst(step: AskedFirst | undefined, view: SupervisorConversation, begin: (step: AskedFirst) => void): void {
	const begun = useRef(false)
	const latest = useRef({ view, begin })
	latest.current = { view, begin }
	useEffect(() => {
		if (step === undefined || begun.current) return
		begun.current = true
		const { view: now, begin: go } = latest.current
		if (ladderSteps(now).some(({ rung, state }) => rung === step && state === 'open')) go(step)
	}, [step])
}
