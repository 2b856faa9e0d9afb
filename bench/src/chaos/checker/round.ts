import type {
	Database,
	FaultRecord,
	History,
	OpRecord,
	PageRecord,
	ScreenRecord,
	ShownRecord,
	StoredConversation,
	StoredEntry,
	Stream,
	Viewer,
	Violation,
	WroteRecord,
} from '../history.ts'
import type { Limits } from './limits.ts'
import { createWeather, type Weather } from './weather.ts'

/** One page of somebody, from its opening to its end. */
export type Page = Viewer & {
	readonly openedAt: number
	readonly readyAt: number | null
	/** Null when it stayed open to the end: only then does it owe anything. */
	readonly closedAt: number | null
	readonly stuckWhy: string | null
	readonly screens: readonly ScreenRecord[]
	readonly wrote: readonly WroteRecord[]
	readonly shown: readonly ShownRecord[]
}

/** A history and a database, read once and laid out so that every rule is one pass over what it is about. */
export type Round = {
	readonly history: History
	readonly database: Database
	readonly limits: Limits
	readonly ops: readonly OpRecord[]
	readonly pages: readonly Page[]
	readonly weather: Weather
	readonly conversations: ReadonlyMap<string, StoredConversation>
	/** By `streamKey`, in the order of `seq`. */
	readonly logs: ReadonlyMap<string, readonly StoredEntry[]>
	/** Which programmes a member of staff works for. */
	readonly worksFor: (staffId: string, programmeId: string) => boolean
	/** By `markKey`. More than one is a broken promise. */
	readonly marks: ReadonlyMap<string, readonly StoredEntry[]>
	/** When everybody had stopped and every fault had healed; the end of the history when it never says so. */
	readonly quietAt: number
	readonly overAt: number
}
export type Rule = (round: Round) => readonly Violation[]

export const streamKey = (conversationId: string, stream: Stream): string => `${conversationId} ${stream}`
export const markKey = (conversationId: string, senderId: string, clientId: string): string => `${conversationId} ${senderId} ${clientId}`
export const pageKey = ({ actor, page }: Pick<Viewer, 'actor' | 'page'>): string => `${actor} ${page}`

export const isSend = ({ command }: OpRecord): boolean => sends.has(command)
const sends = new Set(['message:send', 'whisper:send', 'note:send'])

/** What it showed last; null when it never showed anything. */
export const lastScreen = ({ screens }: Page): ScreenRecord | null => screens.at(-1) ?? null

/** Still open, and connected as far as the person in front of it can see. */
export const isLive = (page: Page): boolean => {
	const state = lastScreen(page)?.state
	return page.closedAt === null && state?.ready === true && (state.connection === 'ok' || state.connection === 'slow')
}

export function readRound(history: History, database: Database, limits: Limits): Round {
	const phases = history.filter((record) => record.kind === 'phase')
	const overAt = phases.find(({ phase }) => phase === 'over')?.at ?? Math.max(0, ...phases.map(({ at }) => at))
	const ops = history.filter((record): record is OpRecord => record.kind === 'op').toSorted((a, b) => a.invokedAt - b.invokedAt)
	const logs = grouped(database.entries, ({ conversationId, stream }) => streamKey(conversationId, stream))
	for (const log of logs.values()) log.sort((a, b) => a.seq - b.seq)
	const works = new Set(database.staff.flatMap(({ id, programmeIds }) => programmeIds.map((programmeId) => `${id} ${programmeId}`)))
	return {
		worksFor: (staffId, programmeId) => works.has(`${staffId} ${programmeId}`),
		...{ history, database, limits, ops, logs, overAt },
		pages: pagesOf(history),
		weather: createWeather(
			history.filter((record): record is FaultRecord => record.kind === 'fault'),
			limits.slackMs,
			history.filter((record) => record.kind === 'load'),
		),
		conversations: new Map(database.conversations.map((conversation) => [conversation.id, conversation])),
		marks: grouped(
			database.entries.filter(({ senderId }) => senderId !== null),
			({ conversationId, senderId, clientId }) => markKey(conversationId, senderId ?? '', clientId),
		),
		quietAt: phases.find(({ phase }) => phase === 'quiet')?.at ?? overAt,
	}
}

function pagesOf(history: History): Page[] {
	const lives = grouped(
		history.filter((record): record is PageRecord => record.kind === 'page'),
		pageKey,
	)
	const shown = grouped(
		history.filter((record): record is ShownRecord => record.kind === 'shown'),
		pageKey,
	)
	const screens = grouped(
		history.filter((record): record is ScreenRecord => record.kind === 'screen'),
		pageKey,
	)
	const wrote = grouped(
		history.filter((record): record is WroteRecord => record.kind === 'wrote'),
		pageKey,
	)
	return [...lives].flatMap(([key, life]) => {
		const [first] = life
		if (!first) return []
		const { actor, role, principalId, page } = first
		const at = (...what: PageRecord['what'][]) => life.find((record) => what.includes(record.what)) ?? null
		return [
			{
				...{ actor, role, principalId, page },
				openedAt: first.at,
				readyAt: at('ready')?.at ?? null,
				closedAt: at('closed', 'left')?.at ?? null,
				stuckWhy: at('stuck')?.why ?? (at('stuck') ? 'unknown' : null),
				screens: screens.get(key) ?? [],
				wrote: wrote.get(key) ?? [],
				shown: shown.get(key) ?? [],
			},
		]
	})
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	return Map.groupBy(items, keyOf)
}
