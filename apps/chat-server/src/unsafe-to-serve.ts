import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { type Config, ConfigError } from './config.ts'

/** Answers every address a host name stands for. Rejects when it stands for none. */
export type Resolve = (host: string) => Promise<readonly string[]>

const resolveBySystem: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address)

/** Passwords that stand in guides, images and the example of our own. */
const knownSecrets: ReadonlySet<string> = new Set([
	...['admin', 'akin', 'change-me', 'changeit', 'changeme', 'default', 'foobared', 'pass', 'password', 'postgres', 'redis', 'root'],
	...['secret', 'test', '123456', '12345678', 'at-least-16-characters'],
])

/** Addresses that nobody outside the own network or machine can reach (RFC 1918, 3927, 4193, 4291, 5735, 6598). */
const ownNetworks = new BlockList()
for (const [network, bits] of [
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
] as const)
	ownNetworks.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
	['::1', 128],
	['fc00::', 7],
	['fe80::', 10],
] as const)
	ownNetworks.addSubnet(network, bits, 'ipv6')

/** Whether people from elsewhere are meant to come: an origin that is not this machine. The demo and tests stay on it. */
export function servesPeople({ origins }: Pick<Config, 'origins'>): boolean {
	return Object.values(origins).some((origin) => origin !== null && !isOfThisMachine(origin))
}

/**
 * Settings with which this server must not be there for real people, a sentence for each: what was left at its default, and what would leave
 * somebody in danger without anybody to call. A server that is only reached from its own machine may run with them.
 *
 * @throws ConfigError with every problem at once.
 */
export async function refuseUnsafeToServe(config: Config, resolve: Resolve = resolveBySystem): Promise<void> {
	if (!servesPeople(config)) return
	const problems = [
		...problemsOfOrigins(config),
		...problemsOfWebhooks(config),
		...(await problemsOfStores(config, resolve)),
		...(config.demo ? ['AKIN_DEMO is set. The passwords of the demo world are public: never show it to real people.'] : []),
	]
	if (problems.length > 0) throw new ConfigError(problems)
}

function problemsOfOrigins({ origins }: Config): string[] {
	const missing = Object.entries(origins).flatMap(([audience, origin]) =>
		origin === null || isOfThisMachine(origin) ? [`AKIN_PUBLIC_ORIGIN_${audience.toUpperCase()}`] : [],
	)
	if (missing.length === 0) return []
	return [
		`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set. Each audience needs a host name of its own: what runs on one must not act on another.`,
	]
}

function problemsOfWebhooks({ onCall: { webhook, email }, anchors }: Config): string[] {
	const problems: string[] = []
	if (webhook === null && email === null) {
		problems.push(
			'Nobody can be called when a person is in danger and no supervisor answers. Set AKIN_ON_CALL_WEBHOOK_URL or AKIN_ON_CALL_EMAIL_TO (docs/runbooks/on-call.md).',
		)
	}
	if (anchors.webhook !== null && knownSecrets.has(anchors.webhook.secret)) {
		problems.push('AKIN_AUDIT_ANCHOR_WEBHOOK_SECRET is one that anybody knows. Make a new one: openssl rand -hex 32')
	}
	if (webhook !== null && knownSecrets.has(webhook.secret)) {
		problems.push('AKIN_ON_CALL_WEBHOOK_SECRET is one that anybody knows. Make a new one: openssl rand -hex 32')
	}
	if (webhook !== null && new URL(webhook.url).protocol === 'http:' && !isOfThisMachine(webhook.url)) {
		problems.push('AKIN_ON_CALL_WEBHOOK_URL is not encrypted. Use https.')
	}
	return problems
}

async function problemsOfStores({ databaseUrl, redisUrl, embeddedForPeople }: Config, resolve: Resolve): Promise<string[]> {
	const problems: string[] = []
	if (databaseUrl !== null) problems.push(...(await problemsOfStore('DATABASE_URL', databaseUrl, isVerified, resolve)))
	else if (!embeddedForPeople) {
		problems.push(
			'DATABASE_URL is not set. The embedded PostgreSQL is lost with this machine; if you make backups and accept it, set AKIN_EMBEDDED_FOR_PEOPLE=1.',
		)
	}
	if (redisUrl !== null) problems.push(...(await problemsOfStore('REDIS_URL', redisUrl, ({ protocol }) => protocol === 'rediss:', resolve)))
	return problems
}

const isVerified = ({ searchParams }: URL) => ['verify-full', 'verify-ca'].includes(searchParams.get('sslmode') ?? '')

async function problemsOfStore(name: string, text: string, isEncrypted: (url: URL) => boolean, resolve: Resolve): Promise<string[]> {
	const url = new URL(text)
	// Over a socket of this machine the rights of the file decide who comes in.
	if (url.hostname === '' || url.searchParams.get('host')?.startsWith('/')) return []
	const problems: string[] = []
	const password = decodeURIComponent(url.password)
	if (password === '') problems.push(`${name} has no password.`)
	else if (knownSecrets.has(password.toLowerCase()) || password === decodeURIComponent(url.username)) {
		problems.push(`The password in ${name} is one that anybody guesses first. Set a long random one.`)
	}
	if (!isEncrypted(url) && (await isPublic(url.hostname, resolve))) {
		problems.push(
			`${name} leads over a public address without verified encryption. Keep it on a private network, or use ${name === 'REDIS_URL' ? 'rediss://' : '?sslmode=verify-full'}.`,
		)
	}
	return problems
}

/** A name that stands for nothing is left to the connection itself, which says so. */
async function isPublic(hostname: string, resolve: Resolve): Promise<boolean> {
	const host = hostname.replace(/^\[|\]$/g, '')
	const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host]
	return addresses.some((address) => !ownNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
}

function isOfThisMachine(text: string): boolean {
	const { hostname } = new URL(text)
	return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
}
