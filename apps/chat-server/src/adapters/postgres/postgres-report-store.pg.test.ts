import { randomUUID } from 'node:crypto'
import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import { staffMember } from '../../../test/support/people.ts'
import { createPostgresAuditLog } from './postgres-audit-log.ts'
import { createPostgresReportStore } from './postgres-report-store.ts'
import { createPostgresStaffDirectory } from './postgres-staff-directory.ts'

const programmeId = asId<ProgrammeId>('talk')
let migrated: MigratedDatabase
beforeEach(async () => {
	migrated = await migratedDatabase()
})
afterEach(() => migrated[Symbol.asyncDispose]())

type Given = {
	readonly at: string
	readonly programme?: string
	readonly language?: string
	readonly topics?: readonly string[]
	/** Seconds of waiting; null: never answered. */
	readonly answeredAfter?: number | null
	readonly endedAfter: number
	readonly reason: string
	readonly signals?: readonly object[]
	readonly feedback?: object
}

/** One that is over, as far as a report looks at it. */
async function conversation({ at, answeredAfter = null, endedAfter, reason, ...more }: Given): Promise<string> {
	const id = randomUUID()
	const [came, { programme = 'talk', language = 'en', topics = [], signals = [], feedback }] = [Date.parse(at), more]
	const later = (seconds: number | null) => (seconds === null ? null : new Date(came + seconds * 1_000).toISOString())
	await migrated.database.query(
		`insert into conversation (id, programme_id, language, seeker_id, state, epoch, enqueued_at, started_at, closed_at, aggregate)
		values ($1, $2, $3, $4, 'closed', 1, $5, $6, $7, $8)`,
		[
			...[id, programme, language, randomUUID(), at, later(answeredAfter), later(endedAfter)],
			JSON.stringify({ state: 'closed', reason, topics, signals }),
		],
	)
	if (feedback)
		await migrated.database.query(`insert into conversation_record (conversation_id, kind, codes) values ($1, 'feedback', $2)`, [
			id,
			JSON.stringify(feedback),
		])
	return id
}
const count = (timeZone = 'UTC') => createPostgresReportStore(migrated.database).count(programmeId, '2026-10', timeZone)
const ended = { endedAfter: 1_800, reason: 'ended_by_seeker' }

test('counts who came in the month, on the wall of the programme and of no other programme', async () => {
	// A Thursday, half past eleven at night in London, where it is summer: the first of October there.
	await conversation({ ...ended, at: '2026-09-30T23:30:00Z' })
	// The last Saturday, after the clock was put back.
	await conversation({ ...ended, at: '2026-10-31T23:30:00Z', language: 'es', topics: ['lonely', 'family'] })
	await conversation({ ...ended, at: '2026-11-01T00:00:00Z' })
	await conversation({ ...ended, at: '2026-10-10T12:00:00Z', programme: 'study' })
	const counts = await count('Europe/London')
	expect(counts.arrivals[0]?.[3]).toBe(1)
	expect(counts.arrivals[23]?.[5]).toBe(1)
	expect(counts.arrivals.flat().reduce((sum, one) => sum + one, 0)).toBe(2)
	expect(counts.languages).toEqual([
		{ language: 'en', count: 1 },
		{ language: 'es', count: 1 },
	])
	expect(counts.topics).toEqual([
		{ code: 'family', count: 1 },
		{ code: 'lonely', count: 1 },
	])
})

test('sorts waits into bands by what became of them', async () => {
	const at = '2026-10-07T18:00:00Z'
	await conversation({ ...ended, at, answeredAfter: 59 })
	await conversation({ ...ended, at, answeredAfter: 60 })
	await conversation({ at, endedAfter: 601, reason: 'left_queue' })
	await conversation({ at, endedAfter: 4_000, reason: 'seeker_lost' })
	await conversation({ at, endedAfter: 90, reason: 'programme_closed' })
	expect((await count()).waits).toEqual([
		{ answered: 1, left: 0, other: 0 },
		{ answered: 1, left: 0, other: 1 },
		{ answered: 0, left: 0, other: 0 },
		{ answered: 0, left: 0, other: 0 },
		{ answered: 0, left: 1, other: 0 },
		{ answered: 0, left: 1, other: 0 },
	])
})

test('asks about feedback wherever somebody had been answered, and counts what was left out', async () => {
	const at = '2026-10-07T18:00:00Z'
	await conversation({ ...ended, at, answeredAfter: 5, feedback: { heard: 'yes', change: null } })
	await conversation({ ...ended, at, answeredAfter: 5, feedback: { heard: 'mostly', change: 'better' } })
	await conversation({ ...ended, at, answeredAfter: 5 })
	await conversation({ at, endedAfter: 90, reason: 'left_queue' })
	const { feedback } = await count()
	expect(feedback).toEqual({ asked: 3, heard: [1, 1, 0, 0, 0, 0], change: [1, 0, 0, 0, 1] })
})

test('counts what became of signals by rule, whatever held one back', async () => {
	const signal = (rule: string | null, outcome: string | null) => ({
		...{ kind: rule === null ? 'help_requested' : 'suicidal_thoughts', tier: 'needs_eyes' },
		words: rule === null ? null : { rule, entry: 'x', span: [0, 1] },
		acknowledged: outcome === null ? null : { outcome },
	})
	const signals = [
		...[signal('en.kill-self', 'on_it'), signal('en.kill-self~negated', 'not_needed'), signal('en.kill-self', null), signal(null, 'on_it')],
	]
	await conversation({ ...ended, at: '2026-10-07T18:00:00Z', signals })
	expect((await count()).signals).toEqual([
		{ kind: 'suicidal_thoughts', tier: 'needs_eyes', rule: 'en.kill-self', onIt: 1, notNeeded: 1, open: 1 },
		{ kind: 'help_requested', tier: 'needs_eyes', rule: null, onIt: 1, notNeeded: 0, open: 0 },
	])
})

test('takes shifts and what staff did from the audit log', async () => {
	const listener = staffMember({ programmeIds: [programmeId] })
	const elsewhere = staffMember({ programmeIds: [asId<ProgrammeId>('study')] })
	for (const member of [listener, elsewhere]) await createPostgresStaffDirectory(migrated.database).add(member, 'x')
	const id = await conversation({ ...ended, at: '2026-10-07T18:00:00Z' })
	const audit = createPostgresAuditLog(migrated.database)
	const entry = (at: string, actorId: StaffId, action: 'shift_started' | 'shift_ended' | 'reading_started', capacity?: number) => ({
		...{ at: Date.parse(at), actorId, action },
		...{ conversationId: action === 'reading_started' ? asId<never>(id) : null, detail: capacity === undefined ? {} : { capacity } },
	})
	await audit.append([
		entry('2026-09-30T23:00:00Z', listener.id, 'shift_started', 3),
		entry('2026-10-01T01:00:00Z', listener.id, 'shift_ended'),
		entry('2026-10-05T18:00:00Z', listener.id, 'shift_started', 2),
		entry('2026-10-05T18:10:00Z', elsewhere.id, 'shift_started', 2),
		entry('2026-10-05T20:00:00Z', listener.id, 'shift_ended'),
		entry('2026-10-05T21:00:00Z', elsewhere.id, 'shift_ended'),
		// Still on duty, or a server that was switched off: nobody knows how long.
		entry('2026-10-06T18:00:00Z', listener.id, 'shift_started', 2),
		entry('2026-10-07T18:05:00Z', listener.id, 'reading_started'),
	])
	const { shifts, acts } = await count()
	expect(shifts.toSorted((a, b) => a.from - b.from)).toEqual([
		{ from: Date.parse('2026-10-01T00:00:00Z'), to: Date.parse('2026-10-01T01:00:00Z'), capacity: 3 },
		{ from: Date.parse('2026-10-05T18:00:00Z'), to: Date.parse('2026-10-05T20:00:00Z'), capacity: 2 },
	])
	expect(acts).toEqual([{ action: 'reading_started', count: 1 }])
})

test('a month in which nobody came counts nobody', async () => {
	const counts = await count()
	expect(counts.arrivals.flat().every((one) => one === 0)).toBe(true)
	expect([counts.languages, counts.topics, counts.signals, counts.shifts, counts.acts]).toEqual([[], [], [], [], []])
})

test('[RP7] the weeks before this one, hour by hour on the wall of the programme, and who was on duty in them', async () => {
	const person = staffMember({ role: 'listener', programmeIds: [programmeId] })
	await createPostgresStaffDirectory(migrated.database).add(person, 'hash')
	const turn = (action: 'shift_started' | 'shift_ended', at: string) => ({
		...{ at: Date.parse(at), actorId: person.id, action, conversationId: null, detail: { capacity: 2 } },
	})
	// A Sunday evening that reaches into this week, as far as it lies before it.
	await createPostgresAuditLog(migrated.database).append([
		turn('shift_started', '2026-10-25T22:00:00Z'),
		turn('shift_ended', '2026-10-26T02:00:00Z'),
	])
	// The Monday of last week, six in the evening in London, in summer time; and the Sunday after the clock was put back.
	await conversation({ ...ended, at: '2026-10-19T17:10:00Z' })
	await conversation({ ...ended, at: '2026-10-19T17:50:00Z' })
	await conversation({ ...ended, at: '2026-10-25T23:59:00Z' })
	// This week, before the weeks, and another programme.
	await conversation({ ...ended, at: '2026-10-26T00:00:00Z' })
	await conversation({ ...ended, at: '2026-10-11T22:59:00Z' })
	await conversation({ ...ended, at: '2026-10-19T17:10:00Z', programme: 'study' })
	const store = createPostgresReportStore(migrated.database)
	const { arrivals, shifts } = await store.lately(programmeId, 2, 'Europe/London', Date.parse('2026-10-28T12:00:00Z'))
	expect(arrivals.map((week) => week.reduce((sum, one) => sum + one, 0))).toEqual([0, 3])
	expect([arrivals[1]?.[18], arrivals[1]?.[6 * 24 + 23]]).toEqual([2, 1])
	expect(shifts).toEqual([{ from: Date.parse('2026-10-25T22:00:00Z'), to: Date.parse('2026-10-26T00:00:00Z'), capacity: 2 }])
})
