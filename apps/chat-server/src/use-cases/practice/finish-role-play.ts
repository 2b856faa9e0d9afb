import type { ListenerActor } from '@akin/core/access/actor'
import { shippedRolePlays } from '@akin/core/practice/shipped-role-plays'
import type { FinishedRolePlay } from '@akin/core/protocol/practice'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'

/** [RL25] Keeps that this listener talked a role play through, and when. */
export async function finishRolePlay(
	chat: Chat,
	{ id }: ListenerActor,
	rolePlay: string,
): Promise<Result<readonly FinishedRolePlay[], 'role_play_not_found'>> {
	if (!shippedRolePlays.some((one) => one.id === rolePlay)) return refused('role_play_not_found')
	const at = chat.clock.now()
	await chat.practice.finish(id, rolePlay, at)
	await chat.audit.append([{ at, actorId: id, action: 'role_play_finished', conversationId: null, detail: { rolePlay } }])
	chat.announcer.trainingChanged(id)
	return ok(await chat.practice.finishedBy(id))
}
