import { randomUUID } from 'node:crypto'
import type { Phrases } from '@akin/core/protocol/snippets'
import type { SnippetWords } from '@akin/core/snippets/snippet'
import { asId, type ProgrammeId, type SnippetId } from '@akin/core/support/ids'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, aSupervisor } from './support/actors.ts'
import { password } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

const words = (text: string, programme = 'talk'): SnippetWords => ({
	...{ programmeId: asId<ProgrammeId>(programme), language: 'en', group: 'reflect', text, why: 'It is their picture.' },
})

describe('a listener’s own phrases', () => {
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
	type Answer = { readonly ok: true; readonly data: Phrases } | { readonly ok: false; readonly error: { readonly code: string } }
	const told = (answer: Answer): Phrases => {
		if (!answer.ok) throw new Error(answer.error.code)
		return answer.data
	}
	const code = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) => answer.error?.code ?? null

	it('[SN2] [SN3] is theirs at once, a colleague’s once it was approved, and nobody’s again once it was returned', async () => {
		using sam = await aListener(node(0), 'sam', password)
		using noor = await aListener(node(1), 'noor', password)
		using priya = await aSupervisor(node(1), 'priya', password)
		const id = asId<SnippetId>(randomUUID())
		const own = told(await sam.session.saveSnippet({ snippetId: id, version: 0, words: words('A heron on {{their roof}}.') }))
		expect(own.own).toMatchObject([{ id, version: 1, text: 'A heron on {{their roof}}.', state: { kind: 'own' } }])
		// The answer was lost: the same again.
		expect(told(await sam.session.saveSnippet({ snippetId: id, version: 0, words: words('A heron on {{their roof}}.') })).own).toHaveLength(
			1,
		)
		const isSeen = async () => told(await noor.session.listSnippets()).shared.some((one) => one.id === id)
		const looked = async () => {
			const answer = await priya.session.listSnippets()
			if (!answer.ok) throw new Error(answer.error.code)
			return answer.data.snippets.filter((one) => one.id === id)
		}
		expect([await isSeen(), await looked()]).toEqual([false, []])
		told(await sam.session.askAboutSnippet({ snippetId: id, version: 1 }))
		expect(await isSeen()).toBe(false)
		expect(await looked()).toMatchObject([{ ownerName: 'Sam', text: 'A heron on {{their roof}}.', version: 1 }])

		expect((await priya.session.reviewSnippet({ snippetId: id, version: 1, verdict: { kind: 'approved' } })).ok).toBe(true)
		const [shared] = told(await noor.session.listSnippets()).shared
		expect(shared).toMatchObject({ id, text: 'A heron on {{their roof}}.' })
		expect(JSON.stringify(shared)).not.toMatch(/Sam|Priya/)
		expect(
			(await priya.session.reviewSnippet({ snippetId: id, version: 1, verdict: { kind: 'returned', reason: 'Herons frighten some.' } })).ok,
		).toBe(true)
		expect(await isSeen()).toBe(false)
		expect(told(await sam.session.listSnippets()).own).toMatchObject([
			{ state: { kind: 'returned', byName: 'Priya', reason: 'Herons frighten some.' } },
		])
	})

	it('[SN4] a look at words that were changed since is refused, and so is somebody else’s change', async () => {
		using sam = await aListener(node(0), 'sam', password)
		using noor = await aListener(node(1), 'noor', password)
		using priya = await aSupervisor(node(1), 'priya', password)
		const id = asId<SnippetId>(randomUUID())
		told(await sam.session.saveSnippet({ snippetId: id, version: 0, words: words('Before.') }))
		told(await sam.session.askAboutSnippet({ snippetId: id, version: 1 }))
		told(await sam.session.saveSnippet({ snippetId: id, version: 1, words: words('After.') }))
		expect(code(await priya.session.reviewSnippet({ snippetId: id, version: 1, verdict: { kind: 'approved' } }))).toBe('snippet_not_found')
		told(await sam.session.askAboutSnippet({ snippetId: id, version: 2 }))
		expect(code(await priya.session.reviewSnippet({ snippetId: id, version: 1, verdict: { kind: 'approved' } }))).toBe('snippet_changed')
		expect(code(await sam.session.saveSnippet({ snippetId: id, version: 1, words: words('Late.') }))).toBe('snippet_changed')
		for (const refused of [
			await noor.session.saveSnippet({ snippetId: id, version: 2, words: words('Mine now.') }),
			await noor.session.saveSnippet({ snippetId: id, version: 0, words: words('Mine now.') }),
			await noor.session.removeSnippet(id),
			await noor.session.askAboutSnippet({ snippetId: id, version: 2 }),
		])
			expect(code(refused)).toBe('snippet_not_found')
		expect(told(await sam.session.removeSnippet(id)).own.some((one) => one.id === id)).toBe(false)
	})

	it('[SN1] twenty and no more, and only in a programme of theirs', async () => {
		using alex = await aListener(node(0), 'alex', password)
		expect(
			code(await alex.session.saveSnippet({ snippetId: asId<SnippetId>(randomUUID()), version: 0, words: words('Hello.', 'nowhere') })),
		).toBe('programme_not_found')
		for (let number = 0; number < 20; number += 1)
			told(await alex.session.saveSnippet({ snippetId: asId<SnippetId>(randomUUID()), version: 0, words: words(`Phrase ${number}.`) }))
		const one = { snippetId: asId<SnippetId>(randomUUID()), version: 0, words: words('One more.') }
		expect(code(await alex.session.saveSnippet(one))).toBe('too_many_snippets')
	})

	it('[SN5] [SN6] its words stand nowhere readable, and the audit log says who did what', async () => {
		using sam = await aListener(node(0), 'sam', password)
		using priya = await aSupervisor(node(1), 'priya', password)
		const id = asId<SnippetId>(randomUUID())
		told(await sam.session.saveSnippet({ snippetId: id, version: 0, words: words('A lighthouse keeper counts the waves.') }))
		told(await sam.session.askAboutSnippet({ snippetId: id, version: 1 }))
		await priya.session.reviewSnippet({ snippetId: id, version: 1, verdict: { kind: 'returned', reason: 'Rather say whose waves.' } })
		const client = new pg.Client({ connectionString: servers.databaseUrl })
		await client.connect()
		try {
			const { rows } = await client.query<{ text: string }>(
				`select t::text || encode(sealed, 'escape') || encode(reason_sealed, 'escape') as text from snippet t where id = $1`,
				[id],
			)
			expect(rows).toHaveLength(1)
			const { rows: audited } = await client.query<{ action: string; text: string }>(
				`select action, a::text as text from audit a where a::text like '%' || $1 || '%' order by a.n`,
				[id],
			)
			expect(audited.map(({ action }) => action)).toEqual(['snippet_saved', 'snippet_asked_about', 'snippet_returned'])
			const everything = [...rows, ...audited].map(({ text }) => text).join('\n') + servers.logged.join('\n')
			for (const secret of ['lighthouse', 'counts the waves', 'whose waves', 'their picture']) expect(everything).not.toContain(secret)
		} finally {
			await client.end()
		}
	})
})
