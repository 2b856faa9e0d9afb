import type { Json } from '@akin/core/protocol/describe-contract'
import { commonErrorCodes } from '@akin/core/protocol/errors'

type JsonObject = { readonly [key: string]: Json }

/** What every refusal has besides its code. */
export const errorSchema: JsonObject = {
	type: 'object',
	properties: {
		code: { type: 'string', description: 'Stable; what programs go by.' },
		message: { type: 'string', description: 'For developers; may change.' },
		issues: {
			type: 'array',
			items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } }, required: ['path', 'message'] },
		},
		retryAfterMs: { type: 'integer', minimum: 0, description: 'When it makes sense to try again, in milliseconds from now.' },
	},
	required: ['code', 'message'],
}

const success = (result: JsonObject): JsonObject => ({
	type: 'object',
	properties: { ok: { const: true }, data: result },
	required: ['ok', 'data'],
})
const codes = (errors: readonly string[]): JsonObject => ({ properties: { code: { enum: [...errors, ...commonErrorCodes] } } })

export const refusalSchema = (errors: readonly string[]): JsonObject => ({
	type: 'object',
	properties: { ok: { const: false }, error: { allOf: [{ $ref: '#/components/schemas/error' }, codes(errors)] } },
	required: ['ok', 'error'],
})
/** `{ok: true, data}` or `{ok: false, error}` with the codes this command declares and the common ones. */
export const replySchema = (result: JsonObject, errors: readonly string[]): JsonObject => ({
	oneOf: [success(result), refusalSchema(errors)],
})
export const successSchema = success
