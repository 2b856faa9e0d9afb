import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SecondStepRule } from '@akin/core/identity/second-step'
import type { Front } from '@akin/core/programme/front'
import { publicProgrammes } from '@akin/core/programme/programme-summary'
import { createMemoryProgrammeDirectory } from '../../src/adapters/memory/memory-programme-directory.ts'
import { createLogger } from '../../src/observability/logger.ts'
import type { ProgrammeDirectory } from '../../src/ports/programme-directory.ts'
import type { Audience } from '../../src/ports/session-store.ts'
import { createListenerApp, createSeekerApp, createSupervisorApp } from '../../src/transport/http/audience-apps.ts'
import { createHttpServer } from '../../src/transport/http/http-server.ts'
import { createRequestSources } from '../../src/transport/http/request-sources.ts'
import { type TestSignIns, testSignIns } from './sign-ins.ts'

export type AudienceServers = AsyncDisposable & {
	readonly origins: Readonly<Record<Audience, string>>
	readonly signIns: TestSignIns
	readonly programmes: ProgrammeDirectory
	/** Every line logged so far. */
	readonly logged: readonly string[]
	/** What the server was told: `left <id>`, `signed out <id>`. */
	readonly told: readonly string[]
	/** Changes what `/health/ready` is answered from. */
	ready: () => Promise<boolean>
	/** What every door answers. */
	waitMs: number
	/** What the first page is made from. */
	front: () => Promise<Pick<Front, 'now' | 'status' | 'programmes'>>
}

/** The three audiences over memory adapters on free ports. `web` and `moderator` are folders of built apps; by default there are none. */
export async function audienceServers(
	sites: { web?: string; moderator?: string } = {},
	rules: { secondStep?: SecondStepRule } = {},
): Promise<AudienceServers> {
	const nowhere = join(tmpdir(), 'akin-no-such-build')
	const logged: string[] = []
	const told: string[] = []
	const signIns = testSignIns(undefined, rules.secondStep)
	const programmes = createMemoryProgrammeDirectory()
	const logger = createLogger({ level: 'debug', destination: { write: (line: string) => void logged.push(line) } })
	const shared = {
		signIns,
		programmes: { offered: async () => publicProgrammes(await programmes.all(), Date.now()) },
		logger,
		demo: true,
		sourceOf: createRequestSources({ from: 'header', name: 'x-comes-from' }, signIns.clock),
		doors: { session: () => running.waitMs, ticket: () => running.waitMs },
		ready: () => running.ready(),
		onSeekerLeft: async (id: string) => void told.push(`left ${id}`),
		onStaffSignedOut: async (id: string) => void told.push(`signed out ${id}`),
	}
	const front = {
		...{ leaveTo: 'https://elsewhere.example/', looksAtAddresses: false },
		theme: async (organisation: string | null) => (organisation === 'acme' ? { light: '#7a1f5c', dark: '#f0a6d6' } : null),
		frameAncestors: async (organisation: string) => (organisation === 'acme' ? ['https://acme.example', 'https://www.acme.example'] : []),
		front: () => running.front(),
	}
	const servers = { seeker: await listening(), listener: await listening(), supervisor: await listening() }
	const origins = { seeker: originOf(servers.seeker), listener: originOf(servers.listener), supervisor: originOf(servers.supervisor) }
	servers.seeker.on('request', createSeekerApp({ ...shared, ...front, origin: origins.seeker, site: sites.web ?? nowhere }))
	servers.listener.on('request', createListenerApp({ ...shared, origin: origins.listener, site: sites.web ?? nowhere }))
	servers.supervisor.on('request', createSupervisorApp({ ...shared, origin: origins.supervisor, site: sites.moderator ?? nowhere }))

	const running: AudienceServers = {
		origins,
		signIns,
		programmes,
		logged,
		told,
		ready: async () => true,
		waitMs: 0,
		front: async () => ({
			...{ now: Date.now(), status: { kind: 'open', wait: null } },
			programmes: publicProgrammes(await programmes.all(), Date.now()),
		}),
		async [Symbol.asyncDispose]() {
			for (const server of Object.values(servers)) {
				server.closeAllConnections()
				server.close()
				await once(server, 'close')
			}
		},
	}
	return running
}

async function listening(): Promise<Server> {
	const server = createHttpServer()
	server.listen(0, 'localhost')
	await once(server, 'listening')
	return server
}

const originOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`
