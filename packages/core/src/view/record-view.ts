import * as z from 'zod/mini'
import type { Closed } from '../conversation/conversation.ts'
import { handleOf } from '../conversation/handle.ts'
import type { OwnOpening, RecordRow } from '../protocol/record-shapes.ts'
import type { RecordHold } from '../record/hold.ts'
import type { Opening } from '../record/opening.ts'
import type { Instant } from '../support/instant.ts'
import { signalsView } from './supervisor-view.ts'

/** An opening without ids: what everybody concerned is shown of it. */
export const openingView = ({ name, reason, openedAt, expiresAt, endedAt }: Opening): RecordRow['openings'][number] => ({
	...{ name, reason, openedAt, expiresAt, endedAt },
})

export type RecordContext = {
	readonly programmeName: string
	readonly topicLabels: readonly string[]
	/** Null once it was erased. */
	readonly readableUntil: Instant | null
	/** The latest first. */
	readonly openings: readonly Opening[]
	/** The latest first. */
	readonly holds: readonly RecordHold[]
}

const keptWrapUp = z.object({ note: z.nullable(z.string()), topics: z.array(z.string()) })

/** Reads back what a listener kept of a conversation. Fails on anything that this version did not write. */
export const parseKeptWrapUp = (data: unknown): z.output<typeof keptWrapUp> => z.parse(keptWrapUp, data)

/** A closed conversation for supervisors: whose, when, why, who opened it. Nobody's words. */
export function recordRowView(conversation: Closed, context: RecordContext): RecordRow {
	const { id, programmeId, language, closedAt, reason, talk } = conversation
	return {
		...{ id, handle: handleOf(id), programmeId, programmeName: context.programmeName, language, closedAt, reason },
		topics: [...context.topicLabels],
		startedAt: talk?.startedAt ?? null,
		listener: talk?.listener ? { id: talk.listener.id, name: talk.listener.name } : null,
		signals: signalsView(conversation.signals),
		readableUntil: context.readableUntil,
		openings: context.openings.map(openingView),
		holds: context.holds.map(({ reason, heldAt, until, askedBy, approvedBy, ended }) => ({
			reason,
			heldAt,
			until,
			askedBy,
			approvedBy,
			ended,
		})),
	}
}

/** Who opened a conversation of theirs, for the listener. The words somebody gave as a reason are for supervisors. */
export const ownOpeningView = (conversation: Closed, programmeName: string, opening: Opening): OwnOpening => ({
	...{ handle: handleOf(conversation.id), programmeName, closedAt: conversation.closedAt, opening: openingView(opening) },
})
