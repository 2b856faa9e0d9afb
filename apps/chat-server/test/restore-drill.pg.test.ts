import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeekerActor } from '@akin/core/access/actor'
import { asId, type ConversationId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openDatabase } from '../src/adapters/postgres/database.ts'
import { migrate } from '../src/adapters/postgres/migrate.ts'
import { createPostgresConversationStore } from '../src/adapters/postgres/postgres-conversation-store.ts'
import { createPostgresReadingStore } from '../src/adapters/postgres/postgres-reading-store.ts'
import { createPostgresShiftStore } from '../src/adapters/postgres/postgres-shift-store.ts'
import { openKeyFolder } from '../src/adapters/system/folder-key-vault.ts'
import { gcmSealer } from '../src/adapters/system/gcm-sealer.ts'
import { requestConversation } from '../src/use-cases/conversation/request-conversation.ts'
import { createConversationKeys } from '../src/use-cases/conversation-keys.ts'
import { testChat } from './support/test-chat.ts'
import { testDatabase } from './support/test-postgres.ts'

const days = 3
const eachDay = 8
const dayMs = 24 * 3_600_000
const firstDay = Date.parse('2026-11-20T12:00:00Z')

let keyDir: string
beforeAll(() => {
	keyDir = mkdtempSync(join(tmpdir(), 'akin-drill-'))
})
afterAll(() => rmSync(keyDir, { recursive: true, force: true }))

test('[P4] a backup that is restored opens everything before its time is over, and nothing of a day whose time is', {
	timeout: 60_000,
}, async () => {
	const written = new Map<ConversationId, string>()
	await using backup = await testDatabase({ migrate })
	const database = openDatabase({ url: backup.url })
	let now = firstDay
	const chat = await testChat(
		{
			conversations: createPostgresConversationStore(database, database),
			shifts: createPostgresShiftStore(database),
			readings: createPostgresReadingStore(database),
		},
		{ now: () => now },
		await openKeyFolder(keyDir),
	)
	for (let day = 0; day < days; day++, now += dayMs) {
		for (let person = 0; person < eachDay; person++) {
			const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
			const about = `day ${day}, person ${person}`
			const asked = { programmeId: asId<ProgrammeId>('talk'), language: 'en', name: null, topics: [], about, inDanger: false }
			const begun = await requestConversation(chat, seeker, asked)
			if (!begun.ok) throw new Error(JSON.stringify(begun.error))
			written.set(begun.value.conversation.id, about)
		}
	}
	const stored = await chat.conversations.loadMany([...written.keys()])
	const ends = [...new Set(stored.map((one) => chat.keys.goesAt(one)))].map(Number).sort((a, b) => a - b)
	expect(ends).toHaveLength(days)
	await database[Symbol.asyncDispose]()

	const vault = await openKeyFolder(keyDir)
	expect(await openedOfBackup(backup.url, written)).toBe(days * eachDay)
	for (const [day, end] of ends.entries()) {
		await vault.destroyExpired(end - 1)
		expect(await openedOfBackup(backup.url, written)).toBe((days - day) * eachDay)
		await vault.destroyExpired(end)
		expect(await openedOfBackup(backup.url, written)).toBe((days - day - 1) * eachDay)
	}
})

/** Restores the backup beside it and counts whose words can be read, by a server that has just been started with the key folder as it is now. */
async function openedOfBackup(url: string, written: ReadonlyMap<ConversationId, string>): Promise<number> {
	const name = new URL(url).pathname.slice(1)
	const restored = `${name}_restored`
	const admin = new pg.Client({ connectionString: inject('postgresUrl') })
	await admin.connect()
	try {
		await admin.query(`create database ${restored} template ${name} strategy file_copy`)
		const at = new URL(url)
		at.pathname = `/${restored}`
		await using database = openDatabase({ url: at.href })
		const conversations = createPostgresConversationStore(database, database)
		const keys = createConversationKeys(await openKeyFolder(keyDir), gcmSealer)
		let opened = 0
		for (const one of await conversations.loadMany([...written.keys()])) {
			const { id } = one.conversation
			const key = await keys.of(one)
			if (!key) continue
			const entries = (await conversations.entries(id, 'room', 0, 10)).map((entry) => keys.open(key, entry))
			if (JSON.stringify(entries).includes(written.get(id) ?? '')) opened += 1
		}
		return opened
	} finally {
		await admin.query(`drop database if exists ${restored} with (force)`)
		await admin.end()
	}
}
