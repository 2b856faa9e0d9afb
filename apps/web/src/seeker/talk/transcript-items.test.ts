import type { Outgoing } from '@akin/client/outgoing'
import type { SeekerEntry } from '@akin/core/protocol/entries'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import { transcriptItems } from './transcript-items.ts'

const words = {
	you: 'You',
	supervisor: 'Supervisor',
	notice: ({ kind }: { kind: string }) => kind,
	intake: ({ name }: { name: string | null }) => name,
	refused: (code: string) => `because ${code}`,
	wroteInSheet: (name: string) => `${name} wrote in the worksheet`,
	inSheet: 'In the worksheet',
}
const clientId = (text: string) => asId<ClientId>(text)
const entry = (seq: number, author: SeekerEntry['author'], content: SeekerEntry['content'], mark: string | null = null): SeekerEntry => ({
	seq,
	at: seq * 1_000,
	epoch: 1,
	clientId: mark === null ? null : clientId(mark),
	author,
	content,
})
const outgoing = (mark: string, state: Outgoing['state']): Outgoing => ({
	clientId: clientId(mark),
	conversationId: asId<ConversationId>('c'),
	kind: 'message',
	text: 'words',
	writtenAt: 9_000,
	state,
})

describe('transcript of a seeker', () => {
	const log = [
		entry(1, { role: 'you' }, { kind: 'intake', name: null, topics: [], about: null, inDanger: false }),
		entry(2, { role: 'you' }, { kind: 'message', text: 'hello' }, 'a'),
		entry(3, { role: 'service' }, { kind: 'listener_joined', name: 'Sam' }),
		entry(4, { role: 'supervisor', name: 'Priya' }, { kind: 'message', text: 'hi' }),
		entry(5, { role: 'you' }, { kind: 'message', text: 'thanks' }, 'b'),
	]

	it('leaves out an empty intake, names supervisors as such, and says "Sent" once', () => {
		const items = transcriptItems(log, [], words)
		expect(items.map((item) => item.kind)).toEqual(['message', 'notice', 'message', 'message'])
		expect(items[2]).toMatchObject({ author: 'Priya', badge: 'Supervisor', side: 'theirs' })
		expect(items.map((item) => (item.kind === 'message' ? item.delivery : undefined))).toEqual([undefined, undefined, undefined, 'sent'])
	})

	it('keeps the key of a message when its entry arrives', () => {
		const before = transcriptItems(log.slice(0, 4), [outgoing('b', { kind: 'sending', slow: false })], words)
		const after = transcriptItems(log, [], words)
		expect(before.at(-1)?.key).toBe(after.at(-1)?.key)
	})

	it('keeps the words of what was not sent, with the reason', () => {
		const items = transcriptItems([], [outgoing('x', { kind: 'not_sent', code: 'message_too_long' })], words)
		expect(items).toMatchObject([{ body: 'words', delivery: 'not_sent', reason: 'because message_too_long' }])
	})

	it('[WK1] tells once of what somebody else wrote into the worksheet, and shows what was not sent into it', () => {
		const part = { ...partFixtures.line, replaces: [] }
		const line = (seq: number, author: SeekerEntry['author']) => entry(seq, author, { kind: 'message', text: `line ${seq}`, part })
		const sam = { role: 'listener', name: 'Sam' } as const
		const sheet = [line(6, sam), line(7, { role: 'you' }), line(8, sam), line(9, { role: 'supervisor', name: 'Priya' })]
		const more = entry(10, sam, { kind: 'message', text: 'There.' })
		const items = transcriptItems([...log, ...sheet, more, line(11, sam)], [], words)
		expect(items.slice(4).map(({ body }) => body)).toEqual([
			'Sam wrote in the worksheet',
			'Priya wrote in the worksheet',
			'There.',
			'Sam wrote in the worksheet',
		])
		expect(transcriptItems([...log, ...sheet], [], words)[3]).toMatchObject({ delivery: 'sent' })
		const going = { ...outgoing('x', { kind: 'sending', slow: false }), part }
		expect(transcriptItems([], [going], words)).toEqual([])
		const failed = transcriptItems([], [{ ...going, state: { kind: 'not_sent', code: 'conversation_closed' } }], words)
		expect(failed).toMatchObject([{ badge: 'In the worksheet', delivery: 'not_sent' }])
	})
})
