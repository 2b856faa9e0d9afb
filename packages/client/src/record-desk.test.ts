import { recordFixtures } from '@akin/core/protocol/record-fixtures'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { createRecordDesk } from './record-desk.ts'
import { type Answer, fakeLink } from './testing/fake-link.ts'
import { conversationId, otherConversationId, staffEntry, supervisorId } from './testing/fixtures.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const minutes = 60_000

async function setUp() {
	const environment = turnedEnvironment()
	const ada = { id: supervisorId, name: 'Ada' }
	const everyday = { now: environment.now(), conversationId, programmeId: asId<ProgrammeId>('talk'), sam: ada, ruth: ada }
	const { result } = recordFixtures({ ...everyday, entries: [] }).commands['record:read']
	const log = [staffEntry('room', 1), staffEntry('room', 2), staffEntry('backstage', 1), staffEntry('supervision', 1)]
	const answers: { read: ((page: number) => Answer) | null; look: Answer } = {
		read: null,
		look: { ok: true, data: { row: result.record.row, opening: result.record.opening } },
	}
	let pages = 0
	const link = fakeLink<SupervisorContract>(environment, (asked) => {
		if (asked.command === 'record:look') return answers.look
		if (asked.command === 'record:renew')
			return { ok: true, data: { opening: { ...result.record.opening, expiresAt: result.record.opening.expiresAt + 30 * minutes } } }
		if (asked.command !== 'record:read') return { ok: true, data: {} }
		if (answers.read) return answers.read(pages++)
		const { after } = asked.payload
		const behind = log.filter((entry) => entry.seq > after[entry.stream])
		// One entry of each stream a page.
		const page = behind.filter((entry) => behind.find(({ stream }) => stream === entry.stream) === entry)
		return { ok: true, data: { ...result, entries: page, more: page.length < behind.length } }
	})
	const desk = createRecordDesk({ link, environment, now: environment.now })
	link.up()
	return { environment, desk, link, answers }
}
const lengths = ({ desk }: Awaited<ReturnType<typeof setUp>>) => {
	const entries = desk.getSnapshot().reading?.entries
	return entries && [entries.room.length, entries.backstage.length, entries.supervision.length]
}

test('a record is read page by page and shown when all of it is there', async () => {
	const made = await setUp()
	const reading = made.desk.read(conversationId)
	await made.environment.settle()
	expect((await reading).ok).toBe(true)
	expect(lengths(made)).toEqual([2, 1, 1])
	expect(made.link.asked.filter(({ command }) => command === 'record:read')).toHaveLength(2)
})

type Made = Awaited<ReturnType<typeof setUp>>
test.each<[string, 'ended' | 'expired' | 'erased', (made: Made) => unknown]>([
	['its time is over', 'expired', ({ environment }) => environment.advance(240 * minutes)],
	['it is ended in another window', 'ended', ({ link }) => link.emit('record:ended', { conversationId })],
	['it is ended here', 'ended', ({ desk }) => desk.end(conversationId)],
	['what was written is erased', 'erased', ({ link }) => link.emit('conversation:removed', { conversationId })],
])('P6 its words leave the page when %s', async (_, why, happens) => {
	const made = await setUp()
	void made.desk.read(conversationId)
	await made.environment.settle()
	made.link.emit('record:ended', { conversationId: otherConversationId })
	expect(lengths(made)).toEqual([2, 1, 1])
	await happens(made)
	await made.environment.settle()
	expect(made.desk.getSnapshot()).toEqual({ reading: null, gone: { id: conversationId, why } })
})

test.each<[string, 'ended' | 'erased', (made: Made) => unknown]>([
	['it is ended in another window', 'ended', ({ link }) => link.emit('record:ended', { conversationId })],
	['it is erased', 'erased', ({ link }) => link.emit('conversation:removed', { conversationId })],
	['it was ended while nobody was connected', 'ended', ({ desk }) => desk.connected()],
])('P2 P4 P6 a record of which %s while its pages are on their way is not shown', async (_, why, happens) => {
	const made = await setUp()
	if (made.answers.look === 'lost' || !made.answers.look.ok) throw new Error('the record was not there')
	made.answers.look = { ok: true, data: { ...(made.answers.look.data as object), opening: null } }
	void made.desk.read(conversationId)
	happens(made)
	await made.environment.settle()
	expect(made.desk.getSnapshot()).toEqual({ reading: null, gone: { id: conversationId, why } })
})

test('P6 they leave with the screen, and a page that comes late shows nothing', async () => {
	const made = await setUp()
	void made.desk.read(conversationId)
	made.desk.putAway(conversationId)
	await made.environment.settle()
	expect(made.desk.getSnapshot()).toEqual({ reading: null, gone: null })
})

test('connected again, what ended meanwhile leaves the page; what stands stays', async () => {
	const made = await setUp()
	void made.desk.read(conversationId)
	await made.environment.settle()
	made.desk.connected()
	await made.environment.settle()
	expect(lengths(made)).toEqual([2, 1, 1])
	if (made.answers.look === 'lost' || !made.answers.look.ok) throw new Error('the record was not there')
	made.answers.look = { ok: true, data: { ...(made.answers.look.data as object), opening: null } }
	made.desk.connected()
	await made.environment.settle()
	expect(made.desk.getSnapshot().gone).toEqual({ id: conversationId, why: 'ended' })
})

test('[RO8] renewed, what is read stays where it is until the new end', async () => {
	const made = await setUp()
	void made.desk.read(conversationId)
	await made.environment.settle()
	await made.environment.advance(29 * minutes)
	const renewing = made.desk.renew(conversationId)
	await made.environment.settle()
	expect((await renewing).ok).toBe(true)
	await made.environment.advance(30 * minutes)
	expect(lengths(made)).toEqual([2, 1, 1])
	await made.environment.advance(minutes)
	expect(made.desk.getSnapshot()).toEqual({ reading: null, gone: { id: conversationId, why: 'expired' } })
})

test('a refusal is answered and nothing is shown', async () => {
	const made = await setUp()
	made.answers.read = () => ({ ok: false, error: { code: 'not_opened' } })
	const reading = made.desk.read(conversationId)
	await made.environment.settle()
	expect(await reading).toMatchObject({ ok: false, error: { code: 'not_opened' } })
	expect(made.desk.getSnapshot().reading).toBeNull()
})
