import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import type { Config } from '@akin/chat-server/config'

/** The database of these settings; an embedded one is started, and stopped with `opening`. */
export async function databaseUrlOf({ databaseUrl, dataDir }: Config, opening: AsyncDisposableStack): Promise<string> {
	return databaseUrl ?? opening.use(await startEmbeddedPostgres({ dataDir, reset: false })).url
}
