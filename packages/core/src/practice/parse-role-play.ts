import type * as z from 'zod/mini'
import { ok, type Result, refused } from '../support/result.ts'
import { type RolePlay, rolePlaySchema } from './role-play.ts'

/** [RL1] A role play from the text of a file, or what is wrong with it, each with the place: for whoever wrote it. */
export function parseRolePlay(text: string): Result<RolePlay, readonly string[]> {
	let data: unknown
	try {
		data = JSON.parse(text)
	} catch (error) {
		return refused([`This is not JSON: ${error instanceof Error ? error.message : String(error)}`])
	}
	const parsed = rolePlaySchema.safeParse(data)
	if (parsed.success) return ok(parsed.data)
	return refused(
		parsed.error.issues.flatMap((issue) => telling(data, issue)).map(({ path, message }) => `${placeOf(data, path)}: ${message}`),
	)
}

type Issue = z.core.$ZodIssue

/** A turn is one of two things; what is wrong is said of the one its author meant: with `ends` it is a last turn. */
function telling(data: unknown, issue: Issue): readonly Pick<Issue, 'path' | 'message'>[] {
	if (issue.code !== 'invalid_union') return [issue]
	const turn = turnAt(data, issue.path)
	const meant = issue.errors[typeof turn === 'object' && turn !== null && 'ends' in turn ? 1 : 0]
	return meant ? meant.map(({ path, message }) => ({ path: [...issue.path, ...path], message })) : [issue]
}

function turnAt(data: unknown, [first, index]: readonly PropertyKey[]): unknown {
	const turns = typeof data === 'object' && data !== null && 'turns' in data && Array.isArray(data.turns) ? data.turns : []
	return first === 'turns' && typeof index === 'number' ? turns[index] : undefined
}

/** `turns.3.says.0` says little to a person: a turn is named as its author named it. */
function placeOf(data: unknown, path: readonly PropertyKey[]): string {
	if (path.length === 0) return 'the whole file'
	const turn = turnAt(data, path)
	const name = typeof turn === 'object' && turn !== null && 'id' in turn && typeof turn.id === 'string' ? turn.id : null
	return name === null ? path.map(String).join('.') : [`turn "${name}"`, ...path.slice(2).map(String)].join(', ')
}
