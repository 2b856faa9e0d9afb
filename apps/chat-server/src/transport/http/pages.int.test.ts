import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AudienceServers, audienceServers } from '../../../test/support/audience-servers.ts'
import { ask } from '../../../test/support/http-ask.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'

const script = `export const words = ${JSON.stringify('calm '.repeat(1_000))}`

/** In place of the built one: says what it was asked. */
const renderer = `export function renderDocument(name, wishes, facts) {
	const { status, demo, returning, leaveTo } = facts.front
	const content = ['document', name, wishes.join(), status.kind, demo, returning, leaveTo, facts.session.idleMinutes].join(' ')
	return { locale: wishes[0] ?? 'en', lang: 'ar', dir: 'rtl', content, data: name === 'home' ? '{"a":1}' : null }
}`

describe('the pages of the three origins', () => {
	let folder: string
	let servers: AudienceServers
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'akin-site-'))
		await mkdir(join(folder, 'assets'))
		const page = (name: string) =>
			`<!doctype html><html lang="en" dir="ltr"><title>Chat</title><p>${name}</p><link data-locale="en" href="/en.js"><link data-locale="ar" href="/ar.js"></head><!-- content --><!-- data -->`
		for (const name of ['index', 'document', 'listen']) await writeFile(join(folder, `${name}.html`), page(name))
		await writeFile(join(folder, 'documents.mjs'), renderer)
		await writeFile(join(folder, 'embed.js'), 'void 0')
		await writeFile(join(folder, 'index.csp.json'), '{"scripts":["sha256-abc="],"styles":["sha256-def="]}')
		await writeFile(join(folder, 'assets', 'app-1a2b.js'), script)
		await writeFile(join(folder, 'assets', 'app-1a2b.js.map'), '{}')
		await writeFile(join(folder, 'dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
		await writeFile(join(folder, '..', 'akin-outside.txt'), 'outside')
		servers = await audienceServers({ web: folder, moderator: folder })
	})
	afterAll(async () => {
		await servers[Symbol.asyncDispose]()
		await rm(folder, { recursive: true })
		await rm(join(folder, '..', 'akin-outside.txt'))
	})
	const get = (audience: 'seeker' | 'listener' | 'supervisor', path: string, headers = {}) =>
		ask(`${servers.origins[audience]}${path}`, { headers })

	it('give each audience its own page', async () => {
		expect((await get('seeker', '/')).text).toContain('<p>index</p>')
		expect((await get('seeker', '/help')).text).toContain('<p>document</p>')
		expect((await get('listener', '/')).text).toContain('<p>listen</p>')
		expect((await get('supervisor', '/')).text).toContain('<p>index</p>')
	})

	it('answer every address of the staff apps with their page, and none of the seeker’s', async () => {
		expect((await get('listener', '/desk/one')).text).toContain('<p>listen</p>')
		expect((await get('supervisor', '/conversations/0b1f')).text).toContain('<p>index</p>')
		expect((await get('seeker', '/desk')).status).toBe(404)
		expect((await get('seeker', '/listen.html')).status).toBe(404)
		expect((await get('listener', '/index.html')).status).toBe(404)
	})

	it('keep nothing in the browser but files named by their content', async () => {
		const asset = await get('seeker', '/assets/app-1a2b.js')
		expect(asset.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' })
		expect(asset.headers['content-type']).toMatch(/javascript/)
		expect(asset.text).toBe(script)
		for (const path of ['/', '/help', '/dot.svg', '/offered.json', '/assets/none-1.js', '/api/programmes', '/health/live']) {
			expect((await get('seeker', path)).headers['cache-control'], path).toBe('no-store')
		}
	})

	it('travel compressed where the browser takes it', async () => {
		const answer = await fetch(`${servers.origins.seeker}/assets/app-1a2b.js`, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
		expect(answer.headers.get('content-encoding')).toBe('br')
		expect(Number(answer.headers.get('content-length'))).toBeLessThan(200)
		expect(await answer.text()).toBe(script)
		const plain = await get('seeker', '/assets/app-1a2b.js', { 'accept-encoding': 'identity' })
		expect(plain.headers['content-encoding']).toBeUndefined()
	})

	it('give nothing out but pages and built files', async () => {
		const addresses = [
			'/index.csp.json',
			'/assets/app-1a2b.js.map',
			'/../akin-outside.txt',
			'/..%2fakin-outside.txt',
			'/assets/../../akin-outside.txt',
			'/assets/%2e%2e/%2e%2e/akin-outside.txt',
			'/__proto__.js',
			'/documents.mjs',
		]
		for (const address of addresses) expect((await get('seeker', address)).status, address).toBe(404)
	})

	it('allow their own scripts only: nothing foreign, evaluated, framed or inline without its hash', async () => {
		const { headers } = await get('seeker', '/')
		const policy = String(headers['content-security-policy'])
		expect(policy).toContain("default-src 'none'")
		expect(policy).toContain("script-src 'self' 'sha256-abc='")
		expect(policy).toContain("style-src 'self' 'sha256-def='")
		expect(policy).toContain(`connect-src 'self' ${servers.origins.seeker.replace('http', 'ws')}`)
		expect(policy).toContain("require-trusted-types-for 'script'")
		expect(policy).toContain("frame-ancestors 'none'")
		expect(policy).not.toMatch(/unsafe|\*|https?:/)
	})

	it('[EM2] may be framed by the sites of the organisation they are asked for, and by nobody else', async () => {
		const policyOf = async (path: string, headers = {}) => {
			const answer = await get('seeker', path, headers)
			return [/frame-ancestors ([^;]+)/.exec(String(answer.headers['content-security-policy']))?.[1], answer.headers['x-frame-options']]
		}
		expect(await policyOf('/?o=acme')).toEqual(['https://acme.example https://www.acme.example', undefined])
		for (const path of ['/', '/?o=other', '/?o=acme&o=acme', '/help?o=acme', '/privacy?o=acme'])
			expect(await policyOf(path), path).toEqual(["'none'", 'DENY'])
		expect((await get('listener', '/?o=acme')).headers['x-frame-options']).toBe('DENY')
	})

	it('know the page around them only where it is one of those sites', async () => {
		const host = (origin: string) => get('seeker', `/?o=acme&host=${encodeURIComponent(origin)}`)
		expect((await host('https://acme.example')).text).toContain('<html lang="ar" dir="rtl" data-host="https://acme.example">')
		for (const foreign of ['https://evil.example', 'https://acme.example.evil', '"><script>', ''])
			expect((await host(foreign)).text).not.toContain('data-host')
	})

	it('[TH4] carry the colours of whom they are asked for, allowed by their hash, and nobody else’s', async () => {
		const themed = await get('seeker', '/?o=acme')
		const css = /<style>(@layer tokens\{.*?)<\/style><\/head>/.exec(themed.text)?.[1] ?? ''
		expect(css).toContain('--primary:#7a1f5c')
		const hash = createHash('sha256').update(css).digest('base64')
		expect(String(themed.headers['content-security-policy'])).toContain(`style-src 'self' 'sha256-def=' 'sha256-${hash}'`)
		for (const path of ['/', '/help', '/?o=other']) expect((await get('seeker', path)).text, path).not.toContain('#7a1f5c')
	})

	it('lend nothing to pages of others but the loader', async () => {
		const loader = await get('seeker', '/embed.js')
		expect(loader.headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=3600' })
		expect((await get('listener', '/embed.js')).headers['cross-origin-resource-policy']).toBe('same-origin')
	})

	it('carry the protecting headers on every answer, good or bad', async () => {
		for (const path of ['/', '/help', '/none', '/assets/app-1a2b.js', '/api/programmes', '/api/none', '/health/ready', '/%']) {
			const { headers } = await get('seeker', path)
			expect(headers, path).toMatchObject({
				'referrer-policy': 'no-referrer',
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'x-robots-tag': 'noindex',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'cross-origin-embedder-policy': 'require-corp',
				'content-security-policy': expect.stringContaining("default-src 'none'"),
			})
			expect(headers['permissions-policy']).toContain('camera=()')
			for (const telling of ['x-powered-by', 'server', 'etag', 'strict-transport-security', 'access-control-allow-origin']) {
				expect(headers[telling], `${telling} at ${path}`).toBeUndefined()
			}
		}
	})

	it('are written for whoever asks: what it is about, in their language, as it stands now', async () => {
		const ar = { 'accept-language': 'ar, en-GB;q=0.8' }
		const home = await get('seeker', '/', ar)
		expect(home.text).toContain('<html lang="ar" dir="rtl">')
		expect(home.text).toContain('document home ar,en-GB open true false https://elsewhere.example/ 15')
		expect(home.text).toContain('<script type="application/json" id="front">{"a":1}</script>')
		expect(home.text).toContain('href="/ar.js"')
		expect(home.text).not.toContain('href="/en.js"')
		expect(home.headers.vary).toMatch(/Accept-Language/)
		expect((await get('seeker', '/?lang=es', ar)).text).toContain('document home es,ar,en-GB')
		for (const [path, name] of [
			['/help', 'help'],
			['/privacy', 'privacy'],
			['/safer-online', 'safer_online'],
			['/accessibility', 'accessibility'],
			['/plan', 'plan'],
		] as const)
			expect((await get('seeker', path)).text, path).toContain(`document ${name} `)
		expect((await get('listener', '/privacy')).text).toContain('<p>listen</p>')
	})

	it('have what is offered beside them, for their scripts, and not in them', async () => {
		const offered = await get('seeker', '/offered.json')
		expect(offered.headers['content-type']).toMatch(/json/)
		expect(JSON.parse(offered.text)).toEqual((await servers.front()).programmes)
		expect((await get('listener', '/offered.json')).status).toBe(404)
	})

	it('say that it does not work when the stores cannot be reached, and are sent all the same', async () => {
		const before = servers.front
		servers.front = async () => {
			throw new StoreUnavailable('away')
		}
		try {
			for (const path of ['/', '/help', '/privacy']) {
				const answer = await get('seeker', path)
				expect([answer.status, answer.text.includes(' outage ')], path).toEqual([200, true])
			}
			expect((await get('seeker', '/offered.json')).status).toBe(503)
		} finally {
			servers.front = before
		}
		expect((await get('seeker', '/')).text).toContain(' open ')
	})

	it('know a browser with a session, unless it left in a hurry', async () => {
		const started = await ask(`${servers.origins.seeker}/api/session`, {
			method: 'POST',
			headers: { origin: servers.origins.seeker, 'content-type': 'application/json' },
			body: '{}',
		})
		const cookie = String(started.headers['set-cookie']?.[0]).split(';')[0]
		expect((await get('seeker', '/', { cookie })).text).toContain('open true true')
		expect((await get('seeker', '/', { cookie: `${cookie}; left=1` })).text).toContain('open true false')
		expect((await get('seeker', '/', { cookie: '__Host-akin-seeker=made-up' })).text).toContain('open true false')
	})

	it('tell somebody without JavaScript whom to call, and open no session', async () => {
		const answer = await ask(`${servers.origins.seeker}/api/start`, {
			method: 'POST',
			headers: { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' },
			body: 'programme=talk',
		})
		expect(answer.status).toBe(200)
		expect(answer.headers['content-type']).toMatch(/^text\/html/)
		expect(answer.text).toContain('document chat_needs_script ')
		expect(answer.headers['set-cookie']).toBeUndefined()
		expect((await get('seeker', '/api/start')).text).toContain('document chat_needs_script ')
	})

	it('say whom to call where a page cannot be written', async () => {
		const faulty = await mkdtemp(join(tmpdir(), 'akin-site-'))
		for (const name of ['index', 'document']) await writeFile(join(faulty, `${name}.html`), '<!doctype html>')
		await writeFile(join(faulty, 'documents.mjs'), `export function renderDocument() { throw new Error('planted') }`)
		await using broken = await audienceServers({ web: faulty, moderator: faulty })
		for (const path of ['/', '/help', '/privacy', '/safer-online', '/accessibility', '/api/start']) {
			const answer = await ask(`${broken.origins.seeker}${path}`)
			expect([answer.status, answer.headers['content-type']], path).toEqual([500, expect.stringMatching(/^text\/html/)])
			expect(answer.text, path).toMatch(/Chat is not working.*tel:112.*tel:999.*tel:911.*Samaritans/s)
			expect(answer.headers['cache-control'], path).toBe('no-store')
		}
		await rm(faulty, { recursive: true })
	})

	it('say whom to call even where nothing was built', async () => {
		await using bare = await audienceServers()
		for (const path of ['/', '/help', '/api/start']) {
			const answer = await ask(`${bare.origins.seeker}${path}`)
			expect([path, answer.status]).toEqual([path, 503])
			expect(answer.text).toMatch(/Chat is not working.*112.*999.*911/s)
		}
	})
})
