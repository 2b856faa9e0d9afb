import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { EmbeddedStoreError } from '../../src/adapters/embedded/embedded-store-error.ts'
import { startEmbeddedPostgres } from '../../src/adapters/embedded/start-embedded-postgres.ts'
import { startPrivateRedis } from '../../src/adapters/embedded/start-private-redis.ts'

declare module 'vitest' {
	export interface ProvidedContext {
		postgresUrl: string
		/** A sentence instead of a URL when Redis is not installed: only tests that need it fail then. */
		redis: { url: string } | { missing: string }
	}
}

/** One real PostgreSQL and one real Redis for the whole run; `testDatabase` and `testRedis` hand out parts of them. */
export default async function startStores(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'akin-test-'))
	chmodSync(folder, 0o755)
	const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false })
	project.provide('postgresUrl', postgres.url)
	const redis = await startPrivateRedis({ dir: join(folder, 'redis') }).catch((error: unknown) => {
		if (error instanceof EmbeddedStoreError) return error
		throw error
	})
	project.provide('redis', redis instanceof EmbeddedStoreError ? { missing: redis.sentence } : { url: redis.url })
	return async () => {
		if (!(redis instanceof EmbeddedStoreError)) await redis[Symbol.asyncDispose]()
		await postgres[Symbol.asyncDispose]()
		rmSync(folder, { recursive: true, force: true })
	}
}
