import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/test-postgres.ts'
import { ConstraintViolated, StoreUnavailable } from '../../ports/store-error.ts'
import { type Database, openDatabase, timestamp } from './database.ts'
import { survivesPowerCut } from './survives-power-cut.ts'

describe('the database', () => {
	let fresh: TestDatabase
	let database: Database
	beforeEach(async () => {
		fresh = await testDatabase()
		database = openDatabase({ url: fresh.url, poolSize: 3 })
		await database.query('CREATE TABLE thing (n int CONSTRAINT one_of_each UNIQUE)')
	})
	afterEach(async () => {
		await database[Symbol.asyncDispose]()
		await fresh[Symbol.asyncDispose]()
	})
	const count = async () => (await database.query<{ n: number }>('SELECT count(*) AS n FROM thing'))[0]?.n

	it('gives instants and counts as numbers, to the millisecond', async () => {
		const at = Date.parse('2026-11-20T12:34:56.789Z')
		expect(await database.query('SELECT $1::timestamptz AS at, 9007199254740991::bigint AS n', [timestamp(at)])).toEqual([
			{ at, n: Number.MAX_SAFE_INTEGER },
		])
	})

	it('[M1] waits for the disk at every commit, whatever the server was told, and never for less than it was told', async () => {
		const commitsWait = async (setting: string) => {
			await using direct = openDatabase({ url: `${fresh.url}?options=-c%20synchronous_commit%3D${setting}`, poolSize: 1 })
			return direct.query('SHOW synchronous_commit')
		}
		expect(await commitsWait('off')).toEqual([{ synchronous_commit: 'on' }])
		expect(await commitsWait('remote_apply')).toEqual([{ synchronous_commit: 'remote_apply' }])
		expect(await database.query('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
	})

	it('knows a server that does not flush, as the one of these tests is told not to', async () => {
		expect(await survivesPowerCut(database)).toBe(false)
	})

	it('commits what a transaction did, or nothing of it', async () => {
		await database.transaction((tx) => tx.query('INSERT INTO thing VALUES (1)'))
		const failed = database.transaction(async (tx) => {
			await tx.query('INSERT INTO thing VALUES (2)')
			throw new Error('changed my mind')
		})
		await expect(failed).rejects.toThrow('changed my mind')
		expect(await count()).toBe(1)
	})

	it('names the rule that was broken, and does not repeat the value', async () => {
		await database.query('INSERT INTO thing VALUES (1207)')
		const error = await database.query('INSERT INTO thing VALUES (1207)').catch((caught: unknown) => caught)
		expect(error).toBeInstanceOf(ConstraintViolated)
		expect(error).toMatchObject({ constraint: 'one_of_each' })
		const { cause } = error as Error
		expect(JSON.stringify([error, cause]) + String((cause as Error).stack)).not.toContain('1207')
	})

	it('says unavailable where a lock is held too long', async () => {
		await database.query('INSERT INTO thing VALUES (1)')
		await database.transaction(async (tx) => {
			await tx.query('SELECT * FROM thing FOR UPDATE')
			await expect(database.query('UPDATE thing SET n = 2')).rejects.toThrow(StoreUnavailable)
		})
	})

	it('says unavailable when its connections are cut, and works again after', async () => {
		const cut = database.transaction(async (tx) => {
			await tx.query('INSERT INTO thing VALUES (1)')
			await database.query(
				'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
			)
			await tx.query('INSERT INTO thing VALUES (2)')
		})
		await expect(cut).rejects.toThrow(StoreUnavailable)
		expect(await count()).toBe(0)
		await database.ping()
	})

	it('says unavailable where there is no server', async () => {
		await using nowhere = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })
		await expect(nowhere.ping()).rejects.toThrow(StoreUnavailable)
		await expect(nowhere.transaction(async () => {})).rejects.toThrow(StoreUnavailable)
	})

	it('is free for others after a transaction that failed', async () => {
		for (let i = 0; i < 8; i += 1) {
			await expect(database.transaction((tx) => tx.query('SELECT * FROM no_such_table'))).rejects.toThrow(/no_such_table/)
		}
		expect(await count()).toBe(0)
	})
})
