import * as z from 'zod'
import type { AuditCheckpoint } from '../../ports/audit-checkpoint.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.int().min(0)
const line = z.strictObject({
	...{ number: z.int().min(1), after: whole, upTo: whole, entries: z.int().min(1), root: hash, previous: hash, at: z.int(), hash },
	signature: z.string().regex(/^[0-9a-f]{128}$/),
})

/** One checkpoint a line, as JSON. */
export const anchorLines = (checkpoints: readonly AuditCheckpoint[]): string =>
	checkpoints.map((number) => `${JSON.stringify(number)}\n`).join('')

/** Reads lines back. A last line without its end was being written when the machine stopped, and counts as not written. Throws for any other that is no number. */
export function parseAnchorLines(text: string): readonly AuditCheckpoint[] {
	const lines = text.split('\n')
	return lines.slice(0, -1).map((one, index) => {
		const parsed = line.safeParse(parseJson(one))
		if (!parsed.success) throw new Error(`line ${index + 1} is not a checkpoint of an audit log`)
		return parsed.data
	})
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
