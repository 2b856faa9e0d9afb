import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { maxFrameBytes } from '@akin/core/protocol/limits'
import { listenerContract } from '@akin/core/protocol/listener'
import { seekerContract } from '@akin/core/protocol/seeker'
import { supervisorContract } from '@akin/core/protocol/supervisor'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import { Server, type ServerOptions } from 'socket.io'
import type { Audience } from '../../ports/session-store.ts'
import { isAllowedSocketRequest } from '../http/allowed-origin.ts'
import type { Door } from './admission.ts'
import { GatheringWebSocketServer } from './gathering-web-socket.ts'
import { guardHandshakes } from './guard-handshakes.ts'
import type { Namespaces } from './sessions.ts'
import { textParser } from './text-parser.ts'
import { WrittenOnceAdapter } from './written-once-adapter.ts'

/** Why each: docs/adr and the table of settings in ARCHITECTURE.md. Connection state recovery stays off: it rejoins revoked rooms. */
const options: Partial<ServerOptions> = {
	transports: ['websocket', 'polling'],
	serveClient: false,
	perMessageDeflate: false,
	httpCompression: false,
	maxHttpBufferSize: maxFrameBytes,
	connectTimeout: 5_000,
	pingInterval: defaultQueuePolicy.headBeaconMs,
	pingTimeout: 10_000,
	upgradeTimeout: 5_000,
	parser: textParser,
	adapter: WrittenOnceAdapter,
	wsEngine: GatheringWebSocketServer,
}

export type SocketServers = { readonly namespaces: Namespaces; readonly servers: readonly Server[] }

/** One Socket.IO server for each audience, on that audience's own origin: the others' namespaces do not exist there. `door` makes one for each. */
export function createSocketServers(
	http: Readonly<Record<Audience, HttpServer>>,
	origins: (audience: Audience) => readonly string[],
	door: (audience: Audience) => Door,
): SocketServers {
	const open = (audience: Audience) => {
		const server = new Server(http[audience], {
			...options,
			allowRequest: (request: IncomingMessage, decide) => {
				const asked = {
					origin: request.headers.origin,
					secFetchSite: [request.headers['sec-fetch-site']].flat()[0],
					upgrade: request.headers.upgrade !== undefined,
				}
				decide(null, isAllowedSocketRequest(asked, origins(audience)))
			},
		})
		guardHandshakes(http[audience], door(audience))
		// Nothing lives in the default namespace.
		server.of('/').use((_socket, next) => next(new Error('unknown_namespace')))
		return server
	}
	const servers = { seeker: open('seeker'), listener: open('listener'), supervisor: open('supervisor') }
	return {
		namespaces: {
			seeker: servers.seeker.of('/seeker'),
			listener: servers.listener.of('/listener'),
			supervisor: servers.supervisor.of('/supervisor'),
		},
		servers: Object.values(servers),
	}
}

export const contracts = { seeker: seekerContract, listener: listenerContract, supervisor: supervisorContract }
