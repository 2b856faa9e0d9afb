import type { MessagePart } from '@akin/core/protocol/message-parts'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { writeEntry } from '../../src/use-cases/conversation/write-entry.ts'
import { handBack, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, priya] = [listenerNamed('sam'), supervisorNamed('priya')]
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya)
	await world.onShift(sam)
})

type Writer = Parameters<typeof writeEntry>[1]
const says = (actor: Writer, conversationId: ConversationId, text: string, part: MessagePart, clientId = world.chat.ids.next<ClientId>()) =>
	writeEntry(world.chat, actor, { conversationId, stream: 'room', clientId, text, part })
const codeOf = (written: Awaited<ReturnType<typeof says>>) => (written.ok ? 'ok' : written.error)
const placeOf = async (written: ReturnType<typeof says>) => {
	const reply = await written
	if (!reply.ok) throw new Error('not taken')
	return reply.value.entry.seq
}
const { planOffer, step } = partFixtures

test('[PH3] staff ask about a step once the person has accepted a plan, and not before; the worksheet opens none', async () => {
	const { seeker, id } = await world.talking(sam)
	expect(codeOf(await says(sam, id, 'What has helped?', step))).toBe('plan_not_open')
	const sheet = await placeOf(says(sam, id, 'Shall we write it down?', partFixtures.offer))
	await says(seeker, id, 'Yes.', { kind: 'answer', to: sheet, answer: 'accepted' })
	const to = await placeOf(says(sam, id, 'Shall we make a plan?', planOffer))
	expect(codeOf(await says(sam, id, 'What has helped?', step))).toBe('plan_not_open')
	await says(seeker, id, 'Not now.', { kind: 'answer', to, answer: 'declined' })
	expect(codeOf(await says(sam, id, 'What has helped?', step))).toBe('plan_not_open')
	await says(seeker, id, 'Yes.', { kind: 'answer', to, answer: 'accepted' })
	const mark = world.chat.ids.next<ClientId>()
	expect(codeOf(await says(sam, id, 'What has helped?', step, mark))).toBe('ok')
	expect(await says(sam, id, 'What has helped?', step, mark)).toMatchObject({ ok: true, value: { isDuplicate: true } })
})

test('[PH3] S2 a plan goes along through a take-over and back, and whoever lost the conversation asks nothing more', async () => {
	const { seeker, id } = await world.talking(sam)
	const to = await placeOf(says(sam, id, 'Shall we make a plan?', planOffer))
	await says(seeker, id, 'Yes.', { kind: 'answer', to, answer: 'accepted' })
	expect((await takeOver(world.chat, priya, id)).ok).toBe(true)
	expect(codeOf(await says(sam, id, 'What has helped?', step))).toBe('not_a_writer')
	expect(codeOf(await says(priya, id, 'What has helped?', step))).toBe('ok')
	expect((await handBack(world.chat, priya, id, 'listener')).ok).toBe(true)
	expect(codeOf(await says(sam, id, 'And who could you ask?', { kind: 'step', step: 'people' }))).toBe('ok')
})

test('[PH4] [AT45] leaving a step out is no answer to the question about suicide', async () => {
	const { seeker, id } = await world.talking(sam)
	await world.write(seeker, id, 'I want to kill myself.')
	world.turn(20_000)
	await world.write(sam, id, 'Are you thinking about suicide?')
	const to = await placeOf(says(sam, id, 'Shall we make a plan?', planOffer))
	await says(seeker, id, 'Yes, let us do that.', { kind: 'answer', to, answer: 'accepted' })
	const asked = await placeOf(
		says(sam, id, 'Is there anything near you that would be safer further away?', { kind: 'step', step: 'safer' }),
	)
	await says(seeker, id, 'I would like to leave this one out.', { kind: 'answer', to: asked, answer: 'declined' })
	expect((await world.conversation(id)).asked).toMatchObject({ step: 'asked' })
	await world.write(seeker, id, 'yes')
	expect((await world.conversation(id)).asked).toMatchObject({ step: 'answered', answer: 'yes' })
})
