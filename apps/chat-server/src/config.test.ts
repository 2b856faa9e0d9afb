import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { describe, expect, it } from 'vitest'
import { ConfigError, type Environment, readConfig } from './config.ts'

function problemsOf(env: Environment): readonly string[] {
	try {
		readConfig(env)
		return []
	} catch (error) {
		if (error instanceof ConfigError) return error.problems
		throw error
	}
}

describe('settings', () => {
	it('run the embedded default when nothing is set, keys apart from data', () => {
		const config = readConfig({})
		expect(config).toMatchObject({
			host: 'localhost',
			ports: { seeker: 4600, listener: 4601, supervisor: 4602 },
			origins: { seeker: 'http://localhost:4600', listener: 'http://localhost:4601', supervisor: 'http://localhost:4602' },
			databaseUrl: null,
			redisUrl: null,
			demo: false,
			reset: false,
			logLevel: 'info',
			nodeId: null,
			addresses: { from: 'nowhere' },
			admission: {},
		})
		expect(config.keyDir.startsWith(`${config.dataDir}/`)).toBe(false)
	})

	it('take an empty variable as not set', () => {
		expect(readConfig({ DATABASE_URL: '', AKIN_PORT_BASE: ' ', AKIN_DEMO: '' })).toEqual(readConfig({}))
	})

	it('call more people about an alert after as many seconds as are set, and the reasoned ones by default', () => {
		expect(readConfig({}).alerts).toEqual(defaultAlertPolicy)
		expect(readConfig({ AKIN_ALERT_STEPS: '2,4,6' }).alerts).toMatchObject({
			helpForAllAfterMs: 2_000,
			allAfterMs: 4_000,
			onCallAfterMs: 6_000,
		})
		for (const wrong of ['30', '30,60', '60,30,120', '0,1,2', '30;60;120']) expect(problemsOf({ AKIN_ALERT_STEPS: wrong })).toHaveLength(1)
	})

	it('know how whoever is on call is reached, wholly or not at all', () => {
		expect(readConfig({}).onCall).toEqual({ webhook: null, email: null })
		const webhook = { AKIN_ON_CALL_WEBHOOK_URL: 'https://pager.example.org/a', AKIN_ON_CALL_WEBHOOK_SECRET: 'sixteen-characters' }
		const email = {
			AKIN_ON_CALL_EMAIL_TO: 'a@example.org, b@example.org',
			AKIN_ON_CALL_EMAIL_FROM: 'akin@example.org',
			AKIN_SMTP_URL: 'smtp://mail',
		}
		expect(readConfig({ ...webhook, ...email }).onCall).toEqual({
			webhook: { url: 'https://pager.example.org/a', secret: 'sixteen-characters' },
			email: { smtpUrl: 'smtp://mail', from: 'akin@example.org', to: ['a@example.org', 'b@example.org'] },
		})
		for (const name of Object.keys({ ...webhook, ...email })) {
			expect(problemsOf({ ...webhook, ...email, [name]: '' })).toEqual([expect.stringContaining(`without ${name}`)])
		}
		expect(problemsOf({ ...webhook, AKIN_ON_CALL_WEBHOOK_SECRET: 'short' })).toHaveLength(1)
		expect(problemsOf({ ...email, AKIN_ON_CALL_EMAIL_TO: 'a@example.org;b' })).toHaveLength(1)
	})

	it('know where checkpoints of the audit log are copied to, with a secret of their own', () => {
		expect(readConfig({}).anchors).toEqual({ file: null, webhook: null })
		const webhook = {
			AKIN_AUDIT_ANCHOR_WEBHOOK_URL: 'https://keeper.example.org/a',
			AKIN_AUDIT_ANCHOR_WEBHOOK_SECRET: 'sixteen-characters',
		}
		expect(readConfig({ ...webhook, AKIN_AUDIT_ANCHOR_FILE: '/mnt/checkpoints' }).anchors).toEqual({
			file: '/mnt/checkpoints',
			webhook: { url: 'https://keeper.example.org/a', secret: 'sixteen-characters' },
		})
		for (const name of Object.keys(webhook))
			expect(problemsOf({ ...webhook, [name]: '' })).toEqual([expect.stringContaining('belong together')])
	})

	it('keep the origins people see when a proxy stands before the node', () => {
		const config = readConfig({
			AKIN_PORT_BASE: '4610',
			AKIN_PUBLIC_PORT_BASE: '4600',
			AKIN_PUBLIC_ORIGIN_SUPERVISOR: 'https://desk.example.org',
		})
		expect(config.ports.listener).toBe(4611)
		expect(config.origins).toEqual({
			seeker: 'http://localhost:4600',
			listener: 'http://localhost:4601',
			supervisor: 'https://desk.example.org',
		})
	})

	it('leave the origins open where the system chooses the ports', () => {
		expect(readConfig({ AKIN_PORT_BASE: '0' })).toMatchObject({ ports: { seeker: 0 }, origins: { seeker: null } })
	})

	it('name every problem at once', () => {
		const problems = problemsOf({ AKIN_PORT_BASE: 'high', DATABASE_URL: 'mysql://x', AKIN_DEMO: 'maybe', AKIN_LOG_LEVEL: 'loud' })
		expect(problems).toHaveLength(4)
		expect(problems.join()).toMatch(/AKIN_PORT_BASE.*DATABASE_URL.*AKIN_DEMO.*AKIN_LOG_LEVEL/s)
	})

	it.each([
		['a path', 'https://chat.example.org/app'],
		['a slash at the end', 'https://chat.example.org/'],
		['no encryption', 'http://chat.example.org'],
		['anybody', '*'],
		['upper case', 'https://Chat.example.org'],
	])('refuse a public origin with %s', (_, origin) => {
		expect(problemsOf({ AKIN_PUBLIC_ORIGIN_SEEKER: origin })).toHaveLength(1)
	})

	it.each<[string, Environment]>([
		['keys inside the data folder', { AKIN_DATA_DIR: '/srv/akin', AKIN_KEY_DIR: '/srv/akin/keys' }],
		['data inside the key folder', { AKIN_DATA_DIR: '/srv/keys/data', AKIN_KEY_DIR: '/srv/keys' }],
		['keys and data in one folder', { AKIN_DATA_DIR: '/srv/akin', AKIN_KEY_DIR: '/srv/../srv/akin' }],
		['one origin for two audiences', { AKIN_PUBLIC_ORIGIN_SEEKER: 'https://a.org', AKIN_PUBLIC_ORIGIN_LISTENER: 'https://a.org' }],
		['several nodes without a shared database', { REDIS_URL: 'redis://localhost' }],
		['a reset of a database of one’s own', { AKIN_RESET: '1', DATABASE_URL: 'postgres://localhost/akin' }],
	])('refuse %s', (_, env) => {
		expect(problemsOf(env)).toHaveLength(1)
	})

	it('are all explained in .env.example, with defaults that work', () => {
		const example = readFileSync(join(import.meta.dirname, '../../../.env.example'), 'utf8')
		const source = readFileSync(join(import.meta.dirname, 'config.ts'), 'utf8')
		const read = [...source.matchAll(/^\t([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
		expect(read.length).toBeGreaterThan(10)
		const lines = [...example.matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)]
		expect(lines.map(([, name]) => name).toSorted()).toEqual(read.toSorted())
		const asWritten = Object.fromEntries(lines.filter(([line]) => !line.startsWith('#')).map(([, name = '', value]) => [name, value]))
		expect(problemsOf(asWritten)).toEqual([])
	})
})
