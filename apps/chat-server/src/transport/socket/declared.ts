import { type Result, refused } from '@akin/core/support/result'
import type { RateLimited } from '../../use-cases/rate-limited.ts'

/**
 * Narrows what a use case may refuse with to what the contract of a command declares. A refusal that this audience is not told about becomes
 * `otherwise`, which is usually "not found".
 */
export function declared<T, const E extends string>(
	result: Result<T, string | RateLimited>,
	codes: readonly E[],
	otherwise: E,
): Result<T, E | RateLimited> {
	if (result.ok) return result
	const { error } = result
	if (typeof error !== 'string') return refused(error)
	return refused(codes.find((code) => code === error) ?? otherwise)
}
