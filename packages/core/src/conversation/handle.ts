import type { ConversationId } from '../support/ids.ts'

export const landforms = [
	'river',
	'hill',
	'lake',
	'meadow',
	'forest',
	'island',
	'valley',
	'harbour',
	'field',
	'coast',
	'brook',
	'ridge',
] as const

/** A neutral name for staff, always the same for the same conversation. Two conversations may share one: it is a label, not an id. */
export type Handle = { landform: (typeof landforms)[number]; number: number }

export function handleOf(id: ConversationId): Handle {
	// The id is random, so any few of its digits spread evenly.
	const digits = Number.parseInt(id.replaceAll('-', '').slice(-8), 16)
	return { landform: landforms[digits % landforms.length] ?? 'river', number: (Math.floor(digits / landforms.length) % 99) + 1 }
}
