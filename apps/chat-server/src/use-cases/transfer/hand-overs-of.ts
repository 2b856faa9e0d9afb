import { handleOf } from '@akin/core/conversation/handle'
import { handOverDue } from '@akin/core/conversation/transfer'
import type { OwnHandOver } from '@akin/core/protocol/transfer-shapes'
import type { StaffId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'

/** What a listener handed over and has not wrapped up: to whom and when, and nothing of what is said there since. */
export async function handOversOf(chat: Pick<Chat, 'conversations' | 'programmes'>, listenerId: StaffId): Promise<OwnHandOver[]> {
	const stored = await chat.conversations.handedOverBy(listenerId)
	const shown = await Promise.all(
		stored.map(async ({ conversation }) => {
			const due = handOverDue(conversation, listenerId)
			if (!due) return []
			const { id, programmeId } = conversation
			const programmeName = (await chat.programmes.find(programmeId))?.name ?? programmeId
			return [
				{ conversationId: id, handle: handleOf(id), programmeName, to: due.to?.name ?? null, changed: due.changed ?? false, at: due.at },
			]
		}),
	)
	return shown.flat()
}
