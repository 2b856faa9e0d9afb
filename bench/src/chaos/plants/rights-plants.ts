import type { Plant } from './plant.ts'

const server = 'apps/chat-server/src'
const evolve = 'packages/core/src/conversation/evolve.ts'

/** Who may write and read, who is told, and for how long. */
export const rightsPlants: readonly Plant[] = [
	{
		name: 'no-fence',
		what: 'An append does not ask whether its sender may still write.',
		...{ breaks: 'S2', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/adapters/postgres/append-statement.ts`,
				find: "when i.stream = 0 and i.sender_id = any(l.room_writers) then 'accepted'",
				replace: "when i.stream = 0 then 'accepted'",
			},
		],
	},
	{
		name: 'no-epoch-check',
		what: 'A node that has missed a change of rights shows what another one announces to whoever it believes to be there.',
		...{ breaks: 'S2', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/transport/socket/socket-announcer.ts`,
				find: 'if (message.epoch > known.conversation.epoch) return reload(id, entries)',
				replace: '',
			},
			// The network on which a node misses every second change; with the check the next entry tells it.
			{
				file: `${server}/transport/socket/socket-announcer.ts`,
				find: "case 'changed':\n\t\t\t\treturn reload(",
				replace: "case 'changed':\n\t\t\t\tif (Math.random() < 0.5) return\n\t\t\t\treturn reload(",
			},
		],
	},
	{
		name: 'plain-room-names',
		what: 'Rooms are named without the epoch, and whoever lost a right is not thrown out of theirs.',
		...{ breaks: 'S2', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/transport/socket/rooms.ts`,
				find: `\`c:\${id}:\${epoch}:\${reach}\``,
				replace: `\`c:\${id}:\${reach}\``,
			},
			{
				file: `${server}/transport/socket/conversation-hub.ts`,
				find: "for (const old of ['full', 'room'] as const) {",
				replace: 'for (const old of []) {',
			},
		],
	},
	{
		name: 'observer-reads-backstage',
		what: 'A listener from whom somebody took over goes on reading backstage.',
		...{ breaks: 'S2', where: 'server', faults: [] },
		patches: [
			{
				file: 'packages/core/src/access/can.ts',
				find: "read_backstage: { handling_listener: ['active'],",
				replace: "read_backstage: { handling_listener: ['active'], observing_listener: ['active'],",
			},
		],
	},
	{
		name: 'whisper-to-the-person',
		what: 'A whisper goes where the person reads.',
		...{ breaks: 'M6', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/transport/socket/listener-commands.ts`,
				find: "writeEntry(chat, actor, { conversationId, stream: 'backstage', clientId, text })",
				replace: "writeEntry(chat, actor, { conversationId, stream: 'room', clientId, text })",
			},
		],
	},
	{
		name: 'hand-back-leaves-two',
		what: 'A supervisor who hands back keeps the right to write.',
		...{ breaks: 'S2', where: 'server', faults: [] },
		patches: [
			{
				file: evolve,
				find: "return { ...conversation, epoch: conversation.epoch + 1, handler: { ...event.to, role: 'listener', connection: here }, transfer: null }",
				replace:
					"return { ...conversation, epoch: conversation.epoch + 1, joined: [...conversation.joined, event.supervisor], handler: { ...event.to, role: 'listener', connection: here }, transfer: null }",
			},
		],
	},
	{
		name: 'help-acknowledged-on-delivery',
		what: 'A request for help counts as seen as soon as it has been sent to a supervisor.',
		...{ breaks: 'S1', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/use-cases/supervision/request-help.ts`,
				find: 'const { programmeId } = raised.value.stored.conversation',
				replace: `const [first] = await chat.people.supervisorsOnDuty()
	for (const { id, acknowledged } of first ? raised.value.stored.conversation.signals : [])
		if (acknowledged === null) {
			const by = { id: first.id, name: first.name }
			await changeConversation(chat, conversationId, 'service', { kind: 'acknowledge_signal', id, by, now: chat.clock.now() })
		}
	const { programmeId } = raised.value.stored.conversation`,
			},
		],
	},
	{
		name: 'alarms-end-with-the-talk',
		what: 'When a conversation ends, what it had asked for is forgotten.',
		...{ breaks: 'S1', where: 'server', faults: [] },
		patches: [
			{
				file: evolve,
				find: 'topics, requestedAt, signals, asked, enqueuedAt, handedOver',
				replace: 'topics, requestedAt, signals: signals.slice(0, 0), asked, enqueuedAt, handedOver',
			},
		],
	},
	{
		name: 'help-is-not-stored',
		what: 'A request for help is told to the supervisors who are there, and not kept.',
		...{ breaks: 'S1', where: 'server', faults: [] },
		patches: [
			{
				file: evolve,
				find: 'return { ...conversation, signals: [...conversation.signals, event.signal], boostMs',
				replace: 'return { ...conversation, signals: [event.signal], boostMs',
			},
		],
	},
	{
		name: 'leaving-ends-nothing',
		what: 'A quick exit closes the page and leaves the session open.',
		...{ breaks: 'P2', where: 'server', faults: [] },
		patches: [{ file: `${server}/use-cases/session/leave.ts`, find: 'await signIns.sessions.endSeeker(session.id)\n', replace: '\n' }],
	},
]
