import pg from 'pg'
import { createClient } from 'redis'
import { expect, test } from 'vitest'
import { testDatabase } from './test-postgres.ts'
import { testRedis } from './test-redis.ts'

async function query(url: string, sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
	} finally {
		await client.end()
	}
}

let migrations = 0
async function migrate(url: string): Promise<void> {
	migrations += 1
	await query(url, 'CREATE TABLE migrated (id int)')
}

test('every test gets a database of its own, migrated once', async () => {
	await using one = await testDatabase({ migrate })
	await query(one.url, 'INSERT INTO migrated VALUES (1)')
	await using other = await testDatabase({ migrate })
	expect(await query(other.url, 'SELECT count(*)::int FROM migrated')).toEqual([0])
	expect(migrations).toBe(1)
	await using empty = await testDatabase()
	expect(await query(empty.url, `SELECT to_regclass('migrated')`)).toEqual([null])
})

test('a database is gone when disposed, even with a connection open', async () => {
	const database = await testDatabase()
	const client = new pg.Client({ connectionString: database.url })
	client.on('error', () => {})
	await client.connect()
	await database[Symbol.asyncDispose]()
	await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist')
	await client.end()
})

test('what a test left in Redis is deleted with its prefix', async () => {
	const mine = await testRedis()
	const client = await createClient({ url: mine.url }).connect()
	await client.set(`${mine.prefix}key`, 'value')
	await mine[Symbol.asyncDispose]()
	expect(await client.exists(`${mine.prefix}key`)).toBe(0)
	await client.close()
})
