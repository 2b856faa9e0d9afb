import { type Audience, audiences } from '@akin/core/protocol/audiences'
import { type DescribedContract, describeContract, type Json } from '@akin/core/protocol/describe-contract'
import { commonErrorCodes } from '@akin/core/protocol/errors'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { errorSchema, replySchema } from './reply-schema.ts'

type JsonObject = { readonly [key: string]: Json }
export type Examples = {
	readonly commands: Readonly<Record<string, { readonly payload: unknown; readonly result: unknown }>>
	readonly events: Readonly<Record<string, unknown>>
}

/** Names on the wire have a colon, which a key in AsyncAPI may not have. */
const keyOf = (name: string) => name.replace(':', '.')
const ref = (path: string): JsonObject => ({ $ref: `#/${path}` })

/**
 * What one audience may ask and is told, as an AsyncAPI 3 document, told from the server's side: it receives commands and replies to each
 * through Socket.IO's acknowledgement, and sends events.
 */
export function asyncApi(audience: Audience, port: number, examples: Examples): JsonObject {
	const described = describeContract(audiences[audience].contract)
	const commands = Object.entries(described.commands)
	const events = Object.keys(described.events)
	const channel = ref(`channels/${audience}`)
	const message = (name: string) => ref(`channels/${audience}/messages/${keyOf(name)}`)
	return {
		asyncapi: '3.0.0',
		info: {
			title: `Akin: the ${audience}'s socket`,
			version: `${PROTOCOL_VERSION}.0.0`,
			description:
				`Socket.IO namespace \`/${audience}\` on the ${audience}'s own origin. Connect with \`auth: {ticket, protocol: ${PROTOCOL_VERSION}}\`; ` +
				'a ticket comes from `POST /api/socket-ticket`, is spent by the first use and worthless after 30 seconds. ' +
				`Every command is acknowledged. Refusals that any command can meet: ${commonErrorCodes.map((code) => `\`${code}\``).join(', ')}.`,
			license: { name: 'Apache-2.0' },
		},
		defaultContentType: 'application/json',
		servers: { default: { host: `localhost:${port}`, pathname: '/socket.io', protocol: 'ws', description: 'As started by `npm start`.' } },
		channels: {
			[audience]: {
				address: `/${audience}`,
				messages: Object.fromEntries(
					[...commands.flatMap(([name]) => [name, `${name}.reply`]), ...events].map((name) => [
						keyOf(name),
						ref(`components/messages/${keyOf(name)}`),
					]),
				),
			},
		},
		operations: Object.fromEntries([
			...commands.map(([name]) => [
				keyOf(name),
				{ action: 'receive', channel, messages: [message(name)], reply: { channel, messages: [message(`${name}.reply`)] } },
			]),
			...events.map((name) => [keyOf(name), { action: 'send', channel, messages: [message(name)] }]),
		]),
		components: { messages: messagesOf(described, examples), schemas: { error: errorSchema } },
	}
}

function messagesOf(described: DescribedContract, examples: Examples): JsonObject {
	const commands = Object.entries(described.commands).flatMap(([name, { payload, result, errors }]): [string, Json][] => {
		const example = examples.commands[name]
		return [
			[keyOf(name), { name, payload, examples: [{ payload: example?.payload as Json }] }],
			[
				keyOf(`${name}.reply`),
				{
					name: `${name} (acknowledgement)`,
					payload: replySchema(result, errors),
					examples: [{ payload: { ok: true, data: example?.result as Json } }],
				},
			],
		]
	})
	const events = Object.entries(described.events).map(([name, payload]): [string, Json] => [
		keyOf(name),
		{ name, payload, examples: [{ payload: examples.events[name] as Json }] },
	])
	return Object.fromEntries([...commands, ...events])
}
