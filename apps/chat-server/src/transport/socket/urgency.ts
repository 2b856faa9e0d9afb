import type { Audience } from '../../ports/session-store.ts'

/** `vital`: somebody's safety, or a way out, depends on it · `spare`: nobody misses it · everything else is `ordinary`. */
export type Urgency = 'vital' | 'ordinary' | 'spare'

const vital: ReadonlySet<string> = new Set([
	'danger:declare',
	'concern:raise',
	'help:request',
	'offer:accept',
	'shift:pause',
	'shift:end',
	'conversation:end',
	'conversation:erase',
])
const spare: ReadonlySet<string> = new Set(['typing:set', 'activity:set', 'feedback:give'])

/**
 * What a server that cannot do everything should do last. Supervisors are few and come when something is wrong: all they do is vital. A
 * payload is looked at before it is parsed, so nothing is expected of it.
 */
export function urgencyOf(audience: Audience, command: string, payload: unknown): Urgency {
	if (spare.has(command)) return 'spare'
	if (audience === 'supervisor' || vital.has(command)) return 'vital'
	return command === 'conversation:request' && saysDanger(payload) ? 'vital' : 'ordinary'
}

const saysDanger = (payload: unknown): boolean =>
	typeof payload === 'object' && payload !== null && 'inDanger' in payload && payload.inDanger === true
