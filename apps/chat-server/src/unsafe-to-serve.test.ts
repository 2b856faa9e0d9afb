import { describe, expect, test } from 'vitest'
import { ConfigError, type Environment, readConfig } from './config.ts'
import { refuseUnsafeToServe } from './unsafe-to-serve.ts'

const addressesOf: Readonly<Record<string, readonly string[]>> = {
	'db.internal': ['10.2.3.4', 'fd00::4'],
	'db.example.org': ['203.0.113.9'],
	'half.example.org': ['10.2.3.4', '2001:db8::9'],
}

async function problemsOf(env: Environment): Promise<readonly string[]> {
	try {
		await refuseUnsafeToServe(readConfig(env), async (host) => addressesOf[host] ?? Promise.reject(new Error('no such name')))
		return []
	} catch (error) {
		if (error instanceof ConfigError) return error.problems
		throw error
	}
}

const safe: Environment = {
	AKIN_PUBLIC_ORIGIN_SEEKER: 'https://chat.example.org',
	AKIN_PUBLIC_ORIGIN_LISTENER: 'https://listen.example.org',
	AKIN_PUBLIC_ORIGIN_SUPERVISOR: 'https://desk.example.org',
	DATABASE_URL: 'postgres://akin:n0t-a-known-0ne@db.internal/akin',
	REDIS_URL: 'redis://akin:an0ther-0ne@10.1.1.1:6379',
	AKIN_ON_CALL_WEBHOOK_URL: 'https://pager.example.org/a',
	AKIN_ON_CALL_WEBHOOK_SECRET: '5f3c0d9b7a21e8465f3c0d9b7a21e846',
}

describe('a server for real people', () => {
	test('starts with settings that are safe', async () => {
		expect(await problemsOf(safe)).toEqual([])
		expect(
			await problemsOf({ ...safe, DATABASE_URL: 'postgres:///akin?host=/run/postgresql', REDIS_URL: 'unix:///run/redis.sock' }),
		).toEqual([])
		expect(await problemsOf({ ...safe, DATABASE_URL: '', REDIS_URL: '', AKIN_EMBEDDED_FOR_PEOPLE: '1' })).toEqual([])
		expect(await problemsOf({ ...safe, DATABASE_URL: 'postgres://akin:n0t-a-known-0ne@db.example.org/akin?sslmode=verify-full' })).toEqual(
			[],
		)
		expect(await problemsOf({ ...safe, REDIS_URL: 'rediss://akin:an0ther-0ne@203.0.113.9:6379' })).toEqual([])
	})

	test.each<[string, Environment, RegExp]>([
		['an audience without a host name of its own', { AKIN_PUBLIC_ORIGIN_LISTENER: '' }, /AKIN_PUBLIC_ORIGIN_LISTENER is not set/],
		['the demo world', { AKIN_DEMO: '1' }, /AKIN_DEMO/],
		['nobody to call', { AKIN_ON_CALL_WEBHOOK_URL: '', AKIN_ON_CALL_WEBHOOK_SECRET: '' }, /Nobody can be called/],
		['the secret of the example', { AKIN_ON_CALL_WEBHOOK_SECRET: 'at-least-16-characters' }, /SECRET/],
		['a pager without encryption', { AKIN_ON_CALL_WEBHOOK_URL: 'http://pager.example.org/a' }, /not encrypted/],
		['an embedded store that nobody asked for', { DATABASE_URL: '', REDIS_URL: '' }, /AKIN_EMBEDDED_FOR_PEOPLE/],
		['a database without a password', { DATABASE_URL: 'postgres://akin@db.internal/akin' }, /DATABASE_URL has no password/],
		['a known password', { DATABASE_URL: 'postgres://akin:Postgres@db.internal/akin' }, /guesses first/],
		['the user as password', { DATABASE_URL: 'postgres://helpline:helpline@db.internal/akin' }, /guesses first/],
		['a Redis without a password', { REDIS_URL: 'redis://localhost:6379' }, /REDIS_URL has no password/],
		[
			'a public database',
			{ DATABASE_URL: 'postgres://akin:n0t-a-known-0ne@db.example.org/akin' },
			/DATABASE_URL leads over a public address/,
		],
		['a database that is also public', { DATABASE_URL: 'postgres://akin:n0t-a-known-0ne@half.example.org/akin' }, /public address/],
		[
			'encryption that checks nothing',
			{ DATABASE_URL: 'postgres://akin:n0t-a-known-0ne@203.0.113.9/akin?sslmode=prefer' },
			/public address/,
		],
		['a public Redis', { REDIS_URL: 'redis://akin:an0ther-0ne@[2001:db8::9]:6379' }, /REDIS_URL leads over a public address/],
	])('does not start with %s', async (_, change, sentence) => {
		expect(await problemsOf({ ...safe, ...change })).toEqual([expect.stringMatching(sentence)])
	})

	test('says everything at once, and no password', async () => {
		const problems = await problemsOf({ ...safe, AKIN_DEMO: '1', DATABASE_URL: 'postgres://akin:changeme@db.example.org/akin' })
		expect(problems).toHaveLength(3)
		expect(problems.join()).not.toContain('changeme')
	})

	test('is one that others than this machine reach: the demo and tests run with their defaults', async () => {
		expect(await problemsOf({ AKIN_DEMO: '1' })).toEqual([])
		expect(await problemsOf({ AKIN_PORT_BASE: '0', DATABASE_URL: 'postgres://localhost/akin' })).toEqual([])
	})
})
