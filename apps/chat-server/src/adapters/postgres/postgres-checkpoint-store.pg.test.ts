import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import type { AuditCheckpoint } from '../../ports/audit-checkpoint.ts'
import { checkpointAudit, makeCheckpoint } from '../../use-cases/audit/checkpoint-audit.ts'
import { verifyAudit } from '../../use-cases/audit/verify-audit.ts'
import { openAuditSigner } from '../system/audit-signing-key.ts'
import { createPostgresAuditLog } from './postgres-audit-log.ts'
import { createPostgresCheckpointStore } from './postgres-checkpoint-store.ts'

let migrated: MigratedDatabase
let keys: string
beforeAll(async () => {
	migrated = await migratedDatabase()
	keys = await mkdtemp(join(tmpdir(), 'akin-audit-'))
})
afterAll(async () => {
	await migrated[Symbol.asyncDispose]()
	await rm(keys, { recursive: true })
})

const at = 1_790_000_000_000
const entry = (count: number) => ({
	at: at + count,
	actorId: null,
	action: 'signed_in' as const,
	conversationId: null,
	detail: { z: count, a: 'code' },
})

test('every entry is covered once, whatever is added meanwhile; a change behind the back of the application is found', async () => {
	const log = createPostgresAuditLog(migrated.database)
	const checkpoints = createPostgresCheckpointStore(migrated.database)
	const signer = await openAuditSigner(keys)
	const clock = { now: () => at }
	const kept: AuditCheckpoint[] = []
	const anchor = {
		channel: 'file' as const,
		lastKept: async () => kept.at(-1) ?? null,
		lastShared: async () => 0,
		keep: async (more: readonly AuditCheckpoint[]) => void kept.push(...more),
	}
	const checkpointing = { checkpoints, signer, clock, anchors: [anchor] }

	const writing = Array.from({ length: 20 }, async (_, writer) => {
		for (let one = 0; one < 15; one += 1) await log.append([entry(writer * 100 + one), entry(writer * 100 + one + 50)])
	})
	let isWriting = true
	const written = Promise.all(writing).finally(() => {
		isWriting = false
	})
	do await checkpoints.checkpointNext(37, (last, entries) => makeCheckpoint(signer, last, entries, at))
	while (isWriting)
	await written
	while ((await checkpoints.checkpointNext(37, (last, entries) => makeCheckpoint(signer, last, entries, at))) !== null);
	await checkpointAudit(checkpointing)

	const verdict = await verifyAudit(checkpoints, signer, kept)
	expect(verdict).toMatchObject({ problems: [], entries: 600, uncovered: 0, anchoredUpTo: verdict.checkpoints })
	expect(verdict.checkpoints).toBeGreaterThan(600 / 37)
	expect(kept).toHaveLength(verdict.checkpoints)
	await checkpointAudit(checkpointing)
	expect((await verifyAudit(checkpoints, signer, kept)).checkpoints).toBe(verdict.checkpoints)

	await expect(migrated.database.query('delete from audit_checkpoint')).rejects.toThrow()
	await migrated.database.query('alter table audit disable trigger audit_is_append_only')
	await migrated.database.query(
		`update audit set detail = '{"z": 1, "a": "other"}' where n = (select n from audit order by n offset 300 limit 1)`,
	)
	await migrated.database.query('alter table audit enable trigger audit_is_append_only')
	expect((await verifyAudit(checkpoints, signer, kept)).problems.map(({ kind }) => kind)).toEqual(['entries_changed'])
})

test('two nodes that both believe they lead make one checkpoint after the other', async () => {
	const log = createPostgresAuditLog(migrated.database)
	const signer = await openAuditSigner(keys)
	const [one, other] = [createPostgresCheckpointStore(migrated.database), createPostgresCheckpointStore(migrated.database)]
	const before = (await one.last())?.number ?? 0
	for (let round = 0; round < 10; round += 1) {
		await log.append([entry(round)])
		const made = await Promise.all(
			[one, other].map((store) => store.checkpointNext(37, (last, entries) => makeCheckpoint(signer, last, entries, at))),
		)
		expect(made.filter((checkpoint) => checkpoint !== null)).toHaveLength(1)
	}
	expect((await one.last())?.number).toBe(before + 10)
})
