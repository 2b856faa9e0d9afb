import type { ListenerActor } from '@akin/core/access/actor'
import { offerFellThrough, type Shift, stopAsking } from '@akin/core/shift/shift'
import type { Chat } from '../chat.ts'
import { standingOfListener } from '../training/standings-of.ts'

/**
 * [SH12] What they took on came to nothing: what they had asked for holds again. Looked at behind it, whoever was sent back in this moment is
 * not asking; whoever sends them back later says so themselves [LD9].
 */
export async function askAgain(chat: Chat, actor: ListenerActor, asked: Shift | null): Promise<void> {
	await chat.shifts.change(actor.id, ({ shift: now }) => asked && offerFellThrough(now, asked, chat.clock.now()))
	if ((await standingOfListener(chat, actor)).takes === 'nobody') await chat.shifts.change(actor.id, ({ shift }) => stopAsking(shift))
}
