import type { SignalKind } from '../attention/signal.ts'
import type { StaffId } from '../support/ids.ts'
import { type AlertStage, callsEverybody } from './alert-stage.ts'

/** Who could hear an alert, as the board says. */
export type Ears = {
	readonly onDuty: readonly StaffId[]
	/** Those who handle a conversation or have joined one. */
	readonly busy: ReadonlySet<StaffId>
	/** Those who have the conversation of the alert open. */
	readonly there: readonly StaffId[]
}

/**
 * [AL3] [AL4] [AL5] Whether an alert sounds for this supervisor now. It is on their screen in any case; this is about calling somebody away
 * from a person they are answering, which we only do when nobody else can.
 */
export function soundsFor(me: StaffId, kind: SignalKind, stage: AlertStage, { onDuty, busy, there }: Ears): boolean {
	if (stage === 'answered') return false
	if (callsEverybody(kind, stage) || there.includes(me) || !busy.has(me)) return true
	return onDuty.every((id) => busy.has(id))
}
