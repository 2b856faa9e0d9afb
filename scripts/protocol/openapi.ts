import { type Audience, audiences } from '@akin/core/protocol/audiences'
import { describeRoutes, type Json } from '@akin/core/protocol/describe-contract'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { errorSchema, refusalSchema, successSchema } from './reply-schema.ts'

type JsonObject = { readonly [key: string]: Json }
type RouteExamples = Readonly<Record<string, { readonly body: unknown; readonly result: unknown }>>
type Operation = { readonly tags: readonly string[] } & JsonObject

const names = Object.keys(audiences) as Audience[]

/** The HTTP routes of all three origins as one OpenAPI 3.1 document; the tags of a route say on which origins it is. */
export function openApi(ports: Readonly<Record<Audience, number>>, examples: RouteExamples): JsonObject {
	const paths: Record<string, Record<string, Operation>> = {}
	for (const audience of names)
		for (const [name, route] of Object.entries(describeRoutes(audiences[audience].routes))) {
			const method = route.method.toLowerCase()
			const known = paths[route.path]?.[method]
			const operation = known
				? { ...known, tags: [...known.tags, audience] }
				: { tags: [audience], ...operationOf(name, route, examples[name]) }
			paths[route.path] = { ...paths[route.path], [method]: operation }
		}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Akin: HTTP',
			version: `${PROTOCOL_VERSION}.0.0`,
			description:
				'Signing in, socket tickets, and what a page needs before it is connected. Each audience has its own origin; a route is there only on ' +
				'the origins its tags name. Sessions are HttpOnly cookies; a POST is answered only when its Origin is one of our pages.',
			license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
		},
		servers: names.map((audience) => ({
			url: `http://localhost:${ports[audience]}`,
			description: `${audience}, as started by \`npm start\``,
		})),
		tags: names.map((name) => ({ name })),
		paths,
		components: { schemas: { error: errorSchema } },
	}
}

type Described = ReturnType<typeof describeRoutes>[string]

function operationOf(name: string, { method, body, result, errors }: Described, example: RouteExamples[string] | undefined): JsonObject {
	const json = (schema: JsonObject, value?: unknown): JsonObject => ({
		'application/json': value === undefined ? { schema } : { schema, example: value as Json },
	})
	// A route that takes no body worth naming describes an empty schema.
	const takesBody = method === 'POST' && body.type === 'object'
	return {
		operationId: name,
		...(takesBody ? { requestBody: { required: true, content: json(body, example?.body) } } : {}),
		responses: {
			200: { description: 'Done.', content: json(successSchema(result), { ok: true, data: example?.result }) },
			default: { description: 'Refused; the code says why.', content: json(refusalSchema(errors)) },
		},
	}
}
