import * as z from 'zod/mini'
import type { Programme } from '../programme/programme.ts'

/** A site of an organisation that may show the seeker's page in a frame. */
export const embedOrigin = z.strictObject({
	/** The organisation's short name: it stands in the address that its pages use. */
	organisation: z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)),
	origin: z.string().check(z.minLength(1), z.maxLength(200)),
})
export type EmbedOrigin = z.output<typeof embedOrigin>

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const exact = new RegExp(`^(?:https://${label}(?:\\.${label})*|http://localhost)(?::(\\d{1,5}))?$`)

/** [EM1] Whether this is an origin as a browser writes it: in lower case, without a path, a wildcard or the usual port. */
export function isExactOrigin(origin: string): boolean {
	const match = exact.exec(origin)
	if (!match) return false
	const port = match[1]
	return port === undefined || (Number(port) > 0 && Number(port) <= 65_535 && !port.startsWith('0') && port !== usualPort(origin))
}

const usualPort = (origin: string) => (origin.startsWith('https:') ? '443' : '80')

/** [EM2] Who may frame a page that is asked for in the name of an organisation: its own sites, and nobody else's. */
export function frameAncestorsOf(programmes: readonly Pick<Programme, 'embed'>[], organisation: string | null): readonly string[] {
	if (organisation === null) return []
	const origins = programmes.flatMap(({ embed }) => embed.origins.filter((one) => one.organisation === organisation))
	return [...new Set(origins.map(({ origin }) => origin).filter(isExactOrigin))]
}
