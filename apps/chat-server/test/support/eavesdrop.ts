import pg from 'pg'
import { createClient } from 'redis'

export type Eavesdropper = AsyncDisposable & {
	/** Everything published through Redis so far and everything stored there now, as text. */
	heard(): Promise<string>
}

/** Hears everything that passes through a Redis, as somebody who got hold of it would. */
export async function eavesdropOnRedis(url: string): Promise<Eavesdropper> {
	const published: string[] = []
	const subscriber = createClient({ url })
	const reader = createClient({ url })
	await Promise.all([subscriber.connect(), reader.connect()])
	await subscriber.pSubscribe(
		'*',
		(message: Buffer, channel: Buffer) => void published.push(channel.toString(), message.toString('latin1')),
		true,
	)
	return {
		async heard() {
			const stored: string[] = []
			for await (const keys of reader.scanIterator()) {
				for (const key of keys) stored.push(key, String(await reader.sendCommand(['DUMP', key])))
			}
			return [...published, ...stored].join('\n')
		},
		async [Symbol.asyncDispose]() {
			subscriber.destroy()
			reader.destroy()
		},
	}
}

/** Every row of every table as PostgreSQL would print it, with bytes shown as the characters they are. */
export async function dumpOfDatabase(url: string): Promise<string> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows: tables } = await client.query<{ name: string }>(
			`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
		)
		const dumps: string[] = []
		for (const { name } of tables) {
			const { rows } = await client.query<object>(`select * from ${name}`)
			dumps.push(JSON.stringify(rows, (_key, value) => (isBuffer(value) ? Buffer.from(value.data).toString('latin1') : value)))
		}
		return dumps.join('\n')
	} finally {
		await client.end()
	}
}

const isBuffer = (value: unknown): value is { data: number[] } =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value
