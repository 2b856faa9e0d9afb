import type * as z from 'zod/mini'

/** One HTTP exchange: JSON in, JSON out, on the origin of the audience named. */
export const route = <B extends z.ZodMiniType, R extends z.ZodMiniType, const E extends readonly string[]>(r: {
	method: 'GET' | 'POST'
	path: `/api/${string}`
	body: B
	result: R
	errors: E
}) => r
