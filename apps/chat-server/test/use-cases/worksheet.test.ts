import type { MessagePart } from '@akin/core/protocol/message-parts'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { asId, type ClientId, type ConversationId, type EditId } from '@akin/core/support/ids'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'
import { beforeEach, expect, test } from 'vitest'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { writeEntry } from '../../src/use-cases/conversation/write-entry.ts'
import { handBack, joinConversation, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, priya, amir] = [listenerNamed('sam'), supervisorNamed('priya'), supervisorNamed('amir')]
const mark = asId<ClientId>('6b0c5f0e-55a0-4f5c-8c6e-3b1f6f4d9a01')
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
})

type Writer = Parameters<typeof writeEntry>[1]
const says = (actor: Writer, conversationId: ConversationId, text: string, part: MessagePart, clientId?: ClientId) =>
	writeEntry(world.chat, actor, {
		...{ conversationId, stream: 'room', text, part },
		clientId: clientId ?? world.chat.ids.next<ClientId>(),
	})
const line = (): MessagePart => ({ ...partFixtures.line, edit: world.chat.ids.next<ClientId>() as string as EditId, replaces: [] })
const codeOf = (written: Awaited<ReturnType<typeof says>>) => (written.ok ? 'ok' : written.error)
const partsReadBy = async (actor: Writer, id: ConversationId) => {
	const seen = await resumeConversation(world.chat, actor, id, { room: 0, backstage: 0, supervision: 0 })
	if (!seen.ok) return seen.error
	return seen.value.entries.flatMap(({ content }) =>
		content.kind === 'message' && content.part ? [`${content.part.kind} ${content.text}`] : [],
	)
}

test('[WK5] staff write into it once the person has accepted, and not before; the person may begin at any time', async () => {
	const { seeker, id } = await world.talking(sam)
	expect(codeOf(await says(sam, id, 'An idea.', line()))).toBe('worksheet_not_open')
	const offered = await says(sam, id, 'Shall we?', partFixtures.offer)
	if (!offered.ok) throw new Error('not offered')
	expect(codeOf(await says(sam, id, 'An idea.', line()))).toBe('worksheet_not_open')
	const answer = { kind: 'answer', to: offered.value.entry.seq } as const
	await says(seeker, id, 'Not now.', { ...answer, answer: 'declined' })
	expect(codeOf(await says(sam, id, 'An idea.', line()))).toBe('worksheet_not_open')
	await says(seeker, id, 'Yes.', { ...answer, answer: 'accepted' })
	expect(codeOf(await says(sam, id, 'An idea.', line()))).toBe('ok')

	const other = await world.talking(sam)
	expect(codeOf(await says(other.seeker, other.id, 'The rent.', line()))).toBe('ok')
	expect(codeOf(await says(sam, other.id, 'An idea.', line()))).toBe('ok')
})

test('[WK1] [AT45] pressing "Not now" on the card leaves the question about suicide open, and lines leave it open too', async () => {
	const { seeker, id } = await world.talking(sam)
	await world.write(seeker, id, 'I want to kill myself.')
	world.turn(20_000)
	await world.write(sam, id, 'Are you thinking about suicide?')
	const offered = await says(sam, id, 'Shall we write down together what could be done?', partFixtures.offer)
	if (!offered.ok) throw new Error('not offered')
	await says(seeker, id, 'Not now, thank you.', { kind: 'answer', to: offered.value.entry.seq, answer: 'declined' })
	await says(seeker, id, 'The rent.', line())
	await says(seeker, id, 'On Friday.', line())
	expect((await world.conversation(id)).asked).toMatchObject({ step: 'asked' })
	await world.write(seeker, id, 'yes')
	expect((await world.conversation(id)).asked).toMatchObject({ step: 'answered', answer: 'yes' })
})

test('[WK1] words of it are read like messages: a plan that is written into it stands before the supervisors', async () => {
	const { seeker, id } = await world.talking(sam)
	const clientId = world.chat.ids.next<ClientId>()
	await says(seeker, id, 'I want to kill myself tonight.', line(), clientId)
	const { signals } = await world.conversation(id)
	expect(signals[0]).toMatchObject({ kind: 'suicide_plan', acknowledged: null, words: { entry: clientId } })
	// Crossing it out takes no signal back, and hides no words that were not read.
	await says(seeker, id, 'I want to kill myself tonight.', { ...partFixtures.line, crossedOut: true })
	expect((await world.conversation(id)).signals).toEqual(signals)
})

test('[WK1] S2 it goes along through a take-over and back, and only who may write to the person writes into it', async () => {
	const { seeker, id } = await world.talking(sam)
	await says(seeker, id, 'The rent.', line())
	expect(codeOf(await says(amir, id, 'Reading along.', line()))).toBe('not_a_writer')
	expect((await joinConversation(world.chat, amir, id)).ok).toBe(true)
	expect(codeOf(await says(amir, id, 'Joined.', line()))).toBe('ok')
	expect((await takeOver(world.chat, priya, id)).ok).toBe(true)
	expect(codeOf(await says(sam, id, 'Late.', line()))).toBe('not_a_writer')
	expect(codeOf(await says(priya, id, 'Taken over.', line()))).toBe('ok')
	const all = ['line The rent.', 'line Joined.', 'line Taken over.']
	for (const reader of [seeker, sam, priya, amir]) expect(await partsReadBy(reader, id)).toEqual(all)
	expect((await handBack(world.chat, priya, id, 'listener')).ok).toBe(true)
	expect(codeOf(await says(sam, id, 'Back.', line()))).toBe('ok')
})

test('[WK1] P3 P4 its words stand nowhere unsealed, and go with the conversation', async () => {
	const { seeker, id } = await world.talking(sam)
	await says(seeker, id, 'canary-rent', line())
	const stored = await world.chat.conversations.entries(id, 'room', 0, 100)
	for (const { sealed } of stored) expect(Buffer.from(sealed).toString('latin1')).not.toContain('canary')
	expect(JSON.stringify([await world.conversation(id), await world.chat.audit.ofConversation(id)])).not.toContain('canary')
	expect((await eraseConversation(world.chat, seeker, id)).ok).toBe(true)
	expect(await partsReadBy(amir, id)).toBe('conversation_not_found')
	expect(codeOf(await says(seeker, id, 'More.', line()))).toBe('conversation_closed')
})

test('[M3] [WK6] sent again a line stands once, as it was; a long one is refused', async () => {
	const { seeker, id } = await world.talking(sam)
	const written = line()
	expect(codeOf(await says(seeker, id, 'The rent.', written, mark))).toBe('ok')
	expect(await says(seeker, id, 'The rent.', written, mark)).toMatchObject({ ok: true, value: { isDuplicate: true } })
	expect(codeOf(await says(seeker, id, 'The rent.', line(), mark))).toBe('client_id_conflict')
	expect(await partsReadBy(seeker, id)).toEqual(['line The rent.'])
	expect(codeOf(await says(seeker, id, 'a'.repeat(worksheetLimits.characters + 1), line()))).toBe('message_too_long')
})
