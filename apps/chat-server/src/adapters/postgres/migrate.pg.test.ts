import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/test-postgres.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

describe('migrating', () => {
	let fresh: TestDatabase
	let folder: string
	beforeEach(async () => {
		fresh = await testDatabase()
		folder = await mkdtemp(join(tmpdir(), 'akin-migrations-'))
		await writeFile(join(folder, '0001-first.sql'), 'CREATE TABLE first (n int); CREATE TABLE second (n int);')
	})
	afterEach(async () => {
		await fresh[Symbol.asyncDispose]()
		await rm(folder, { recursive: true })
	})

	async function tables(): Promise<string[]> {
		await using database = openDatabase({ url: fresh.url })
		const rows = await database.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
		return rows.map(({ name }) => name)
	}

	it('applies the files of this version to an empty database, and nothing the second time', async () => {
		await migrate(fresh.url)
		const made = await tables()
		expect(made).toEqual(expect.arrayContaining(['audit', 'programme', 'seeker_session', 'socket_ticket', 'staff', 'staff_session']))
		await migrate(fresh.url)
		expect(await tables()).toEqual(made)
	})

	it('lets nodes start at the same moment', async () => {
		await Promise.all(Array.from({ length: 6 }, () => migrate(fresh.url, folder)))
		expect(await tables()).toEqual(['first', 'schema_migration', 'second'])
	})

	it('applies what was added since', async () => {
		await migrate(fresh.url, folder)
		await writeFile(join(folder, '0002-more.sql'), 'CREATE TABLE third (n int)')
		await migrate(fresh.url, folder)
		expect(await tables()).toContain('third')
	})

	it('refuses a file changed after it was applied', async () => {
		await migrate(fresh.url, folder)
		await writeFile(join(folder, '0001-first.sql'), 'CREATE TABLE first (n bigint)')
		await writeFile(join(folder, '0002-more.sql'), 'CREATE TABLE third (n int)')
		await expect(migrate(fresh.url, folder)).rejects.toThrow(/0001-first.sql was changed/)
		expect(await tables()).not.toContain('third')
	})

	it('refuses a database made by a newer version', async () => {
		const newer = join(folder, 'newer')
		await cp(join(folder, '0001-first.sql'), join(newer, '0001-first.sql'))
		await writeFile(join(newer, '0002-newer.sql'), 'CREATE TABLE third (n int)')
		await migrate(fresh.url, newer)
		await expect(migrate(fresh.url, folder)).rejects.toThrow(/newer or different version/)
	})

	it('refuses a file numbered before one that is applied', async () => {
		await writeFile(join(folder, '0003-third.sql'), 'SELECT 1')
		await migrate(fresh.url, folder)
		await writeFile(join(folder, '0002-second.sql'), 'SELECT 1')
		await expect(migrate(fresh.url, folder)).rejects.toThrow(/0002-second.sql stands before/)
	})

	it('leaves nothing of a file that fails half-way', async () => {
		await writeFile(join(folder, '0002-broken.sql'), 'CREATE TABLE third (n int); CREATE TABLE first (n int)')
		await expect(migrate(fresh.url, folder)).rejects.toThrow(/already exists/)
		expect(await tables()).toEqual(['first', 'schema_migration', 'second'])
	})

	it('says of the signals of before that somebody saw to those who were acknowledged, and of nobody that they are pinned or handed over', async () => {
		const own = join(import.meta.dirname, 'migrations')
		const before = (await readdir(own)).filter((name) => name < '0009')
		for (const name of before) await cp(join(own, name), join(folder, 'before', name))
		await migrate(fresh.url, join(folder, 'before'))
		await using database = openDatabase({ url: fresh.url })
		const save = (signals: readonly unknown[]) =>
			database.query(
				`insert into conversation (id, programme_id, language, seeker_id, state, epoch, enqueued_at, aggregate)
				values (gen_random_uuid(), 'talk', 'en', gen_random_uuid(), 'active', 1, now(), $1)`,
				[{ epoch: 1, signals }],
			)
		await save([
			{ id: 'a', acknowledged: { byName: 'Priya' } },
			{ id: 'b', acknowledged: null },
		])
		await save([])
		await migrate(fresh.url)
		const aggregates = await database.query<{ aggregate: unknown }>('select aggregate from conversation order by aggregate->$1', [
			'signals',
		])
		const neverHandedOver = { handedOver: [], transfer: null, listenerSince: 1 }
		expect(aggregates.map(({ aggregate }) => aggregate)).toEqual([
			{ epoch: 1, asked: { step: 'nothing' }, pin: null, signals: [], ...neverHandedOver },
			{
				...{ epoch: 1, asked: { step: 'nothing' }, pin: null, ...neverHandedOver },
				signals: [
					{ id: 'a', words: null, acknowledged: { byName: 'Priya', outcome: 'on_it' } },
					{ id: 'b', words: null, acknowledged: null },
				],
			},
		])
	})

	it('takes what stood in the row of a conversation along into its log', async () => {
		const own = join(import.meta.dirname, 'migrations')
		const before = (await readdir(own)).filter((name) => name < '0007')
		for (const name of before) await cp(join(own, name), join(folder, 'before', name))
		await migrate(fresh.url, join(folder, 'before'))
		await using database = openDatabase({ url: fresh.url })
		const [one] = await database.query<{ id: string; seeker_id: string }>(
			`insert into conversation (id, programme_id, language, seeker_id, state, epoch, enqueued_at, aggregate, room_writers, backstage_writers, room_head,
				backstage_head, supervision_head, seeker_last_wrote_at)
			select gen_random_uuid(), 'talk', 'en', s, 'active', 4, now(), '{}', array[s], '{}', 7, 2, 1, now() from gen_random_uuid() s returning id, seeker_id`,
		)
		await migrate(fresh.url)
		const logs = await database.query('select * from conversation_log')
		expect(logs).toEqual([
			{
				...{ conversation_id: one?.id, is_open: true, epoch: 4, room_writers: [one?.seeker_id], backstage_writers: [] },
				...{ room_head: 7, backstage_head: 2, supervision_head: 1, seeker_last_wrote_at: expect.any(Number), staff_last_wrote_at: null },
			},
		])
	})
})
