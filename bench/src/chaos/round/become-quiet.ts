import { setTimeout as pause } from 'node:timers/promises'
import type { Database as Sql } from '@akin/chat-server/adapters/postgres/database'
import type { OpenPage } from '../actors/pages.ts'
import type { Stage } from '../actors/stage.ts'
import type { SeekerScreen, ShownOutgoing, Stream, SupervisorScreen } from '../history.ts'
import { roundPolicy } from './cast.ts'

/** A drop that nobody noticed heals within 20 s, the next try of a client after a long outage within 6 s more, and a busy machine takes its time. */
const quietWithinMs = 40_000
/** Twice the time of an offer that nobody answers, and a third one that somebody does: after two a listener is set away. */
const offersEndWithinMs = 3 * roundPolicy.offerTtlMs
/** The sweep that puts somebody back in line and the tick that matches them, each within a second. Whoever waits longer is not coming off. */
const matchedWithinMs = 3_000
const lookEveryMs = 200

export type Heads = ReadonlyMap<
	string,
	Readonly<Record<Stream, number>> & {
		readonly state: string
		readonly version: number
		readonly isErased: boolean
		readonly isProbe: boolean
		/** Signals that somebody must act on now and that nobody has acknowledged. */
		readonly alarms: readonly string[]
	}
>

/**
 * Waits until every open page is connected, has nothing left to send and shows all that is stored, no offer stands, and nobody waits whom a ready
 * listener has not had time to be asked for. A page that does not get there in time is recorded as stuck, with what it waits for. Resolves with what
 * was stored, in the same turn in which the pages were found to show it.
 */
export async function becomeQuiet(stage: Stage, sql: Sql): Promise<Heads> {
	const beganAt = performance.now()
	let unmatchedSince: number | null = null
	for (; ; await pause(lookEveryMs)) {
		const heads = await readHeads(sql, stage)
		const waiting = [...stage.pages].flatMap((page) => {
			const why = waitsFor(page, heads)
			return why === null ? [] : [{ page, why }]
		})
		const now = performance.now()
		const inState = (wanted: string) => [...heads.values()].some(({ state, isProbe }) => state === wanted && !isProbe)
		const isMatching = inState('waiting') && [...stage.pages].some(isReady)
		unmatchedSince = isMatching ? (unmatchedSince ?? now) : null
		const mayBeMatched = unmatchedSince !== null && now - unmatchedSince < matchedWithinMs
		const mayBeAnswered = inState('offered') && now - beganAt < offersEndWithinMs
		if ((waiting.length > 0 || mayBeMatched || mayBeAnswered) && now - beganAt < quietWithinMs) continue
		for (const { page, why } of waiting) page.stuck(why)
		return heads
	}
}

/** Has asked for the next person and is asked by nobody. */
function isReady(page: OpenPage): boolean {
	const state = page.screen()
	return 'shift' in state && state.shift?.availability === 'ready' && state.offerId === null
}

async function readHeads(sql: Sql, { cast }: Stage): Promise<Heads> {
	const rows = await sql.query<{
		id: string
		state: string
		version: number
		isErased: boolean
		isProbe: boolean
		alarms: string[]
		room: number
		backstage: number
		supervision: number
	}>(
		`SELECT id, state, version, wrapped_key IS NULL AS "isErased", programme_id = $2 AS "isProbe", room_head AS room, backstage_head AS backstage, supervision_head AS supervision,
			ARRAY(SELECT s->>'id' FROM jsonb_array_elements(aggregate->'signals') s WHERE s->>'tier' = 'act_now' AND s->'acknowledged' = 'null') AS alarms
		FROM conversation c JOIN conversation_log l ON l.conversation_id = c.id
		WHERE programme_id = ANY($1)`,
		[[cast.programmeId, cast.probeProgrammeId], cast.probeProgrammeId],
	)
	return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** What keeps a page from being quiet, in a word; null when nothing does. */
export function waitsFor(page: OpenPage, heads: Heads): string | null {
	const state = page.screen()
	if (state.connection === 'gone' || state.connection === 'other_version') return state.connection
	if (!state.ready || state.connection === 'lost' || state.connection === 'lost_long') return 'connection'
	const conversations = 'conversations' in state ? state.conversations : one(state)
	const outgoing = [...state.undelivered, ...conversations.flatMap((conversation) => conversation.outgoing)]
	if (outgoing.some(isOnItsWay)) return 'outbox'
	if (conversations.some(({ caughtUp }) => !caughtUp)) return 'catching up'
	if (page.streams().some((shown) => isBehind(shown, state, heads))) return 'entries'
	if (page.streams().some(({ conversationId, entries }) => entries.length > 0 && heads.get(conversationId)?.isErased)) return 'erased words'
	return 'board' in state && !isCurrent(state.board, heads) ? 'board' : null
}

/** Whether a board shows every open conversation of the programme and every alarm, and all that it shows as it is. */
function isCurrent(board: SupervisorScreen['board'], heads: Heads): boolean {
	const rows = board?.rows ?? []
	const shown = new Set(rows.map(({ id }) => id))
	const lacksNone = [...heads].every(([id, { state, isProbe }]) => isProbe || state === 'closed' || shown.has(id))
	const alarming = new Set(rows.flatMap(({ signals }) => signals.map(({ id }) => id)))
	const lacksNoAlarm = [...heads.values()].every(({ alarms, isProbe }) => isProbe || alarms.every((id) => alarming.has(id)))
	return lacksNone && lacksNoAlarm && rows.every(({ id, state }) => heads.get(id)?.state === state)
}

const one = ({ conversation }: SeekerScreen): NonNullable<SeekerScreen['conversation']>[] => (conversation ? [conversation] : [])
const isOnItsWay = ({ state }: ShownOutgoing): boolean => state !== 'not_sent'

/** Only of the room, which everybody who has a conversation on the screen may read to its end while it is open. */
function isBehind(shown: ReturnType<OpenPage['streams']>[number], state: ReturnType<OpenPage['screen']>, heads: Heads): boolean {
	const stored = heads.get(shown.conversationId)
	if (stored === undefined || shown.stream !== 'room') return false
	if ('conversation' in state && state.conversation?.erased) return false
	if (stored.state === 'closed' && !('conversation' in state)) return false
	return shown.entries.length < stored.room
}
