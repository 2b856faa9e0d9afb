import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { shareResource } from '../../src/use-cases/conversation/share-resource.ts'
import { joinConversation, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, priya, amir] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya'), supervisorNamed('amir')]
const mark = asId<ClientId>('6b0c5f0e-55a0-4f5c-8c6e-3b1f6f4d9a07')
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
})

const share = async (
	actor: typeof sam | typeof priya,
	id: ConversationId,
	resource = 'night-line',
	clientId = world.chat.ids.next<ClientId>(),
) => {
	const shared = await shareResource(world.chat, actor, id, clientId, resource)
	return shared.ok ? 'ok' : shared.error
}

test('[CA1] [CA3] the person reads a card in the words of the programme, whole without what can be pressed', async () => {
	const { seeker, id } = await world.talking(sam)
	expect(await share(sam, id, 'night-line', mark)).toBe('ok')
	const read = await resumeConversation<'room'>(world.chat, seeker, id, { room: 0 })
	if (!read.ok) throw new Error(read.error)
	const content = read.value.entries.at(-1)?.content
	if (content?.kind !== 'message') throw new Error('no message')
	for (const words of ['Night line (invented)', '01632 960 101', 'https://example.org/night-line', 'Every night, 8 pm to 8 am'])
		expect(content.text).toContain(words)
	expect(content.part).toMatchObject({ kind: 'resource', referral: mark, resource: { call: '01632 960 101' } })
	expect((await world.audited(id)).filter((action) => action === 'referral_recorded')).toHaveLength(1)
	// Sent again after a lost answer it stands there once.
	expect(await share(sam, id, 'night-line', mark)).toBe('ok')
	expect((await world.log(id)).filter((text) => text.includes('Night line'))).toHaveLength(1)
	expect((await world.audited(id)).filter((action) => action === 'referral_recorded')).toHaveLength(1)
})

test('[CA3] its numbers and addresses are not held against the listener, and what they write next is still read', async () => {
	const { id } = await world.talking(sam)
	await share(sam, id)
	expect(await world.signals(id)).toEqual([])
	await world.write(sam, id, 'Write to me privately, my number is 07700 900123.')
	expect(await world.signals(id)).not.toEqual([])
})

test('whoever writes to the person sends it, and only what the programme has', async () => {
	const { id } = await world.talking(sam)
	expect(await share(sam, id, 'another-line')).toBe('resource_not_found')
	expect(await share(noor, id)).toBe('conversation_not_found')
	expect(await share(amir, id)).toBe('not_a_writer')
	expect((await joinConversation(world.chat, amir, id)).ok).toBe(true)
	expect(await share(amir, id)).toBe('ok')
	expect((await takeOver(world.chat, priya, id)).ok).toBe(true)
	expect(await share(sam, id)).toBe('not_a_writer')
	expect(await share(priya, id)).toBe('ok')
})
