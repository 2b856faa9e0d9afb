import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, aSupervisor, until } from './support/actors.ts'
import { password } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

/** Each table as text. What changes by itself while servers run is left out: who is signed in, who was seen, who leads. */
async function tables(url: string): Promise<ReadonlyMap<string, string>> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
		const texts = new Map<string, string>()
		for (const { name } of rows) {
			const { rows: all } = await client.query<{ text: string }>(
				`select coalesce(string_agg(t::text, '|' order by t::text), '') as text from "${name}" t`,
			)
			texts.set(name, all[0]?.text ?? '')
		}
		return texts
	} finally {
		await client.end()
	}
}
const changeByThemselves = /session|presence|leadership|socket_ticket|node/

describe('practice', () => {
	let servers: TestServers
	let redis: Awaited<ReturnType<typeof testRedis>>
	beforeAll(async () => {
		redis = await testRedis()
		servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
	})
	afterAll(async () => {
		await servers[Symbol.asyncDispose]()
		await redis[Symbol.asyncDispose]()
	})
	const node = (index: number) => {
		const server = servers.nodes[index]
		if (!server) throw new Error('no such node')
		return server
	}

	it('[RL25] what was finished is known on every node, to its listener alone, and off shift', async () => {
		using sam = await aListener(node(0), 'sam', password)
		using samElsewhere = await aListener(node(1), 'sam', password)
		using noor = await aListener(node(1), 'noor', password)
		expect(sam.session.getSnapshot().shift).toBeNull()
		const told = await sam.session.finishRolePlay('mo-exam')
		if (!told.ok) throw new Error(told.error.code)
		expect(told.data.finished).toEqual([{ rolePlay: 'mo-exam', finishedAt: expect.any(Number) }])
		expect(await samElsewhere.session.listPractice()).toEqual({ ok: true, data: told.data })
		expect(await noor.session.listPractice()).toEqual({ ok: true, data: { finished: [] } })
	})

	it('[RL25] a role play that is not there is refused, and so is anything more than its name', async () => {
		using sam = await aListener(node(0), 'sam', password)
		expect(await sam.session.finishRolePlay('nobody')).toMatchObject({ ok: false, error: { code: 'role_play_not_found' } })
		expect(await sam.session.finishRolePlay('She said she is tired')).toMatchObject({ ok: false, error: { code: 'invalid_payload' } })
	})

	it('[RL26] finishing changes that one row and the audit log, and nothing on any board', async () => {
		using priya = await aSupervisor(node(1), 'priya', password)
		await until(priya.session, 'the board is there', ({ ready }) => ready)
		using alex = await aListener(node(0), 'alex', password)
		const board = priya.session.getSnapshot().board
		const before = await tables(servers.databaseUrl)
		expect((await alex.session.finishRolePlay('jamie-tidy')).ok).toBe(true)
		const after = await tables(servers.databaseUrl)
		const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name)
		expect(changed.filter((name) => !changeByThemselves.test(name)).toSorted()).toEqual(['audit', 'practice_finished'])
		expect(priya.session.getSnapshot().board).toEqual(board)
		expect([...after.keys()]).toEqual(expect.arrayContaining(['conversation', 'entry', 'shift', 'practice_finished']))
		expect(servers.logged.join('\n')).not.toContain('jamie-tidy')
	})
})
