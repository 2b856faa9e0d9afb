/**
 * Everything a log line may say besides its time, level and event. A field is a code, an id or a count; there is no field for free text, so
 * what people wrote, addresses and tokens have nowhere to go (P3, P5).
 */
export type LogFields = {
	/** A stable code: of a refusal, a fault, a signal. */
	readonly code?: string
	/** The name of a route or command in its contract, never the address that was asked for. */
	readonly route?: string
	readonly durationMs?: number
	readonly requestId?: string
	readonly role?: 'seeker' | 'listener' | 'supervisor' | 'coordinator' | 'service'
	readonly outcome?: 'ok' | 'refused' | 'fault' | 'retried' | 'skipped'
	readonly nodeId?: string
	readonly count?: number
}

/** A code or an id: no spaces, nothing long, nothing that looks like an address. */
const codes = /^[A-Za-z0-9_:/-]{1,80}$/
const names = new Set(['code', 'route', 'requestId', 'role', 'outcome', 'nodeId'])
const numbers = new Set(['durationMs', 'count'])
const looksLikeAddress = /^(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}$|:\d{2,5}$/i

/** What may be logged of these fields. Types keep most mistakes out; whatever slips through at run time is dropped here. */
export function allowedFields(fields: object): Record<string, string | number> {
	const allowed: Record<string, string | number> = {}
	for (const [field, value] of Object.entries(fields)) {
		if (numbers.has(field) && typeof value === 'number' && Number.isFinite(value)) allowed[field] = value
		if (names.has(field) && typeof value === 'string' && isCode(value)) allowed[field] = value
	}
	return allowed
}

export const isCode = (text: string): boolean => codes.test(text) && !looksLikeAddress.test(text)
