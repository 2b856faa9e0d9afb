import type { Patch, Plant } from './plant.ts'

const server = 'apps/chat-server/src'
const decide = 'packages/core/src/conversation/decide.ts'
const evolve = 'packages/core/src/conversation/evolve.ts'
const acceptOffer = `${server}/use-cases/queue/accept-offer.ts`
const matchListeners = `${server}/use-cases/queue/match-listeners.ts`
const mayBeOffered = 'packages/core/src/queue/may-be-offered.ts'
const workers = `${server}/workers/start-workers.ts`

/** A yes is believed for any offer that this node ever made: nothing but the lease kept it from being made twice. */
const trustTheLease: readonly Patch[] = [
	{
		file: matchListeners,
		find: 'if (await hasGone(chat, offered.value.stored)) {',
		replace: '(globalThis.offered ??= new Map()).set(offer.id, ticket.conversationId)\n\tif (await hasGone(chat, offered.value.stored)) {',
	},
	{
		file: acceptOffer,
		find: `const stored = await chat.conversations.findOffer(offerId)
	if (stored?.conversation.state !== 'offered' || stored.conversation.offer.listenerId !== actor.id)
		return acceptedBefore(chat, actor, offerId)`,
		replace: `const offeredId = globalThis.offered?.get(offerId)
	const before = await acceptedBefore(chat, actor, offerId)
	if (before.ok) return before
	const stored = offeredId && (await chat.conversations.load(offeredId))
	if (!stored) return before`,
	},
	{ file: acceptOffer, find: "{ actor, action: 'answer_offer' }", replace: "'service'" },
]

/** Who waits, who is asked, and who gets whom. */
export const queuePlants: readonly Plant[] = [
	{
		name: 'lease-only-match',
		what: 'Nothing but a lease decides who is asked and who gets whom, and a lease is given twice, as by a Redis that forgot the first.',
		...{ breaks: 'Q2', where: 'server', faults: [] },
		patches: [
			...trustTheLease,
			{
				file: `${server}/adapters/redis/failover-ticket-queue.ts`,
				find: 'lease: (ticket, claimId, ttlMs) => ask((queue) => queue.lease(ticket, claimId, ttlMs)),',
				replace: 'lease: async () => true,',
			},
			{
				file: matchListeners,
				find: "conversation is Waiting => conversation.state === 'waiting')",
				replace: "conversation is Waiting => conversation.state !== 'active' && conversation.state !== 'closed')",
			},
			{
				file: decide,
				find: "if (conversation.state !== 'waiting') return refused('not_waiting')",
				replace: "if (conversation.state !== 'waiting' && conversation.state !== 'offered') return refused('not_waiting')",
			},
			{
				file: evolve,
				find: "return conversation.state === 'waiting' ? { ...conversation, state: 'offered', offer: event.offer } : conversation",
				replace: "return { ...conversation, state: 'offered', offer: event.offer }",
			},
			{
				file: decide,
				find: `if (conversation.state !== 'offered' || conversation.offer.id !== command.offerId) return refused('offer_gone')
			if (conversation.offer.listenerId !== command.listener.id || command.now >= conversation.offer.expiresAt) return refused('offer_gone')`,
				replace: "if (conversation.state === 'closed') return refused('offer_gone')",
			},
			{
				file: evolve,
				find: `case 'offer_accepted':
			return conversation.state === 'offered'`,
				replace: `case 'offer_accepted':
			return conversation.state !== 'closed'`,
			},
			{ file: evolve, find: 'acceptedOfferId: conversation.offer.id,', replace: 'acceptedOfferId: conversation.offer?.id ?? null,' },
		],
	},
	{
		name: 'withdrawn-offer-still-good',
		what: 'An offer that was declined, ran out or was taken back can still be accepted while the person waits.',
		...{ breaks: 'Q6', where: 'server', faults: [] },
		patches: [
			...trustTheLease,
			{
				file: decide,
				find: `if (conversation.state !== 'offered' || conversation.offer.id !== command.offerId) return refused('offer_gone')
			if (conversation.offer.listenerId !== command.listener.id || command.now >= conversation.offer.expiresAt) return refused('offer_gone')`,
				replace: "if (conversation.state !== 'offered' && conversation.state !== 'waiting') return refused('offer_gone')",
			},
			{
				file: evolve,
				find: `case 'offer_accepted':
			return conversation.state === 'offered'`,
				replace: `case 'offer_accepted':
			return conversation.state === 'offered' || conversation.state === 'waiting'`,
			},
			{ file: evolve, find: 'acceptedOfferId: conversation.offer.id,', replace: 'acceptedOfferId: conversation.offer?.id ?? null,' },
		],
	},
	{
		name: 'no-capacity-check',
		what: 'Nobody counts how many conversations a listener has already.',
		...{ breaks: 'Q3', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/adapters/postgres/listener-slots.ts`,
				find: 'and (select count(*) from listener_slot s where s.listener_id = $1) < shift.capacity',
				replace: '',
			},
			{ file: mayBeOffered, find: "if (conversations >= shift.capacity) return 'full'", replace: '' },
			{
				file: 'packages/core/src/shift/shift.ts',
				find: "if (conversations >= shift.capacity) return 'at_capacity'",
				replace: '',
			},
		],
	},
	{
		name: 'resting-listener-asked',
		what: 'A listener who has paused is offered people.',
		...{ breaks: 'Q3', where: 'server', faults: [] },
		patches: [
			{ file: matchListeners, find: "shift.mode === 'ready')", replace: "shift.mode === 'ready' || shift.mode === 'paused')" },
			{
				file: mayBeOffered,
				find: "if (shift.mode === 'paused' || shift.mode === 'away') return shift.mode",
				replace: "if (shift.mode === 'away') return shift.mode",
			},
			{
				file: mayBeOffered,
				find: "return shift.mode === 'ready' ? null",
				replace: "return shift.mode === 'ready' || shift.mode === 'paused' ? null",
			},
		],
	},
	{
		name: 'offers-never-expire',
		what: 'The sweep that ends unanswered offers is missing.',
		...{ breaks: 'Q6', where: 'server', faults: [] },
		patches: [{ file: workers, find: "chore('expire_offers', policy.sweepMs, () => expireOffers(chat))", replace: '' }],
	},
	{
		name: 'back-to-the-tail',
		what: 'Whoever comes back to the queue from an offer stands at its end.',
		...{ breaks: 'Q4', where: 'server', faults: [] },
		patches: [
			{
				file: evolve,
				find: "({ ...openPart(conversation), state: 'waiting' })",
				replace: "({ ...openPart(conversation), state: 'waiting', enqueuedAt: Date.now() })",
			},
		],
	},
	{
		name: 'no-queue-sweep',
		what: 'The sweep that makes the live queue equal to the stored one is missing.',
		...{ breaks: 'Q4', where: 'server', faults: ['redis-flush'] },
		patches: [{ file: workers, find: "chore('sweep_queue', policy.sweepMs, () => synchroniseQueue(chat))", replace: '' }],
	},
	{
		name: 'last-come-first-served',
		what: 'The queue is served from its end.',
		...{ breaks: 'Q4', where: 'server', faults: [] },
		patches: [
			{
				file: 'packages/core/src/queue/ticket.ts',
				find: '): number => ticket.enqueuedAt - ticket.boostMs',
				replace: '): number => ticket.boostMs - ticket.enqueuedAt',
			},
		],
	},
	{
		name: 'matched-only-when-asked',
		what: 'Nobody looks for a match when somebody comes; only a listener who presses "help" again is given anybody.',
		...{ breaks: 'Q5', where: 'server', faults: [] },
		patches: [
			{ file: workers, find: "repeat('match_failed', policy.matchTickMs, () => realtime.match())", replace: '' },
			{ file: `${server}/transport/socket/realtime.ts`, find: '\t\t\tmatching.ask()\n', replace: '' },
		],
	},
	{
		name: 'clock-of-the-node',
		what: 'Presence is compared with the clock of the node that looks instead of the one that all share.',
		...{ breaks: 'Q1', where: 'server', faults: ['clock-forward'] },
		patches: [
			{
				file: `${server}/use-cases/presence/attendance.ts`,
				find: '[await chat.presence.now(), chat.clock.now()]',
				replace: '[Date.now(), chat.clock.now()]',
			},
			{
				file: `${server}/use-cases/presence/watch-connections.ts`,
				find: 'chat.presence.lastSeen(ids), chat.presence.now()])',
				replace: 'chat.presence.lastSeen(ids), Date.now()])',
			},
		],
	},
	{
		name: 'queued-before-commit',
		what: 'Whoever asks while the database is away is told that they wait.',
		...{ breaks: 'Q1', where: 'server', faults: ['postgres-outage', 'postgres-kill'] },
		patches: [
			{
				file: `${server}/transport/socket/seeker-commands.ts`,
				find: 'const requested = await requestConversation(chat, session.actor, payload)',
				replace: `const requested = await requestConversation(chat, session.actor, payload).catch(() => null)
		if (requested === null) {
			const wait = { position: 1, waiting: 1, rangeMinutes: null, listenersHere: 1, listenersSpeaking: 1, longerThanSaid: false, closesAt: null, closedNow: false }
			const { programmeId, language } = payload
			return ok({ conversation: { id: chat.ids.next(), programmeId, language, head: { seq: 0, epoch: 1 }, maxMessageCharacters: 4_000, state: { kind: 'waiting', wait } } })
		}`,
			},
		],
	},
	{
		name: 'given-up-too-soon',
		what: 'Somebody who was last heard of a few seconds ago is given up as lost.',
		...{ breaks: 'Q1', where: 'server', faults: [] },
		patches: [
			{
				file: `${server}/use-cases/presence/watch-connections.ts`,
				find: 'const now = chat.clock.now()\n\tif (goneMs <= policy.connectionLostMs) {',
				replace: `const now = chat.clock.now()
	if (goneMs > 3_000) {
		await closeConversation(chat, id, 'seeker_lost')
		return true
	}
	if (goneMs <= policy.connectionLostMs) {`,
			},
		],
	},
]
