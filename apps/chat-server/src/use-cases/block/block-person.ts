import type { SupervisorActor } from '@akin/core/access/actor'
import type { Block, BlockHours, BlockOutcome, BlockReason } from '@akin/core/block/block'
import { handleOf } from '@akin/core/conversation/handle'
import type { ShownBlock } from '@akin/core/protocol/block'
import type { BlockId, ConversationId, ProgrammeId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { afterClosing } from '../conversation/after-closing.ts'
import { openConversation } from '../open-conversation.ts'

const hourMs = 3_600_000

export type Blocked = { readonly block: Block; readonly outcome: BlockOutcome }

/** [BL1] Keeps the person of a conversation from starting another for so long, and ends it. */
export async function blockPerson(
	chat: Chat,
	actor: SupervisorActor,
	conversationId: ConversationId,
	{ hours, reason }: { readonly hours: BlockHours; readonly reason: BlockReason },
): Promise<Result<Blocked, 'conversation_not_found'>> {
	const opened = await openConversation(chat, actor, conversationId, 'block_seeker')
	if (!opened.ok || !opened.value.isAllowed) return refused('conversation_not_found')
	const { seekerId, programmeId, state } = opened.value.conversation
	const at = chat.clock.now()
	const by = { id: actor.id, name: actor.name }
	const returnWordsId = (await chat.returnWords.heldBy(seekerId, at))?.id ?? null
	const until = at + hours * hourMs
	const asked: Block = { id: chat.ids.next<BlockId>(), seekerId, returnWordsId, conversationId, programmeId, reason, by, at, until }
	const blocked = await chat.blocks.add(asked)
	const { block, outcome } = blocked
	if (outcome !== 'stands') {
		const detail = { block: block.id, hours, reason, outcome }
		await chat.audit.append([{ at, actorId: actor.id, action: 'person_blocked', conversationId, detail }])
		// Made longer, it goes on under its key: where the person came from is compared with that, and they may be gone.
		const known = outcome === 'extended' ? chat.blockKeys.of(block.id) : null
		const key = known ? { blockId: block.id, key: known, until: block.until } : chat.blockKeys.make(block.id, block.until)
		chat.announcer.blockMade(key, seekerId)
	}
	if (state === 'closed') return ok(blocked)
	const ended = await changeConversation(chat, conversationId, 'service', { kind: 'end', reason: 'ended_by_supervisor', by, now: at })
	if (ended.ok) await afterClosing(chat, ended.value)
	return ok(blocked)
}

/** Any supervisor of the programme. */
export async function unblockPerson(chat: Chat, actor: SupervisorActor, id: BlockId): Promise<Result<null, 'block_not_found'>> {
	const found = (await chat.blocks.standing(chat.clock.now())).find(({ block }) => block.id === id)
	if (!found || !actor.programmeIds.includes(found.block.programmeId)) return refused('block_not_found')
	if (!(await chat.blocks.lift(id))) return refused('block_not_found')
	chat.blockKeys.forget(id)
	chat.announcer.blockLifted(id)
	const { conversationId } = found.block
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'person_unblocked', conversationId, detail: { block: id } }])
	return ok(null)
}

/** The blocks of these programmes. One by source whose key was lost with its node goes by the sign-in only, and says so. */
export async function blocksAmong(chat: Chat, programmeIds: readonly ProgrammeId[]): Promise<ShownBlock[]> {
	const standing = (await chat.blocks.standing(chat.clock.now())).filter(({ block }) => programmeIds.includes(block.programmeId))
	return Promise.all(
		standing.map(async ({ block, sourceHash }) => ({
			...{
				id: block.id,
				handle: handleOf(block.conversationId),
				reason: block.reason,
				byName: block.by.name,
				at: block.at,
				until: block.until,
			},
			programmeName: (await chat.programmes.find(block.programmeId))?.name ?? block.programmeId,
			bySource: sourceHash !== null && chat.blockKeys.of(block.id) !== null,
		})),
	)
}
