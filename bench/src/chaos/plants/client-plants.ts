import type { Plant } from './plant.ts'

const outbox = 'packages/client/src/outbox.ts'
const streamLog = 'packages/client/src/stream-log.ts'

/** What the pages do with what was written on them and what they hear. */
export const clientPlants: readonly Plant[] = [
	{
		name: 'outbox-dropped-on-reconnect',
		what: 'A page forgets what it had not sent yet when its connection breaks.',
		...{ breaks: 'M2', where: 'client', faults: ['server-kill', 'rolling-restart'] },
		patches: [
			{ file: outbox, find: 'if (!next) return\n\t\t\tattempt = 0', replace: 'if (!next) return store.set([])\n\t\t\tattempt = 0' },
		],
	},
	{
		name: 'outbox-out-of-order',
		what: 'A page sends the next message without waiting for the answer to the one before.',
		...{ breaks: 'M4', where: 'client', faults: ['server-kill', 'reset-clients'] },
		patches: [
			{
				file: outbox,
				find: 'if (closed || !online || inFlight !== null || cancelRetry !== null) return\n\t\tconst item = store.getSnapshot().find(isPending)',
				replace: "if (closed || !online) return\n\t\tconst item = store.getSnapshot().find((one) => one.state.kind === 'queued')",
			},
			{
				file: outbox,
				find: 'if (fitsFrame(item.text)) void deliver(item)',
				replace: 'if (fitsFrame(item.text)) {\n\t\t\tvoid deliver(item)\n\t\t\tpump()\n\t\t}',
			},
			{ file: outbox, find: 'if (!hasPlace) attempt += 1\n', replace: "attempt += 1\n\t\t\tmark(clientId, { kind: 'queued' })\n" },
		],
	},
	{
		name: 'retry-under-a-new-id',
		what: 'A message that is tried again gets a new client id.',
		...{ breaks: 'M3', where: 'client', faults: ['server-kill', 'reset-clients'] },
		patches: [
			{
				file: outbox,
				find: 'options.send(item)',
				replace:
					'options.send((globalThis.tried ??= new Set()).has(clientId) ? { ...item, clientId: environment.newClientId() } : (globalThis.tried.add(clientId), item))',
			},
		],
	},
	{
		name: 'no-gap-check',
		what: 'A page shows an entry although one before it is missing.',
		...{ breaks: 'M4', where: 'client', faults: [] },
		patches: [
			{
				file: streamLog,
				find: 'if (entry === undefined) break',
				replace: 'if (entry === undefined && bySeq.size === 0) break\n\t\tif (entry === undefined) continue',
			},
		],
	},
	{
		name: 'repeats-are-shown',
		what: 'A page shows an entry again that it hears twice.',
		...{ breaks: 'M4', where: 'client', faults: [] },
		patches: [
			{ file: streamLog, find: 'if (bySeq.size === before) return log\n', replace: 'void before\n' },
			{
				file: streamLog,
				find: 'const entries = next.length === 0 ? log.entries : [...log.entries, ...next]',
				replace:
					'const repeats = incoming.filter((entry) => log.entries.some((known) => known.seq === entry.seq))\n\tconst entries = [...log.entries, ...repeats, ...next]',
			},
		],
	},
	{
		name: 'not-sent-is-forgotten',
		what: 'A message that was refused for good leaves the page instead of standing there as not sent.',
		...{ breaks: 'M2', where: 'client', faults: [] },
		patches: [{ file: outbox, find: "mark(clientId, { kind: 'not_sent', code: reply.error.code })", replace: 'remove(clientId)' }],
	},
]
