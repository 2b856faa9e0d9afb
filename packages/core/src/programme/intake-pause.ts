import type { Person } from '../conversation/conversation.ts'
import type { ProgrammeId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { ProgrammeHours } from './hours.ts'
import { type Opening, opening } from './opening.ts'

export const pauseReasons = ['too_few_listeners', 'long_wait', 'no_supervisor', 'technical', 'other'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** Nobody new comes in. Whoever waits keeps their place and is helped. */
export type IntakePause = {
	readonly programmeId: ProgrammeId
	readonly reason: PauseReason
	readonly by: Person
	readonly at: Instant
	/** Null: until somebody resumes it. */
	readonly until: Instant | null
}

export const isPausing = (pause: IntakePause | null, now: Instant): pause is IntakePause =>
	pause !== null && (pause.until === null || pause.until > now)

/**
 * [IN1] How it stands with a programme for somebody who wants to start: by its hours, and closed while intake is paused. It opens again when
 * the pause ends and the hours say so, whichever is later; when a pause has no end, nobody can say when.
 */
export function openingForNew(hours: ProgrammeHours, pause: IntakePause | null, now: Instant): Opening {
	if (!isPausing(pause, now)) return opening(hours, now)
	if (pause.until === null) return { kind: 'closed', opensAt: null }
	const then = opening(hours, pause.until)
	return { kind: 'closed', opensAt: then.kind === 'open' ? pause.until : then.opensAt }
}
