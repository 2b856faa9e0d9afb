import type { CircumstanceKind, SignalKind } from './signal.ts'
import type { WordSignalKind } from './word-signal.ts'

/** About the person's own safety: after these somebody should ask. */
export const askedAfter: ReadonlySet<SignalKind> = new Set<WordSignalKind>([
	'suicidal_thoughts',
	'wish_to_be_dead',
	'suicide_plan',
	'self_harm',
	'method_question',
	'medical_emergency',
	'in_danger_from_other',
])

/** Whether a supervisor who has seen this signal knows of what somebody should have asked about. */
export const isAboutSafety = (kind: SignalKind): boolean => askedAfter.has(kind) || toldByThemselves.has(kind)
const toldByThemselves: ReadonlySet<SignalKind> = new Set<CircumstanceKind>(['help_requested', 'danger_declared', 'not_asked'])
