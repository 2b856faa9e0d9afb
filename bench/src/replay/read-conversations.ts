import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

export type Role = 'seeker' | 'listener'
export type Turn = { readonly role: Role; readonly text: string }
/** One recorded conversation. Consecutive turns of one role are several messages. */
export type Recorded = { readonly id: string; readonly turns: readonly Turn[] }
/** A line that is no conversation: where it stands and why, never what it says. */
export type Malformed = { readonly line: number; readonly why: string }
export type ReadFile = { readonly conversations: readonly Recorded[]; readonly malformed: readonly Malformed[] }

/**
 * Reads the first `limit` conversations of a file with one JSON object a line. Empty lines are passed over; what is not a conversation is
 * named in `malformed` and skipped.
 *
 * @throws the system's error when the file cannot be read
 */
export async function readConversations(file: string, limit = Number.POSITIVE_INFINITY): Promise<ReadFile> {
	const conversations: Recorded[] = []
	const malformed: Malformed[] = []
	let line = 0
	for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
		line += 1
		if (conversations.length >= limit) break
		if (text.trim() === '') continue
		const row = readRow(text)
		if (typeof row === 'string') malformed.push({ line, why: row })
		else conversations.push(row)
	}
	return { conversations, malformed }
}

/** The conversation in a line, or why it is none. The reason never quotes the line. */
export function readRow(line: string): Recorded | string {
	let row: unknown
	try {
		row = JSON.parse(line)
	} catch {
		return 'is not JSON'
	}
	if (!isObject(row)) return 'is not an object'
	const { id, turns } = row
	if ((typeof id !== 'string' || id === '') && typeof id !== 'number') return 'has no id'
	if (!Array.isArray(turns)) return 'has no list of turns'
	if (turns.length === 0) return 'has no turns'
	const read: Turn[] = []
	for (const [index, turn] of turns.entries()) {
		const where = `turn ${index + 1}`
		if (!isObject(turn)) return `${where} is not an object`
		const { role, text } = turn
		if (role !== 'seeker' && role !== 'listener') return `${where} is neither a seeker's nor a listener's`
		if (typeof text !== 'string') return `${where} has no text`
		if (text.trim() === '') return `${where} is empty`
		if (!text.isWellFormed()) return `${where} is not well-formed Unicode`
		read.push({ role, text })
	}
	return { id: String(id), turns: read }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
