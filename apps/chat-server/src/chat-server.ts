import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { frameAncestorsOf } from '@akin/core/embed/embed-origin'
import { asId, type SeekerSessionId, type StaffId } from '@akin/core/support/ids'
import { themeOfPage } from '@akin/core/theme/theme-of-page'
import { openAnchors } from './adapters/anchor/open-anchors.ts'
import { startEmbeddedPostgres } from './adapters/embedded/start-embedded-postgres.ts'
import { createMemoryBlockKeys } from './adapters/memory/memory-block-keys.ts'
import { createMemoryBusHub } from './adapters/memory/memory-bus.ts'
import { createMemoryPresence } from './adapters/memory/memory-presence.ts'
import { createMemoryRateLimiter } from './adapters/memory/memory-rate-limiter.ts'
import { createMemoryTicketQueue } from './adapters/memory/memory-ticket-queue.ts'
import { openPagers } from './adapters/on-call/open-pagers.ts'
import { appendSettings } from './adapters/postgres/append-accepted.ts'
import { type Database, openDatabase } from './adapters/postgres/database.ts'
import { startDatabaseClock } from './adapters/postgres/database-clock.ts'
import { migrate } from './adapters/postgres/migrate.ts'
import { createPostgresAlertCounts } from './adapters/postgres/postgres-alert-counts.ts'
import { createPostgresApprovalStore } from './adapters/postgres/postgres-approval-store.ts'
import { createPostgresAuditLog } from './adapters/postgres/postgres-audit-log.ts'
import { createPostgresBlockStore } from './adapters/postgres/postgres-block-store.ts'
import { createPostgresCheckpointStore } from './adapters/postgres/postgres-checkpoint-store.ts'
import { createPostgresConcernStore } from './adapters/postgres/postgres-concern-store.ts'
import { createPostgresConversationStore } from './adapters/postgres/postgres-conversation-store.ts'
import { createPostgresIntakeStore } from './adapters/postgres/postgres-intake-store.ts'
import { createPostgresInvitationStore } from './adapters/postgres/postgres-invitation-store.ts'
import { createPostgresLeadership } from './adapters/postgres/postgres-leadership.ts'
import { createPostgresOnCallStore } from './adapters/postgres/postgres-on-call-store.ts'
import { createPostgresOpeningStore } from './adapters/postgres/postgres-opening-store.ts'
import { createPostgresPracticeStore } from './adapters/postgres/postgres-practice-store.ts'
import { createPostgresPresence } from './adapters/postgres/postgres-presence.ts'
import { createPostgresProgrammeDirectory } from './adapters/postgres/postgres-programme-directory.ts'
import { createPostgresReadingStore } from './adapters/postgres/postgres-reading-store.ts'
import { createPostgresRecordHoldStore } from './adapters/postgres/postgres-record-hold-store.ts'
import { createPostgresReportStore } from './adapters/postgres/postgres-report-store.ts'
import { createPostgresRetiredRuleStore } from './adapters/postgres/postgres-retired-rule-store.ts'
import { createPostgresReturnWordsStore } from './adapters/postgres/postgres-return-words-store.ts'
import { createPostgresReviewStore } from './adapters/postgres/postgres-review-store.ts'
import { createPostgresSecondStepStore } from './adapters/postgres/postgres-second-step-store.ts'
import { createPostgresSessionStore } from './adapters/postgres/postgres-session-store.ts'
import { createPostgresShiftMessageStore } from './adapters/postgres/postgres-shift-message-store.ts'
import { createPostgresShiftStore } from './adapters/postgres/postgres-shift-store.ts'
import { createPostgresSnippetStore } from './adapters/postgres/postgres-snippet-store.ts'
import { createPostgresStaffDirectory } from './adapters/postgres/postgres-staff-directory.ts'
import { createPostgresStaffKeysStore } from './adapters/postgres/postgres-staff-keys-store.ts'
import { createPostgresTicketQueue } from './adapters/postgres/postgres-ticket-queue.ts'
import { createPostgresTrainingStore } from './adapters/postgres/postgres-training-store.ts'
import { survivesPowerCut } from './adapters/postgres/survives-power-cut.ts'
import { createFailoverPresence } from './adapters/redis/failover-presence.ts'
import { createFailoverTicketQueue } from './adapters/redis/failover-ticket-queue.ts'
import { connectRedisBus } from './adapters/redis/redis-bus.ts'
import { connectRedis } from './adapters/redis/redis-link.ts'
import { createRedisPresence } from './adapters/redis/redis-presence.ts'
import { createRedisRateLimiter } from './adapters/redis/redis-rate-limiter.ts'
import { createRedisTicketQueue } from './adapters/redis/redis-ticket-queue.ts'
import { createArgon2PasswordHasher } from './adapters/system/argon2-password-hasher.ts'
import { openAuditSigner } from './adapters/system/audit-signing-key.ts'
import { openKeyFolder } from './adapters/system/folder-key-vault.ts'
import { gcmSealer } from './adapters/system/gcm-sealer.ts'
import { otpauthOneTimeCodes } from './adapters/system/otpauth-one-time-codes.ts'
import { openSecondStepVault } from './adapters/system/second-step-key.ts'
import { systemSecrets } from './adapters/system/system-secrets.ts'
import { wordSecrets } from './adapters/system/word-secrets.ts'
import { createPasswordGuessing } from './adapters/system/zxcvbn-password-guessing.ts'
import type { Config } from './config.ts'
import { createLogger, type Logger } from './observability/logger.ts'
import type { Bus } from './ports/bus.ts'
import type { Clock } from './ports/clock.ts'
import type { Ids } from './ports/ids.ts'
import type { Presence } from './ports/presence.ts'
import type { RateLimiter } from './ports/rate-limiter.ts'
import { defaultSessionLimits } from './ports/session-limits.ts'
import type { Audience } from './ports/session-store.ts'
import type { TicketQueue } from './ports/ticket-queue.ts'
import { tellPast } from './seed/past/tell-past.ts'
import { refuseDemoWorld, seedDemoWorld } from './seed/world.ts'
import { createListenerApp, createSeekerApp, createSupervisorApp } from './transport/http/audience-apps.ts'
import { demoOrganisation, serveDemoHost } from './transport/http/demo-host.ts'
import { createHttpServer } from './transport/http/http-server.ts'
import { createRequestSources } from './transport/http/request-sources.ts'
import { createAdmission } from './transport/socket/admission.ts'
import { defaultAdmissionPolicy } from './transport/socket/admission-policy.ts'
import { watchEventLoop } from './transport/socket/event-loop-lateness.ts'
import { createRealtime } from './transport/socket/realtime.ts'
import type { CommandReport } from './transport/socket/register-commands.ts'
import { createAttention } from './use-cases/attention/attention.ts'
import { createRetiredRules } from './use-cases/attention/retired-rules.ts'
import { isTrueCheckpoint } from './use-cases/audit/verify-audit.ts'
import { closeConversation } from './use-cases/conversation/end-conversation.ts'
import { createConversationKeys } from './use-cases/conversation-keys.ts'
import { createPeople } from './use-cases/people.ts'
import { createProgrammes } from './use-cases/programmes.ts'
import { type FrontSource, lookAtFront } from './use-cases/queue/look-at-front.ts'
import { inviteFirstCoordinator } from './use-cases/session/invite-first-coordinator.ts'
import type { SignIns } from './use-cases/session/sign-ins.ts'
import { startWorkers } from './workers/start-workers.ts'

export type ChatServer = AsyncDisposable & {
	/** The three addresses people use. */
	readonly urls: Readonly<Record<Audience, string>>
	readonly stores: { readonly database: 'embedded' | 'external'; readonly live: 'process' | 'redis' }
	/** A page of somebody else with the chat on it, in the demo world. */
	readonly demoHostUrl: string | null
	/** Opens the page that makes the first coordinator; null when there is one. */
	readonly firstCoordinatorUrl: string | null
}

export type Overrides = {
	readonly clock?: Clock
	readonly logger?: Logger
	/** The longest over which clients are asked to leave before sockets close. Default: what follows from how many there are. */
	readonly drainMs?: number
}

type LiveState = {
	readonly queue: TicketQueue
	readonly presence: Presence
	readonly limiter: RateLimiter
	readonly messageLimiter: RateLimiter
	readonly bus: Bus
}

/** By when everybody on duty is back after a start: the longest a client spreads its return over, and the first beats. */
const dutyIsKnownAfterMs = 30_000
const apps = join(import.meta.dirname, '../..')
const audiences = ['seeker', 'listener', 'supervisor'] as const
/** Connections the system may take before we do. With the usual 511, a crowd that comes back at once is dropped in silence for seconds. */
const waitingConnections = 4_096

/** Builds the whole server from its settings: the only place where adapters are made. Disposing it drains and closes everything it opened. */
export async function startChatServer(config: Config, overrides: Overrides = {}): Promise<ChatServer> {
	await using opening = new AsyncDisposableStack()
	const ids: Ids = { next: () => asId(randomUUID()) }
	const nodeId = config.nodeId ?? `node-${randomUUID().slice(0, 8)}`
	const logger = (overrides.logger ?? createLogger({ level: config.logLevel })).with({ nodeId })
	const onFault = (code: string, error: unknown) => logger.error('fault', { code, outcome: 'fault' }, error)

	const databaseUrl =
		config.databaseUrl ??
		opening.use(
			await startEmbeddedPostgres({
				...{ dataDir: config.dataDir, reset: config.reset },
				onTrouble: (trouble) => onFault(trouble, undefined),
			}),
		).url
	await migrate(databaseUrl)
	const onIdleError = () => onFault('database_connection', undefined)
	const database = opening.use(openDatabase({ url: databaseUrl, onIdleError }))
	const clock = overrides.clock ?? opening.use(await startDatabaseClock(database, { onFault: (error) => onFault('clock_failed', error) }))
	const appends = opening.use(openDatabase({ url: databaseUrl, poolSize: 2, settings: appendSettings, onIdleError }))
	if (!(await survivesPowerCut(database))) logger.warn('database_does_not_flush')
	const live = await openLiveState(config, nodeId, clock, database, onFault, opening)
	const vault = await openKeyFolder(config.keyDir)

	const staff = createPostgresStaffDirectory(database)
	const directory = createPostgresProgrammeDirectory(database)
	const intake = createPostgresIntakeStore(database)
	const programmes = createProgrammes(directory, intake, clock)
	const audit = createPostgresAuditLog(database)
	const hasher = createArgon2PasswordHasher({})
	const sessions = createPostgresSessionStore(database)
	const signIns: SignIns = {
		...{ clock, ids, secrets: systemSecrets, hasher, easilyGuessed: createPasswordGuessing(), sessions, staff, audit, programmes },
		invitations: createPostgresInvitationStore(database),
		...{ limiter: live.limiter, limits: defaultSessionLimits },
		secondStep: {
			...{ store: createPostgresSecondStepStore(database), vault: await openSecondStepVault(config.keyDir) },
			...{ codes: otpauthOneTimeCodes, rule: config.secondStep },
		},
	}
	const isNewDemo =
		config.demo &&
		(await seedDemoWorld({ ...storesOn(database, appends), programmes: directory, hasher, secrets: systemSecrets }, clock.now()))
	if (!config.demo) await refuseDemoWorld(staff)

	const http = { seeker: createHttpServer(), listener: createHttpServer(), supervisor: createHttpServer() }
	const urls = await listen(http, config)
	const state = { isReady: false }
	const ready = async () => {
		if (state.isReady) await database.ping()
		return state.isReady
	}
	/** Set once the sockets are there; nothing is served before. */
	const late: {
		onSeekerLeft: (id: SeekerSessionId) => Promise<void>
		onStaffSignedOut: (id: StaffId, sessionId: string) => Promise<void>
		front: FrontSource
	} = {
		front: async () => ({ now: clock.now(), status: { kind: 'outage' }, programmes: [] }),
		onSeekerLeft: async () => {},
		onStaffSignedOut: async () => {},
	}
	for (const server of Object.values(http)) server.off('request', answerNotReady)
	const demoHost = config.demoHostPort === null ? null : opening.use(await serveDemoHost(config.demoHostPort, config.host, urls.seeker))
	const eventLoop = opening.use(watchEventLoop())
	const admission = createAdmission({ policy: { ...defaultAdmissionPolicy, ...config.admission }, latenessMs: eventLoop.latenessMs })
	const doors = (audience: Audience) => ({ session: admission.door(audience), ticket: admission.door(audience) })
	const common = { ready, logger, signIns }
	const onStaffSignedOut = (id: StaffId, sessionId: string) => late.onStaffSignedOut(id, sessionId)
	const sourceOf = createRequestSources(config.addresses, clock)
	const staffApp = { ...common, demo: config.demo, onStaffSignedOut, sourceOf }
	http.seeker.on(
		'request',
		createSeekerApp({
			...{ ...common, doors: doors('seeker'), origin: urls.seeker, site: join(apps, 'web/dist'), programmes, demo: config.demo },
			...{ leaveTo: config.leaveTo, looksAtAddresses: config.addresses.from !== 'nowhere' },
			front: (languages) => late.front(languages),
			frameAncestors: async (organisation) => [
				...frameAncestorsOf(await programmes.all(), organisation),
				...(demoHost !== null && organisation === demoOrganisation ? [demoHost.url] : []),
			],
			theme: async (organisation) => themeOfPage(await programmes.all(), organisation),
			onSeekerLeft: (id) => late.onSeekerLeft(id),
		}),
	)
	http.listener.on(
		'request',
		createListenerApp({ ...staffApp, doors: doors('listener'), origin: urls.listener, site: join(apps, 'web/dist') }),
	)
	http.supervisor.on(
		'request',
		createSupervisorApp({ ...staffApp, doors: doors('supervisor'), origin: urls.supervisor, site: join(apps, 'moderator/dist') }),
	)

	const pagers = openPagers(config.onCall, clock)
	const onCall =
		pagers.length === 0
			? null
			: {
					...{ store: createPostgresOnCallStore(database), pagers, boardUrl: urls.supervisor },
					dutyIsKnownFrom: clock.now() + dutyIsKnownAfterMs,
				}
	const alike = {
		ids,
		programmes,
		intake,
		alerts: config.alerts,
		seekerOrigin: urls.seeker,
		...{ deskOrigins: { listener: urls.listener, supervisor: urls.supervisor }, secrets: systemSecrets },
		...{ sharedLimiter: live.limiter, wordSecrets },
		retiredRules: createRetiredRules(createPostgresRetiredRuleStore(database), clock),
	}
	const keys = createConversationKeys(vault, gcmSealer, createPostgresRecordHoldStore(database).wrappedKey)
	const stored = { ...alike, ...storesOn(database, appends), keys, blockKeys: createMemoryBlockKeys(), signedIn: sessions }
	if (isNewDemo && config.demoPast) {
		// A past that a power cut takes away again is no loss, and a first start should not wait for a thousand commits.
		await using hasty = openDatabase({ url: databaseUrl, settings: { synchronous_commit: 'off' }, onIdleError })
		await tellPast({ ...stored, ...storesOn(hasty, hasty) }, clock.now())
	}
	const realtime = createRealtime({
		...{ http, bus: live.bus, signIns, onFault, admission },
		origins: (audience) => [urls[audience]],
		onCommand: (audience, report) => logCommand(logger, audience, report),
		addresses: config.addresses,
		createChat: (announcer, hosted, sources) => ({
			...stored,
			...{ clock, announcer, hosted, sources, onCall },
			...{ queue: live.queue, presence: live.presence, limiter: live.messageLimiter },
			people: createPeople(staff, live.presence, clock),
			attention: createAttention(),
		}),
	})
	const { chat } = realtime
	late.front = (languages) => lookAtFront(chat, languages)
	late.onSeekerLeft = async (id) => {
		realtime.endSession(id, 'left', null)
		const open = await chat.conversations.latestOfSeeker(id)
		if (open && open.conversation.state !== 'closed') await closeConversation(chat, open.conversation.id, 'left_quickly')
	}
	late.onStaffSignedOut = async (id, sessionId) => realtime.endSession(id, 'signed_out', sessionId)
	await realtime.start()
	const leadership = createPostgresLeadership(database, nodeId)
	const checkpointing = {
		...{ checkpoints: createPostgresCheckpointStore(database), signer: await openAuditSigner(config.keyDir) },
		...{ anchors: openAnchors(config.anchors, database, clock), clock },
	}
	const lastCheckpoint = await checkpointing.checkpoints.last()
	// A key folder that was empty for once, or another one: the log goes on under a new key, and somebody has to know.
	if (lastCheckpoint !== null && !isTrueCheckpoint(checkpointing.signer, lastCheckpoint)) onFault('audit_key_is_another', undefined)
	const workers = startWorkers({ realtime, signIns, vault, checkpointing, leadership, onFault })
	const invitation = await inviteFirstCoordinator(signIns)
	state.isReady = true
	logger.info('node_ready')

	const resources = opening.move()
	return {
		urls,
		stores: { database: config.databaseUrl ? 'external' : 'embedded', live: config.redisUrl ? 'redis' : 'process' },
		demoHostUrl: demoHost?.url ?? null,
		firstCoordinatorUrl: invitation && `${urls.supervisor}/first-coordinator#${invitation}`,
		/** Not ready → nobody new → clients told and gone → no more chores → what is in hand answered → stores closed. */
		async [Symbol.asyncDispose]() {
			state.isReady = false
			admission.close()
			// From here on a proxy is refused at once, and looks elsewhere.
			for (const server of Object.values(http)) server.close()
			await realtime.drain(overrides.drainMs ?? Number.POSITIVE_INFINITY)
			await workers[Symbol.asyncDispose]()
			await realtime.close()
			for (const server of Object.values(http)) server.closeAllConnections()
			await resources[Symbol.asyncDispose]()
			logger.info('node_stopped')
		},
	}
}

/** What is kept in PostgreSQL. `appends` is where messages are added. */
const storesOn = (database: Database, appends: Database) => ({
	audit: createPostgresAuditLog(database),
	staff: createPostgresStaffDirectory(database),
	conversations: createPostgresConversationStore(database, appends),
	shifts: createPostgresShiftStore(database),
	readings: createPostgresReadingStore(database),
	blocks: createPostgresBlockStore(database),
	shiftMessages: createPostgresShiftMessageStore(database),
	openings: createPostgresOpeningStore(database),
	holds: createPostgresRecordHoldStore(database),
	reviews: createPostgresReviewStore(database),
	reports: createPostgresReportStore(database),
	staffKeys: createPostgresStaffKeysStore(database),
	secondSteps: createPostgresSecondStepStore(database),
	practice: createPostgresPracticeStore(database),
	training: createPostgresTrainingStore(database),
	invitations: createPostgresInvitationStore(database),
	snippets: createPostgresSnippetStore(database),
	approvals: createPostgresApprovalStore(database),
	concerns: createPostgresConcernStore(database),
	alertCounts: createPostgresAlertCounts(database),
	returnWords: createPostgresReturnWordsStore(database),
})

async function openLiveState(
	config: Config,
	nodeId: string,
	clock: Clock,
	database: Database,
	onFault: (code: string, error: unknown) => void,
	opening: AsyncDisposableStack,
): Promise<LiveState> {
	const now = () => clock.now()
	const presence = createMemoryPresence({ now })
	const limiter = createMemoryRateLimiter({ now })
	if (config.redisUrl === null) {
		const bus = opening.use(createMemoryBusHub().connect(nodeId))
		return { queue: createMemoryTicketQueue({ now }), presence, limiter, messageLimiter: limiter, bus }
	}
	const redis = {
		url: config.redisUrl,
		prefix: config.redisPrefix,
		onFault: ({ what, error }: { what: string; error: unknown }) => onFault(what, error),
	}
	const link = opening.use(await connectRedis(redis))
	const bus = opening.use(await connectRedisBus({ ...redis, nodeId }))
	return {
		bus,
		queue: createFailoverTicketQueue({
			first: createRedisTicketQueue(link),
			second: createPostgresTicketQueue(database),
			onFault: redis.onFault,
		}),
		presence: createFailoverPresence({ first: createRedisPresence(link), second: createPostgresPresence(database) }),
		limiter: createRedisRateLimiter({ link, fallback: limiter, onFault: redis.onFault }),
		// Each node by itself: a person writes through one socket, on one node. Asking Redis for every message would cost as much as the rest of it.
		messageLimiter: createMemoryRateLimiter({ now }),
	}
}

/** Takes the ports and says what people will type. */
async function listen(http: Readonly<Record<Audience, Server>>, config: Config): Promise<Record<Audience, string>> {
	const urls: Record<Audience, string> = { seeker: '', listener: '', supervisor: '' }
	for (const audience of audiences) {
		const server = http[audience]
		// Whoever is quicker than the start is told so, instead of waiting for an answer that never comes.
		server.on('request', answerNotReady)
		server.listen({ port: config.ports[audience], host: config.host, backlog: waitingConnections })
		await once(server, 'listening')
		const { port } = server.address() as AddressInfo
		urls[audience] = config.origins[audience] ?? `http://localhost:${port}`
	}
	return urls
}

const answerNotReady = (_request: IncomingMessage, response: ServerResponse): void => {
	response.writeHead(503, { 'retry-after': '1' }).end()
}

function logCommand(logger: Logger, role: Audience, { command, outcome, durationMs, fault }: CommandReport): void {
	const fields = { route: command, role, durationMs: Math.round(durationMs) }
	if (fault !== null) logger.error('command_failed', { ...fields, code: outcome, outcome: 'fault' }, fault)
	else if (outcome !== 'ok') logger.debug('command_refused', { ...fields, code: outcome, outcome: 'refused' })
}
