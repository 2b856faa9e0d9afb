import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/test-postgres.ts'
import { binaryArray, bytea, double, smallint, uuid, word } from './binary-array.ts'
import { type Database, openDatabase } from './database.ts'

let test: TestDatabase
let db: Database
beforeEach(async () => {
	test = await testDatabase()
	db = openDatabase({ url: test.url })
})
afterEach(async () => {
	await db[Symbol.asyncDispose]()
	await test[Symbol.asyncDispose]()
})

const itself = <T>(value: T): T => value
const readBack = async (type: string, array: Buffer) =>
	(await db.query<{ read: unknown }>(`select $1::${type}[] as read`, [array]))[0]?.read

it('is read by PostgreSQL as what was written, nulls and the empty array included', async () => {
	const ids = [randomUUID(), null, randomUUID()]
	expect(await readBack('uuid', binaryArray(uuid, ids, itself))).toEqual(ids)
	expect(await readBack('smallint', binaryArray(smallint, [0, 2, -32_768, 32_767], itself))).toEqual([0, 2, -32_768, 32_767])
	expect(await readBack('text', binaryArray(word, ['seeker', '', 'with "quotes", {braces} and \\'], itself))).toEqual([
		...['seeker', '', 'with "quotes", {braces} and \\'],
	])
	expect(await readBack('double precision', binaryArray(double, [0, 1_764_500_000_123.5, -0.1], itself))).toEqual([
		...[0, 1_764_500_000_123.5, -0.1],
	])
	const bytes = [Buffer.from([0, 1, 255]), Buffer.alloc(0)]
	expect(await readBack('bytea', binaryArray(bytea, bytes, itself))).toEqual(bytes)
	expect(await readBack('smallint', binaryArray(smallint, [], itself))).toEqual([])
})
