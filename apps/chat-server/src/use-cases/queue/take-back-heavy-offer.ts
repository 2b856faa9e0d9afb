import { beginsLight, isOfferedLight } from '@akin/core/training/begins-light'
import type { Changed } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { giveOfferBack } from './give-offer-back.ts'

/** [LD10] What was raised since it was offered makes it no light talk any more: somebody who may listen to everybody is next. */
export async function takeBackHeavyOffer(chat: Chat, { stored: { conversation } }: Pick<Changed, 'stored'>): Promise<void> {
	if (conversation.state !== 'offered' || !isOfferedLight(conversation) || beginsLight(conversation)) return
	await giveOfferBack(chat, { id: conversation.offer.listenerId })
}
