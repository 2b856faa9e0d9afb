import { type Front, offeredPath } from '@akin/core/programme/front'
import type { Theme } from '@akin/core/theme/theme'
import type { Express, Request, Response } from 'express'
import type { Logger } from '../../observability/logger.ts'
import { defaultSessionLimits } from '../../ports/session-limits.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import type { FrontSource } from '../../use-cases/queue/look-at-front.ts'
import { identifySeeker } from '../../use-cases/session/identify.ts'
import type { SignIns } from '../../use-cases/session/sign-ins.ts'
import { hasLeaveMark, readToken } from './cookies.ts'
import { createDocuments, type DocumentName, type Facts, type Frame } from './documents.ts'
import { emergencyPage } from './emergency-page.ts'
import { encodeFile, sendEncoded } from './encoded-file.ts'
import { type SitePage, sendPage } from './site-pages.ts'

export type DocumentDependencies = {
	readonly origin: string
	/** The folder the seeker's app was built into. */
	readonly site: string
	readonly logger: Logger
	readonly signIns: SignIns
	readonly front: FrontSource
	/** Where "Leave this page" goes. */
	readonly leaveTo: string
	readonly demo: boolean
	readonly looksAtAddresses: boolean
	/** The origins that may frame what is asked for in the name of an organisation [EM2]. */
	readonly frameAncestors: (organisation: string) => Promise<readonly string[]>
	/** [TH5] The colours of a page that is asked for in the name of an organisation, or of nobody. */
	readonly theme: (organisation: string | null) => Promise<Theme>
}

const addresses: Readonly<Record<string, DocumentName>> = {
	'/': 'home',
	'/help': 'help',
	'/privacy': 'privacy',
	'/safer-online': 'safer_online',
	'/accessibility': 'accessibility',
	'/plan': 'plan',
}
const minuteMs = 60_000
const session = {
	idleMinutes: defaultSessionLimits.seekerIdleMs / minuteMs,
	longestHours: defaultSessionLimits.seekerLongestMs / 60 / minuteMs,
}

/**
 * The pages of the seeker, whole when they leave the server: how it stands now, the numbers, what to read, and a form that works without
 * JavaScript. When the stores cannot be reached they say so, and are sent all the same.
 */
export function serveDocuments(app: Express, dependencies: DocumentDependencies): void {
	const write = createDocuments(dependencies.site, dependencies.origin)
	const factsFor = async (request: Request, ownWindow: string | null = null): Promise<Facts> => ({
		front: { ...(await frontFor(request, dependencies)), ownWindow },
		session,
		looksAtAddresses: dependencies.looksAtAddresses,
	})

	app.get(Object.keys(addresses), async (request, response) => {
		const name = addresses[request.path] ?? 'home'
		response.vary('Accept-Language')
		const organisation = name === 'home' ? textIn(request.query.o) : null
		const frame = organisation === null ? noFrame : await frameFor(organisation, request, dependencies)
		if (frame.ancestors.length > 0) response.removeHeader('X-Frame-Options')
		const isInFrame = frame.ancestors.length > 0 && (frame.host !== null || request.headers['sec-fetch-dest'] === 'iframe')
		const facts = await factsFor(request, isInFrame ? `/?o=${encodeURIComponent(organisation ?? '')}` : null)
		const theme = await themeFor(organisation, dependencies)
		await send(request, response, () => write(name, request, facts, frame, theme))
	})
	// The start form of a page whose JavaScript is off or did not arrive: it makes no session and no place in the queue, since nothing could
	// be done with either. It is asked for by GET where a script can still keep the history short.
	app.all('/api/start', async (request, response) => {
		const facts = await factsFor(request)
		await send(request, response, () => write('chat_needs_script', request, facts, noFrame, null))
	})

	// What the app needs of the programmes beside what stands in the page.
	app.get(offeredPath, async (request, response) => {
		const { status, programmes } = await frontFor(request, dependencies)
		response.status(status.kind === 'outage' ? 503 : 200).type('json')
		sendEncoded(request, response, await encodeFile(Buffer.from(JSON.stringify(programmes)), true))
	})

	/** Whatever becomes of the page, the numbers are sent. */
	async function send(request: Request, response: Response, make: () => Promise<SitePage | null>): Promise<void> {
		try {
			const page = await make()
			if (page === null) response.status(503).type('html').send(emergencyPage)
			else sendPage(request, response, page)
		} catch (error) {
			dependencies.logger.error('front_failed', { code: 'internal', outcome: 'fault' }, error)
			if (!response.headersSent) response.status(500).type('html').send(emergencyPage)
		}
	}
}

const noFrame: Frame = { ancestors: [], host: null }
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** [EM2] Who may frame this; among them the one that says it does. When the stores cannot be reached nobody may. */
async function frameFor(organisation: string, request: Request, { frameAncestors, logger }: DocumentDependencies): Promise<Frame> {
	try {
		const ancestors = await frameAncestors(organisation)
		return { ancestors, host: ancestors.find((origin) => origin === request.query.host) ?? null }
	} catch (error) {
		logger.error('front_failed', { code: 'unavailable', outcome: 'fault' }, error)
		return noFrame
	}
}

/** When the stores cannot be reached a page has the usual colours. */
async function themeFor(organisation: string | null, { theme, logger }: DocumentDependencies): Promise<Theme> {
	try {
		return await theme(organisation)
	} catch (error) {
		logger.error('front_failed', { code: 'unavailable', outcome: 'fault' }, error)
		return null
	}
}

async function frontFor(
	request: Request,
	{ front, signIns, leaveTo, demo, logger }: DocumentDependencies,
): Promise<Omit<Front, 'ownWindow'>> {
	const facts = { demo, leaveTo }
	try {
		const token = hasLeaveMark(request) ? null : readToken(request, 'seeker')
		const [known, seen] = await Promise.all([front(request.acceptsLanguages()), identifySeeker(signIns, token)])
		return { ...known, ...facts, returning: seen !== null }
	} catch (error) {
		// Whatever went wrong, the numbers are sent.
		logger.error('front_failed', { code: error instanceof StoreUnavailable ? 'unavailable' : 'internal', outcome: 'fault' }, error)
		return { ...facts, now: signIns.clock.now(), status: { kind: 'outage' }, programmes: [], returning: false }
	}
}
