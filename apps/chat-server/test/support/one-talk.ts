import type { ListenerSession } from '@akin/client/listener-session'
import type { SeekerSession } from '@akin/client/seeker-session'
import type { ConversationId } from '@akin/core/support/ids'
import { demoPassword } from '../../src/seed/people.ts'
import { type Actor, anyRequest, until } from './actors.ts'

export const password = demoPassword

/** The words of some entries, notices as their kind in brackets. */
export const textsOf = (entries: readonly { readonly content: { readonly kind: string } }[]): string[] =>
	entries.map(({ content }) => ('text' in content ? String(content.text) : `(${content.kind})`))

/** The seeker asks, the listener takes them; answers what they are in. */
export async function talkTogether(
	seeker: Actor<SeekerSession>,
	listener: Actor<ListenerSession>,
	programme = 'talk',
): Promise<ConversationId> {
	const asked = await seeker.session.requestConversation(anyRequest(programme))
	if (!asked.ok) throw new Error(asked.error.code)
	if (!listener.session.getSnapshot().shift) await listener.session.startShift(2)
	await listener.session.helpNext()
	const { offer } = await until(listener.session, 'an offer comes', (snapshot) => snapshot.offer !== null)
	if (!offer) throw new Error('unreachable')
	const accepted = await listener.session.acceptOffer(offer.id)
	if (!accepted.ok) throw new Error(accepted.error.code)
	await until(seeker.session, 'they talk', ({ conversation }) => conversation?.state.kind === 'talking')
	return accepted.data.conversation.id
}

export const roomOf = (listener: Actor<ListenerSession>, id: ConversationId): string[] =>
	textsOf(listener.session.getSnapshot().conversations.find((one) => one.id === id)?.entries.room ?? [])
