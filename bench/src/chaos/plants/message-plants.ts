import type { Patch, Plant } from './plant.ts'

const server = 'apps/chat-server/src'
const writeEntry = `${server}/use-cases/conversation/write-entry.ts`
const appendStatement = `${server}/adapters/postgres/append-statement.ts`
const conversationStore = `${server}/adapters/postgres/postgres-conversation-store.ts`
const appendCall = 'await chat.conversations.append(conversationId, { stream, sender, clientId, sealed, at: chat.clock.now() })'
const answerUnwritten =
	'ok({ entry: { conversationId, stream, sender, clientId, sealed, at: chat.clock.now(), seq: stored.heads[stream] + 1, epoch: stored.conversation.epoch }, heads: { ...stored.heads, [stream]: stored.heads[stream] + 1 }, epoch: stored.conversation.epoch, isDuplicate: false })'

const seekerCommands = `${server}/transport/socket/seeker-commands.ts`
const firstSeen =
	'((globalThis.firstSeen ??= new Map()).get(stored.conversation.id) ?? (globalThis.firstSeen.set(stored.conversation.id, stored), stored))'

/** What makes many a lost message harmless: with it these bugs heal within its fifteen seconds. */
const noBeacon: Patch = {
	file: `${server}/workers/start-workers.ts`,
	find: "repeat('beacon_failed', policy.headBeaconMs, () => hub.beacon())",
	replace: '',
}

/** What is written, numbered, committed, acknowledged and read again. */
export const messagePlants: readonly Plant[] = [
	{
		name: 'ack-before-commit',
		what: 'A message is acknowledged before it is committed, with the number that it will probably get.',
		...{ breaks: 'M1', where: 'server', faults: ['postgres-kill'] },
		patches: [
			{
				file: writeEntry,
				find: `const appended = ${appendCall}`,
				replace: `void chat.conversations.append(conversationId, { stream, sender, clientId, sealed, at: chat.clock.now() }).then(
		(late) => late.ok && !late.value.isDuplicate && chat.announcer.appended(late.value, openedEntry(late.value.entry, name, content)),
		() => {},
	)
	const appended = ${answerUnwritten}
	if (appended.ok) return appended`,
			},
		],
	},
	{
		name: 'ack-on-failover',
		what: 'When the database breaks off in the middle of a commit, the message is taken for written.',
		...{ breaks: 'M1', where: 'server', faults: ['postgres-kill'] },
		patches: [
			{
				file: writeEntry,
				find: `const appended = ${appendCall}`,
				replace: `const appended = ${appendCall}.catch(() => ${answerUnwritten})`,
			},
		],
	},
	{
		name: 'commit-without-flush',
		what: 'Commits are answered before they reach the disk.',
		...{ breaks: 'M1', where: 'server', faults: ['postgres-kill'] },
		patches: [
			{
				file: `${server}/adapters/postgres/database.ts`,
				find: "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'",
				replace: "select set_config('synchronous_commit', 'off', false)",
			},
		],
	},
	{
		name: 'ack-while-draining',
		what: 'A node that is about to stop acknowledges what it no longer writes.',
		...{ breaks: 'M1', where: 'server', faults: ['rolling-restart'] },
		patches: [
			{
				file: `${server}/chat-server.ts`,
				find: 'state.isReady = false\n',
				replace: 'state.isReady = false\n\t\t\tglobalThis.isDraining = true\n',
			},
			{
				file: writeEntry,
				find: `const appended = ${appendCall}`,
				replace: `const appended = globalThis.isDraining ? ${answerUnwritten} : ${appendCall}`,
			},
		],
	},
	{
		name: 'no-dedupe',
		what: 'A message that is sent again is written again.',
		...{ breaks: 'M3', where: 'server', faults: [] },
		patches: [
			{ file: appendStatement, find: "when e.seq is not null then 'duplicate'", replace: "when false then 'duplicate'" },
			{
				file: appendStatement,
				find: 'left join entry e on e.conversation_id = i.conversation_id and e.sender_id = i.sender_id and e.client_id = i.client_id',
				replace: 'left join entry e on false',
			},
			{
				file: appendStatement,
				find: '\treturn db.query<AppendRow>(',
				replace:
					"\tawait (globalThis.dropped ??= db.query('alter table entry drop constraint if exists entry_once'))\n\treturn db.query<AppendRow>(",
			},
		],
	},
	{
		name: 'sequence-numbers',
		what: 'Entries are numbered by one sequence of the database instead of by their conversation.',
		...{ breaks: 'M4', where: 'server', faults: [] },
		patches: [
			{
				file: appendStatement,
				find: `(case j.stream when 0 then j.room_head when 1 then j.backstage_head else j.supervision_head end
		+ row_number() over (partition by j.conversation_id, j.stream order by j.n))::integer as seq`,
				replace: "nextval('planted')::integer as seq",
			},
			{
				file: appendStatement,
				find: '\treturn db.query<AppendRow>(',
				replace: "\tawait (globalThis.planted ??= db.query('create sequence if not exists planted'))\n\treturn db.query<AppendRow>(",
			},
		],
	},
	{
		name: 'end-does-not-close',
		what: 'An end is written into the log and acknowledged, and the conversation stays open.',
		...{ breaks: 'M1', where: 'server', faults: [] },
		patches: [
			{ file: 'packages/core/src/conversation/evolve.ts', find: 'return close(conversation, event)', replace: 'return conversation' },
		],
	},
	{
		name: 'end-not-announced',
		what: 'Nobody is told that a conversation has ended, and nobody says where a log ends.',
		...{ breaks: 'M5', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/transport/socket/socket-announcer.ts`,
				find: 'const { id } = conversation\n',
				replace: "const { id } = conversation\n\t\t\tif (conversation.state === 'closed' && before.state === 'active') return\n",
			},
			noBeacon,
		],
	},
	{
		name: 'join-after-read',
		what: 'A page that catches up reads the log first and listens for news afterwards, and nobody says where a log ends.',
		...{ breaks: 'M5', where: 'server', faults: [] },
		patches: [
			{
				file: seekerCommands,
				find: 'if (stored) await hub.join(session, stored)\n',
				replace: '\n',
			},
			{
				file: seekerCommands,
				find: `await hub.join(session, opened.value)
		const resumed = await resumeConversation<'room'>(chat, session.actor, conversationId, { room: after })`,
				replace: `const resumed = await resumeConversation<'room'>(chat, session.actor, conversationId, { room: after })
		// As long as a busy machine may take between the two.
		await new Promise((resolve) => setTimeout(resolve, 1_500))
		await hub.join(session, opened.value)`,
			},
			noBeacon,
		],
	},
	{
		name: 'no-head-beacon',
		what: 'Nobody says where a log ends, so that a last message which is lost between two nodes stays lost.',
		...{ breaks: 'M5', where: 'server', faults: [] },
		patches: [
			noBeacon,
			// The network that loses one frame in ten; with the beacon nobody notices.
			{
				file: `${server}/adapters/redis/bus-publisher.ts`,
				find: 'if (disposed || payloads.length === 0) return',
				replace: 'if (disposed || payloads.length === 0 || Math.random() < 0.1) return',
			},
		],
	},
	{
		name: 'no-reread-when-the-bus-is-back',
		what: 'A node that could not hear the others does not look at what it missed, and nobody says where a log ends.',
		...{ breaks: 'M5', where: 'server', faults: ['redis-outage', 'redis-kill'] },
		patches: [
			{
				file: `${server}/transport/socket/realtime.ts`,
				find: "void hub.beacon().catch((error) => onFault('beacon_failed', error))",
				replace: '',
			},
			noBeacon,
		],
	},
	{
		name: 'emptied-redis-unnoticed',
		what: 'Nobody notices that Redis has forgotten who wants to hear what, and nobody says where a log ends.',
		...{ breaks: 'M5', where: 'server', faults: ['redis-flush'] },
		patches: [
			{ file: `${server}/adapters/redis/redis-bus.ts`, find: '\t\tpublisher.announceLoss()\n\t\tvoid recover()\n', replace: '' },
			noBeacon,
		],
	},
	{
		name: 'resume-skips-the-first',
		what: 'Catching up leaves out the first entry that is missing.',
		...{ breaks: 'M5', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/use-cases/conversation/resume-conversation.ts`,
				find: 'chat.conversations.entries(id, stream, after[stream], pageSize)',
				replace: 'chat.conversations.entries(id, stream, after[stream] + 1, pageSize)',
			},
		],
	},
	{
		name: 'resume-skips-the-last',
		what: 'Catching up leaves out the last entry.',
		...{ breaks: 'M5', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/use-cases/conversation/resume-conversation.ts`,
				find: 'const entries = pages.flat().filter(',
				replace: 'const entries = pages.map((page) => page.slice(0, -1)).flat().filter(',
			},
		],
	},
	{
		name: 'resume-answers-an-old-view',
		what: 'A page that comes back is shown the conversation as it was when somebody first came back to it.',
		...{ breaks: 'M5', where: 'server', faults: [] },
		patches: [
			{
				file: seekerCommands,
				find: 'await seekerViewOf(chat, hub.storedOf(stored.conversation.id) ?? stored)',
				replace: `await seekerViewOf(chat, ${firstSeen})`,
			},
			{
				file: seekerCommands,
				find: 'conversation: await seekerViewOf(chat, stored), entries',
				replace: `conversation: await seekerViewOf(chat, ${firstSeen}), entries`,
			},
		],
	},
	{
		name: 'erase-keeps-the-key',
		what: 'Erasing says that it is done and keeps the key of what was written.',
		...{ breaks: 'P4', where: 'server', faults: [] },
		patches: [
			{
				file: conversationStore,
				find: 'wrapped_key = case when $2 then null else wrapped_key end',
				replace: 'wrapped_key = case when $2 then wrapped_key else wrapped_key end',
			},
		],
	},
]
