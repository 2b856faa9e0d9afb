import { seekerRoutes, staffRoutes, supervisorRoutes } from '@akin/core/protocol/http'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Logger } from '../../observability/logger.ts'
import { refuse } from './answer.ts'
import { type Health, registerHealth } from './health-routes.ts'
import { type Doors, type GuardOptions, registerRoutes } from './register-routes.ts'
import type { RequestSource } from './request-sources.ts'
import { securityHeaders } from './security-headers.ts'
import { type SeekerRouteDependencies, seekerRouteHandlers } from './seeker-routes.ts'
import { type DocumentDependencies, serveDocuments } from './serve-documents.ts'
import { serveSite } from './serve-site.ts'
import { type StaffRouteDependencies, staffRouteHandlers, supervisorRouteHandlers } from './staff-routes.ts'

type AppOptions = Health & {
	/** The origin people see: pages are bound to it, and nothing from anywhere else may change anything. */
	readonly origin: string
	/** The folder the audience's app was built into. */
	readonly site: string
	readonly logger: Logger
	readonly doors: Doors
}

/** Everything HTTP on the seekers' origin. Sockets are not part of it. */
export function createSeekerApp(options: AppOptions & SeekerRouteDependencies & DocumentDependencies): Express {
	const { origin, site, logger, doors } = options
	const app = bareApp(options)
	serveDocuments(app, options)
	registerRoutes(app, seekerRoutes, seekerRouteHandlers(options), { audience: 'seeker', origins: [origin], logger, doors })
	serveSite(app, { folder: site, index: null, shared: '/embed.js' }, origin)
	return closed(app, logger)
}

type StaffAppOptions = AppOptions & StaffRouteDependencies & { readonly sourceOf: RequestSource }

/** Everything HTTP on the listeners' origin. */
export function createListenerApp(options: StaffAppOptions): Express {
	const { origin, site, logger, doors, sourceOf } = options
	const app = bareApp(options)
	const guard: GuardOptions = { audience: 'listener', origins: [origin], logger, doors, sourceOf }
	registerRoutes(app, staffRoutes, staffRouteHandlers('listener', options), guard)
	serveSite(app, { folder: site, index: 'listen.html' }, origin)
	return closed(app, logger)
}

/** Everything HTTP on the supervisors' origin. */
export function createSupervisorApp(options: StaffAppOptions): Express {
	const { origin, site, logger, doors, sourceOf } = options
	const app = bareApp(options)
	const guard: GuardOptions = { audience: 'supervisor', origins: [origin], logger, doors, sourceOf }
	registerRoutes(app, supervisorRoutes, supervisorRouteHandlers(options), guard)
	serveSite(app, { folder: site, index: 'index.html' }, origin)
	return closed(app, logger)
}

function bareApp({ origin, ready }: AppOptions): Express {
	const app = express()
	app.disable('x-powered-by')
	app.disable('etag')
	app.set('query parser', 'simple')
	app.enable('case sensitive routing')
	app.enable('strict routing')
	app.use(securityHeaders(origin))
	registerHealth(app, { ready })
	return app
}

/** The last word on anything that went wrong outside the guard, such as an address that cannot be decoded. Never a stack trace. */
function closed(app: Express, logger: Logger): Express {
	app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
		if (response.headersSent) return next(error)
		const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
		if (status >= 500) logger.error('page_failed', { outcome: 'fault' }, error)
		const code = status >= 500 ? 'internal' : 'invalid_payload'
		if (request.path.startsWith('/api/')) return refuse(response, { code }, { status })
		response
			.status(status)
			.type('text')
			.send(status >= 500 ? 'Something went wrong on our side.' : 'This address is not one of ours.')
	})
	return app
}
