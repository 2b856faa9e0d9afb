import type * as z from 'zod/mini'
import type { reader, supervisorHeads } from '../protocol/staff-shapes.ts'
import type { BoardRow } from '../protocol/supervisor.ts'
import type { Instant } from '../support/instant.ts'

export type Reader = z.output<typeof reader>
export type LastRead = BoardRow['lastRead']
export type Heads = z.output<typeof supervisorHeads>

/** What the staff views need besides the conversation itself: looked up by the server, never by the view. */
export type StaffContext = {
	readonly heads: Heads
	readonly programmeName: string
	readonly maxMessageCharacters: number
	readonly topicLabels: readonly string[]
	/** Who has it open on a screen at the moment. */
	readonly reading: readonly { readonly id: Reader['id']; readonly name: string }[]
	readonly seekerLastWroteAt: Instant | null
	readonly staffLastWroteAt: Instant | null
}
