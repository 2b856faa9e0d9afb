import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok } from '@akin/core/support/result'
import { supervisorEntryView } from '@akin/core/view/entry-view'
import { openingView } from '@akin/core/view/record-view'
import type { Chat } from '../../use-cases/chat.ts'
import { endHold } from '../../use-cases/record/end-holds.ts'
import { endOpening } from '../../use-cases/record/end-opening.ts'
import { exportRecord } from '../../use-cases/record/export-record.ts'
import { findRecord } from '../../use-cases/record/find-record.ts'
import { listRecords } from '../../use-cases/record/list-records.ts'
import { lookAtFilters } from '../../use-cases/record/look-at-filters.ts'
import { openRecord, renewOpening } from '../../use-cases/record/open-record.ts'
import { readRecord } from '../../use-cases/record/read-record.ts'
import { recordRowOf } from '../../use-cases/record/record-row-of.ts'
import { lookAtAccess, markAccess } from '../../use-cases/record/review-access.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type RecordCommand = Extract<keyof SupervisorContract['commands'], `record:${string}` | `access-review:${string}`>

/** What a supervisor asks of records. They are not live: nobody joins a room for them, and each page is asked for. */
export const recordCommands = (chat: Chat): Pick<CommandHandlers<SupervisorContract, SupervisorSocketSession>, RecordCommand> => ({
	async 'record:list'({ actor }, { talkedWith, ...filter }) {
		return ok(await listRecords(chat, actor, { ...filter, listenerId: talkedWith }))
	},
	async 'record:look-at-filters'({ actor }) {
		return ok(await lookAtFilters(chat, actor))
	},
	async 'record:look'({ actor }, { conversationId }) {
		const found = await findRecord(chat, actor, conversationId)
		if (!found.ok) return found
		const standing = await chat.openings.standing(conversationId, actor.id, chat.clock.now())
		return ok({ row: await recordRowOf(chat, found.value), opening: standing && openingView(standing) })
	},
	async 'record:open'({ actor }, { conversationId, reason, text }) {
		const opened = await openRecord(chat, actor, conversationId, { reason, text })
		return opened.ok ? ok({ opening: openingView(opened.value) }) : opened
	},
	async 'record:renew'({ actor }, { conversationId }) {
		const renewed = await renewOpening(chat, actor, conversationId)
		return renewed.ok ? ok({ opening: openingView(renewed.value) }) : renewed
	},
	async 'record:read'({ actor }, { conversationId, after }) {
		const read = await readRecord(chat, actor, conversationId, after)
		return read.ok ? ok({ ...read.value, entries: read.value.entries.map(supervisorEntryView) }) : read
	},
	async 'record:export'({ actor }, { conversationId }) {
		return exportRecord(chat, actor, conversationId)
	},
	async 'access-review:look'({ actor }, { month }) {
		return ok({ accesses: await lookAtAccess(chat, actor, month) })
	},
	async 'access-review:mark'({ actor }, { openingId }) {
		const marked = await markAccess(chat, actor, openingId)
		return marked.ok ? ok({ lookedAt: marked.value }) : marked
	},
	async 'record:end-hold'({ actor }, { conversationId, reason }) {
		const ended = await endHold(chat, actor, conversationId, reason)
		if (!ended.ok) return ended
		const found = await findRecord(chat, actor, conversationId)
		return found.ok ? ok({ row: await recordRowOf(chat, found.value) }) : found
	},
	async 'record:end'({ actor }, { conversationId }) {
		const ended = await endOpening(chat, actor, conversationId)
		return ended.ok ? ok({}) : ended
	},
})
