import type { SupervisorActor } from '@akin/core/access/actor'
import { bindingsOf, type OwnKeys, ownOf } from '@akin/core/keys/bindings'
import { checkKeys } from '@akin/core/keys/check-keys'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'

export const readOwnKeys = (chat: Chat, { id }: SupervisorActor): Promise<OwnKeys> => chat.staffKeys.read(id)

/** [KB2] [KB4] Keeps somebody's own keys, on whatever machine they sign in next. */
export async function saveOwnKeys(chat: Chat, { id }: SupervisorActor, keys: OwnKeys): Promise<Result<OwnKeys, 'keys_not_valid'>> {
	const bindings = bindingsOf(keys)
	if (checkKeys(bindings).length > 0) return refused('keys_not_valid')
	const own = ownOf(bindings)
	await chat.staffKeys.save(id, own)
	return ok(own)
}
