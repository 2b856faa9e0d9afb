import { createServer, type Server } from 'node:http'

/** Somebody who sends slowly, or nothing, keeps a connection no longer than this. */
const headersTimeoutMs = 10_000
const requestTimeoutMs = 15_000
/** Longer than the minute after which most proxies give a quiet connection up, so that it is never us who closes under a request. */
const keepAliveTimeoutMs = 65_000
/** Somebody who does not read an answer, or stops in the middle of it, keeps it no longer than this. */
const stallTimeoutMs = 30_000
const maxHeaderBytes = 8 * 1_024

/**
 * A server for one audience, not listening yet and without anything that answers: `server.on('request', app)` adds it once the origin is
 * known. What is not HTTP at all is answered with a bare 400 or 431.
 */
export function createHttpServer(): Server {
	const server = createServer({
		headersTimeout: headersTimeoutMs,
		requestTimeout: requestTimeoutMs,
		keepAliveTimeout: keepAliveTimeoutMs,
		maxHeaderSize: maxHeaderBytes,
		connectionsCheckingInterval: 5_000,
	})
	server.timeout = stallTimeoutMs
	return server
}
