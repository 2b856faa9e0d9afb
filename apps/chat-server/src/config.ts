import { relative, resolve } from 'node:path'
import { type SecondStepRule, secondStepRules } from '@akin/core/identity/second-step'
import { type AlertPolicy, defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import * as z from 'zod'
import type { LogLevel } from './observability/logger.ts'
import type { AdmissionPolicy } from './transport/socket/admission-policy.ts'
import type { AddressSetting } from './transport/socket/seeker-sources.ts'

/** How this server was asked to run. Everything is known before anything is opened. */
export type Config = {
	/** Where data of the embedded stores lives. */
	readonly dataDir: string
	/** Where wrapping keys live: never inside `dataDir`. */
	readonly keyDir: string
	/** The address to listen on. */
	readonly host: string
	/** Ports to listen on; 0 takes a free one. */
	readonly ports: Readonly<Record<Audience, number>>
	/** The origins people see, which differ from the ports when a proxy stands before us. Null with port 0: localhost and the port taken. */
	readonly origins: Readonly<Record<Audience, string | null>>
	/** Null: the embedded PostgreSQL. */
	readonly databaseUrl: string | null
	/** Null: live state in this process. */
	readonly redisUrl: string | null
	/** The embedded PostgreSQL may hold the words of real people: whoever runs it makes backups. */
	readonly embeddedForPeople: boolean
	/** Stands before every key and channel name, for a Redis that others use too. */
	readonly redisPrefix: string
	/** Seeds the demo world and shows its banner. */
	readonly demo: boolean
	/** Gives a new demo world a past, so that no screen is empty at the first start. */
	readonly demoPast: boolean
	/** The port of a page of somebody else that has the chat on it, in the demo world. Null: there is none. */
	readonly demoHostPort: number | null
	/** Throws the embedded data away first. */
	readonly reset: boolean
	readonly logLevel: LogLevel
	/** Names this node among those on the same stores. Null: made up at start. */
	readonly nodeId: string | null
	/** When an alert that nobody has answered calls more people. */
	readonly alerts: AlertPolicy
	/** How whoever is on call is reached. Nothing but what stands here is ever called. */
	readonly onCall: {
		readonly webhook: { readonly url: string; readonly secret: string } | null
		readonly email: { readonly smtpUrl: string; readonly from: string; readonly to: readonly string[] } | null
	}
	/** Where copies of the audit log's checkpoints are kept, away from the database. */
	readonly anchors: {
		readonly file: string | null
		readonly webhook: { readonly url: string; readonly secret: string } | null
	}
	/** How this server learns where people come from, for blocks and for the limits of sign-ins only. By default it does not look. */
	readonly addresses: AddressSetting
	/** Of whom a second step is asked when they sign in. */
	readonly secondStep: SecondStepRule
	/** Where "Leave this page" goes: a page that says nothing about who opens it. */
	readonly leaveTo: string
	/** What this node takes on at once, where that differs from `transport/socket/admission-policy.ts`. */
	readonly admission: Partial<AdmissionPolicy>
}
type Audience = 'seeker' | 'listener' | 'supervisor'

/** Settings that do not fit. `problems` has a sentence for each, for the person who runs the server. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError'
	readonly problems: readonly string[]

	constructor(problems: readonly string[]) {
		super(`The settings do not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
		this.problems = problems
	}
}

export type Environment = Readonly<Record<string, string | undefined>>

const flag = z.enum(['0', '1', 'false', 'true'], 'is not 0 or 1').transform((text) => text === '1' || text === 'true')
const port = z.coerce.number('is not a number').int('is not a whole number').min(0, 'is below 0').max(65_533, 'is above 65533')
const atLeast = (least: number) => z.coerce.number('is not a number').int('is not a whole number').min(least, `is below ${least}`)
const origin = z.string().refine(isOrigin, 'is not an origin such as https://chat.example.org (no path, https unless it is localhost)')
const url = (...schemes: string[]) =>
	z
		.string()
		.refine(
			(text) => schemes.includes(URL.parse(text)?.protocol ?? ''),
			`does not begin with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
		)

const address = z.email('is not an e-mail address')
const addresses = z
	.string()
	.transform((text) => text.split(',').map((one) => one.trim()))
	.pipe(z.array(address))

/** Three rising numbers of seconds, as steps of the policy. */
const alertSteps = z
	.string()
	.regex(/^\d{1,4},\d{1,4},\d{1,4}$/, 'is not three numbers of seconds such as 30,60,120')
	.transform((text) => text.split(',').map((seconds) => Number(seconds) * 1_000))
	.refine(
		([first = 0, second = 0, third = 0]) => 0 < first && first <= second && second <= third,
		'does not rise from one number to the next',
	)
	.transform(([helpForAllAfterMs = 0, allAfterMs = 0, onCallAfterMs = 0]) => ({
		...defaultAlertPolicy,
		...{ helpForAllAfterMs, allAfterMs, onCallAfterMs },
	}))

const environment = z.object({
	AKIN_DATA_DIR: z.string().default('.akin/data'),
	AKIN_KEY_DIR: z.string().optional(),
	AKIN_HOST: z.string().default('localhost'),
	AKIN_PORT_BASE: port.default(4600),
	AKIN_PUBLIC_PORT_BASE: port.optional(),
	AKIN_PUBLIC_ORIGIN_SEEKER: origin.optional(),
	AKIN_PUBLIC_ORIGIN_LISTENER: origin.optional(),
	AKIN_PUBLIC_ORIGIN_SUPERVISOR: origin.optional(),
	DATABASE_URL: url('postgres:', 'postgresql:').optional(),
	AKIN_EMBEDDED_FOR_PEOPLE: flag.default(false),
	REDIS_URL: url('redis:', 'rediss:', 'unix:').optional(),
	AKIN_REDIS_PREFIX: z
		.string()
		.regex(/^[a-z0-9:_-]{1,40}$/, 'is not a short prefix of lower-case letters, digits, colons, underscores and hyphens')
		.default('akin:'),
	AKIN_DEMO: flag.default(false),
	AKIN_DEMO_PAST: flag.default(false),
	AKIN_DEMO_HOST: port.optional(),
	AKIN_RESET: flag.default(false),
	AKIN_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'is not one of debug, info, warn, error, silent').default('info'),
	AKIN_ALERT_STEPS: alertSteps.optional(),
	AKIN_ON_CALL_WEBHOOK_URL: url('https:', 'http:').optional(),
	AKIN_ON_CALL_WEBHOOK_SECRET: z.string().min(16, 'is shorter than 16 characters').optional(),
	AKIN_ON_CALL_EMAIL_TO: addresses.optional(),
	AKIN_ON_CALL_EMAIL_FROM: address.optional(),
	AKIN_SMTP_URL: url('smtp:', 'smtps:').optional(),
	AKIN_AUDIT_ANCHOR_FILE: z.string().optional(),
	AKIN_AUDIT_ANCHOR_WEBHOOK_URL: url('https:', 'http:').optional(),
	AKIN_AUDIT_ANCHOR_WEBHOOK_SECRET: z.string().min(16, 'is shorter than 16 characters').optional(),
	AKIN_ARRIVALS_PER_SECOND: atLeast(1).optional(),
	AKIN_COMMANDS_IN_HAND: atLeast(100).optional(),
	AKIN_CLIENT_ADDRESS: z
		.string()
		.regex(/^[a-z][a-z0-9-]{0,39}$/, 'is neither "connection" nor the name of a header in lower case')
		.optional(),
	AKIN_SECOND_STEP: z.enum(secondStepRules, `is not one of ${secondStepRules.join(', ')}`).optional(),
	AKIN_LEAVE_TO: url('https:').default('https://www.wikipedia.org/'),
	AKIN_NODE: z
		.string()
		.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not a short name of lower-case letters, digits and hyphens')
		.optional(),
})

/**
 * Reads the settings; an empty variable counts as not set.
 *
 * @throws ConfigError with every problem at once.
 */
export function readConfig(env: Environment = process.env): Config {
	const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
	const parsed = environment.safeParse(set)
	if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`))
	const given = parsed.data

	const dataDir = resolve(given.AKIN_DATA_DIR)
	const publicPort = given.AKIN_PUBLIC_PORT_BASE ?? given.AKIN_PORT_BASE
	const config: Config = {
		dataDir,
		keyDir: resolve(given.AKIN_KEY_DIR ?? `${dataDir}-keys`),
		host: given.AKIN_HOST,
		ports: portsFrom(given.AKIN_PORT_BASE),
		origins: {
			seeker: given.AKIN_PUBLIC_ORIGIN_SEEKER ?? localOrigin(publicPort, 0),
			listener: given.AKIN_PUBLIC_ORIGIN_LISTENER ?? localOrigin(publicPort, 1),
			supervisor: given.AKIN_PUBLIC_ORIGIN_SUPERVISOR ?? localOrigin(publicPort, 2),
		},
		databaseUrl: given.DATABASE_URL ?? null,
		redisUrl: given.REDIS_URL ?? null,
		embeddedForPeople: given.AKIN_EMBEDDED_FOR_PEOPLE,
		redisPrefix: given.AKIN_REDIS_PREFIX,
		demo: given.AKIN_DEMO,
		demoHostPort: given.AKIN_DEMO ? (given.AKIN_DEMO_HOST ?? null) : null,
		demoPast: given.AKIN_DEMO_PAST,
		reset: given.AKIN_RESET,
		logLevel: given.AKIN_LOG_LEVEL,
		nodeId: given.AKIN_NODE ?? null,
		addresses: addressSetting(given.AKIN_CLIENT_ADDRESS),
		// The passwords of the demo world are printed on its console: nothing is behind them, and a first look takes two clicks.
		secondStep: given.AKIN_SECOND_STEP ?? (given.AKIN_DEMO ? 'nobody' : 'everybody'),
		alerts: given.AKIN_ALERT_STEPS ?? defaultAlertPolicy,
		leaveTo: given.AKIN_LEAVE_TO,
		onCall: onCallOf(given),
		anchors: anchorsOf(given),
		admission: {
			...(given.AKIN_ARRIVALS_PER_SECOND === undefined ? {} : { arrivalsPerSecond: given.AKIN_ARRIVALS_PER_SECOND }),
			...(given.AKIN_COMMANDS_IN_HAND === undefined ? {} : { commandsInHand: given.AKIN_COMMANDS_IN_HAND }),
		},
	}
	const problems = [...contradictions(config), ...missingForOnCall(given), ...missingForAnchor(given)]
	if (problems.length > 0) throw new ConfigError(problems)
	return config
}

function addressSetting(given: string | undefined): AddressSetting {
	if (given === undefined) return { from: 'nowhere' }
	return given === 'connection' ? { from: 'connection' } : { from: 'header', name: given }
}

/** What cannot be true at once, or would break a promise. */
function contradictions({ dataDir, keyDir, origins, databaseUrl, redisUrl, reset }: Config): string[] {
	const problems: string[] = []
	if (isInside(keyDir, dataDir) || isInside(dataDir, keyDir)) {
		problems.push('AKIN_KEY_DIR and AKIN_DATA_DIR lie in one another. A backup of the data must not hold the keys that open it.')
	}
	const known = Object.values(origins).filter((one) => one !== null)
	if (new Set(known).size < known.length) problems.push('Two audiences share one public origin. Each needs its own host name or port.')
	if (redisUrl !== null && databaseUrl === null) problems.push('REDIS_URL is set without DATABASE_URL. Several nodes need one PostgreSQL.')
	if (reset && databaseUrl !== null)
		problems.push('AKIN_RESET only works with the embedded database. A database of your own is never emptied.')
	return problems
}

type Given = z.output<typeof environment>

function onCallOf(given: Given): Config['onCall'] {
	const { AKIN_ON_CALL_WEBHOOK_URL: webhookUrl, AKIN_ON_CALL_WEBHOOK_SECRET: secret } = given
	const { AKIN_ON_CALL_EMAIL_TO: to, AKIN_ON_CALL_EMAIL_FROM: from, AKIN_SMTP_URL: smtpUrl } = given
	return {
		webhook: webhookUrl && secret ? { url: webhookUrl, secret } : null,
		email: to && from && smtpUrl ? { smtpUrl, from, to } : null,
	}
}

function anchorsOf(given: Given): Config['anchors'] {
	const { AKIN_AUDIT_ANCHOR_FILE: file, AKIN_AUDIT_ANCHOR_WEBHOOK_URL: webhookUrl, AKIN_AUDIT_ANCHOR_WEBHOOK_SECRET: secret } = given
	return { file: file === undefined ? null : resolve(file), webhook: webhookUrl && secret ? { url: webhookUrl, secret } : null }
}

function missingForAnchor(given: Given): string[] {
	const { AKIN_AUDIT_ANCHOR_WEBHOOK_URL: webhookUrl, AKIN_AUDIT_ANCHOR_WEBHOOK_SECRET: secret } = given
	if ((webhookUrl === undefined) === (secret === undefined)) return []
	return ['AKIN_AUDIT_ANCHOR_WEBHOOK_URL and AKIN_AUDIT_ANCHOR_WEBHOOK_SECRET belong together. Set both, or neither.']
}

/** Half of it would look set up and page nobody. */
function missingForOnCall(given: Given): string[] {
	const groups = [
		['AKIN_ON_CALL_WEBHOOK_URL', 'AKIN_ON_CALL_WEBHOOK_SECRET'],
		['AKIN_ON_CALL_EMAIL_TO', 'AKIN_ON_CALL_EMAIL_FROM', 'AKIN_SMTP_URL'],
	] as const
	return groups.flatMap((group) => {
		const missing = group.filter((name) => given[name] === undefined)
		if (missing.length === 0 || missing.length === group.length) return []
		return [`Whoever is on call cannot be paged without ${missing.join(' and ')}. Set ${group.join(', ')} together, or none of them.`]
	})
}

/** 0 asks the system for free ports, as tests do. */
const portsFrom = (base: number) =>
	base === 0 ? { seeker: 0, listener: 0, supervisor: 0 } : { seeker: base, listener: base + 1, supervisor: base + 2 }

/** `localhost`, never 127.0.0.1: passkeys and cookies that ask for a secure page work on that name only. */
const localOrigin = (base: number, offset: number) => (base === 0 ? null : `http://localhost:${base + offset}`)

function isOrigin(text: string): boolean {
	const parsed = URL.parse(text)
	if (parsed === null || parsed.origin !== text) return false
	return parsed.protocol === 'https:' || (parsed.protocol === 'http:' && parsed.hostname === 'localhost')
}

function isInside(inner: string, outer: string): boolean {
	const path = relative(outer, inner)
	return path === '' || !(path === '..' || path.startsWith('../') || path.startsWith('..\\'))
}
