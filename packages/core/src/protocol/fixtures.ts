import type * as z from 'zod/mini'
import type { Prompt } from '../programme/prompt.ts'
import {
	type ApprovalId,
	asId,
	type ClientId,
	type ConversationId,
	type OfferId,
	type OpeningId,
	type ProgrammeId,
	type ShadowId,
	type SignalId,
	type StaffId,
} from '../support/ids.ts'
import { alertRuleFixtures } from './alert-rule-fixtures.ts'
import { approvalFixtures } from './approval-fixtures.ts'
import { concernFixtures } from './concern-fixtures.ts'
import type { CommandData, CommandName, Contract, EventData, EventName, PayloadInput } from './contract.ts'
import type { ListenerEntry, SeekerEntry, SupervisorEntry } from './entries.ts'
import type { seekerRoutes, supervisorRoutes } from './http.ts'
import { joiningFixtures } from './joining-fixtures.ts'
import type { ListenerContract, ListenerConversation, offer as offerSchema, shift as shiftSchema } from './listener.ts'
import { partFixtures } from './part-fixtures.ts'
import { openingFixture, ownOpeningFixture, recordFixtures } from './record-fixtures.ts'
import { returnWordsFixtures } from './returning-fixtures.ts'
import { ownReviewFixture, reviewFixtures } from './review-fixtures.ts'
import { blockFixtures, intakeFixtures, pausedFixture, rosterFixtures, shiftMessageFixture } from './roster-fixtures.ts'
import type { SeekerContract, SeekerConversation } from './seeker.ts'
import type { SettingsView } from './settings.ts'
import type { programmeSummary } from './shapes.ts'
import type { signal as signalSchema } from './signal-shapes.ts'
import { ownSnippetFixtures, snippetReviewFixtures } from './snippet-fixtures.ts'
import type { Board, BoardChange, BoardRow, SupervisorContract, SupervisorConversation } from './supervisor.ts'
import { ownTrainingFixture, trainingFixtures } from './training-fixtures.ts'
import { transferFixtures } from './transfer-fixtures.ts'

/**
 * One valid example of everything that crosses the wire: what tests, fuzzers and the documents in `docs/protocol` start from. A command,
 * event or route without one does not compile. The people are invented.
 */
export type ContractFixtures<C extends Contract> = {
	readonly commands: { readonly [N in CommandName<C>]: { readonly payload: PayloadInput<C, N>; readonly result: CommandData<C, N> } }
	readonly events: { readonly [N in EventName<C>]: EventData<C, N> }
}
type Routes = Readonly<Record<string, { readonly body: z.ZodMiniType; readonly result: z.ZodMiniType }>>
export type RouteFixtures<R extends Routes> = {
	readonly [N in keyof R]: { readonly body: z.input<R[N]['body']>; readonly result: z.output<R[N]['result']> }
}

const now = 1_700_000_000_000
const minutes = 60_000
const conversationId = asId<ConversationId>('5f3a8c1e-9b7d-4e2a-8f60-1c2d3e4f5a6b')
const clientId = asId<ClientId>('0c9b8a7f-6e5d-4c3b-a291-807f6e5d4c3b')
const offerId = asId<OfferId>('7a6b5c4d-3e2f-4a1b-9c8d-7e6f5a4b3c2d')
const openingId = asId<OpeningId>('e5d4c3b2-a190-4f8e-9d7c-6b5a49382716')
const signalId = asId<SignalId>('d4c3b2a1-0f9e-4d8c-b7a6-95847362514f')
const programmeId = asId<ProgrammeId>('listening')
const sam = { id: asId<StaffId>('11111111-1111-4111-8111-111111111111'), name: 'Sam' }
const ruth = { id: asId<StaffId>('22222222-2222-4222-8222-222222222222'), name: 'Ruth' }

const transfer = transferFixtures(now, conversationId)

const here = { kind: 'here' } as const
const head = { seq: 4, epoch: 1 }
const handle = { landform: 'harbour', number: 12 } as const
const onlyConversation = { conversationId }
const written = { conversationId, clientId, text: 'I do not know where to start.' }
const sent = { seq: 4, at: now }
const typing = { conversationId, role: 'listener', name: sam.name, typing: true } as const
const draining = { spreadMs: 5_000 }
const sessionEnded = { reason: 'expired' } as const
const refusedCommand = { command: 'message:send', error: { code: 'missing_ack', message: 'A command needs an acknowledgement function.' } }

const programme: z.output<typeof programmeSummary> = {
	id: programmeId,
	name: 'Someone to talk to',
	description: 'Talk with a trained peer listener.',
	languages: ['en', 'es'],
	topics: [{ code: 'grief', label: 'Grief' }],
	questions: ['name', 'about', 'danger'],
	maxMessageCharacters: 4_000,
	opening: { kind: 'open', closesAt: now + 120 * minutes },
	retentionDays: 30,
	returnWordsDays: 90,
	theme: { light: '#7a1f5c', dark: '#f0a6d6' },
	waitingTexts: [{ language: 'en', text: 'We are a small line. It can take a while.' }],
	texts: {
		written: 'en',
		others: [{ language: 'de', name: 'Jemand zum Reden', description: '', topics: [{ code: 'grief', label: 'Trauer' }] }],
	},
	readAlong: { learners: true, mentors: false },
	young: {
		...{ kind: 'ask', fromAge: 13, consent: [{ language: 'en', text: 'We may have to tell somebody when you are not safe.' }] },
		elsewhere: [{ language: 'en', text: "The children's line listens to you." }],
	},
}

const wait = {
	...{ position: 2, waiting: 5, rangeMinutes: { from: 5, to: 15 } },
	...{ listenersHere: 2, listenersSpeaking: 1, longerThanSaid: false },
	...{ closesAt: now + 120 * minutes, closedNow: false },
}
const seekerConversation: SeekerConversation = {
	...{ id: conversationId, programmeId, language: 'en', head, maxMessageCharacters: 4_000, refusedAlong: ['learner'] },
	state: { kind: 'waiting', wait, keptFor: { name: sam.name, until: now + 3 * minutes } },
}
const talkingToSeeker: SeekerConversation = {
	...seekerConversation,
	state: {
		kind: 'talking',
		handler: { role: 'listener', name: sam.name, connection: here, since: 1 },
		joined: [{ name: ruth.name }],
		observer: null,
		transfer: transfer.forSeeker,
	},
}
const closedForSeeker: SeekerConversation = {
	...seekerConversation,
	state: { kind: 'closed', reason: 'ended_by_seeker', closedAt: now + 30 * minutes, feedbackGiven: false, erased: false },
}
const usualPrompt: Prompt = {
	...{ id: 'weighs', group: 'reflect', language: 'en' },
	...{ text: 'It sounds as if {{their words}} weighs on you.', why: 'Their own words show that you listened.' },
}
const nightLine = {
	...{ id: 'night-line', name: 'Night line', what: 'Every night until six.', contact: '01632 960 101', language: 'en' },
	...{ checkedOn: '2026-11-01', crisis: false },
}
const seekerEntries: SeekerEntry[] = [
	{
		...{ seq: 1, at: now, epoch: 1, clientId, author: { role: 'you' } },
		content: { kind: 'intake', name: null, topics: ['grief'], about: 'My grandfather died.', inDanger: false },
	},
	{ seq: 2, at: now, epoch: 1, clientId: null, author: { role: 'service' }, content: { kind: 'listener_joined', name: sam.name } },
	{
		...{ seq: 3, at: now, epoch: 1, clientId: null, author: { role: 'listener', name: sam.name } },
		content: { kind: 'message', text: 'I am sorry. What was he like?' },
	},
	{ seq: 4, at: now, epoch: 1, clientId, author: { role: 'you' }, content: { kind: 'message', text: written.text } },
	{
		...{ seq: 5, at: now, epoch: 1, clientId: null, author: { role: 'listener', name: sam.name } },
		content: { kind: 'message', text: 'Shall we write down what you could do?', part: partFixtures.offer },
	},
	{
		...{ seq: 6, at: now, epoch: 1, clientId, author: { role: 'you' } },
		content: { kind: 'message', text: 'Yes, let us do that', part: partFixtures.answer },
	},
	{
		...{ seq: 7, at: now, epoch: 1, clientId, author: { role: 'you' } },
		content: { kind: 'message', text: 'Ring my aunt.', part: partFixtures.line },
	},
	{
		...{ seq: 8, at: now, epoch: 1, clientId: null, author: { role: 'listener', name: sam.name } },
		content: { kind: 'message', text: 'Night line', part: partFixtures.resource },
	},
	{
		...{ seq: 9, at: now, epoch: 1, clientId: null, author: { role: 'listener', name: sam.name } },
		content: { kind: 'message', text: 'What has helped before, even a little?', part: partFixtures.step },
	},
]

export const seekerFixtures: ContractFixtures<SeekerContract> = {
	commands: {
		'session:open': { payload: {}, result: { now, programmes: [programme], conversation: seekerConversation } },
		'conversation:request': {
			payload: { programmeId, language: 'en', name: 'Kit', topics: ['grief'], about: 'My grandfather died.', inDanger: false },
			result: { conversation: seekerConversation },
		},
		'conversation:resume': {
			payload: { conversationId, after: 0 },
			result: { conversation: talkingToSeeker, entries: seekerEntries, more: false },
		},
		'message:send': { payload: { ...written, part: partFixtures.line }, result: { ...sent, head } },
		'typing:set': { payload: { conversationId, typing: true }, result: {} },
		'presence:set': { payload: { here: false }, result: { here: false } },
		'danger:declare': { payload: onlyConversation, result: {} },
		'transfer:answer': { payload: { ...transfer.about, answer: 'yes' }, result: { conversation: talkingToSeeker } },
		'reading-along:refuse': { payload: { conversationId, refused: ['learner'] }, result: { conversation: talkingToSeeker } },
		'listener:change': { payload: { conversationId, orWait: false, since: 1 }, result: { conversation: seekerConversation } },
		'conversation:end': { payload: onlyConversation, result: { conversation: closedForSeeker } },
		'conversation:erase': {
			payload: onlyConversation,
			result: { conversation: closedForSeeker, finalInBackupsAt: now + 30 * 1_440 * minutes },
		},
		'concern:raise': {
			payload: { conversationId, clientId, reason: 'asks_to_meet', words: 'They asked where I live.', about: 4 },
			result: {},
		},
		'feedback:give': { payload: { conversationId, heard: 'mostly', change: 'better', words: null }, result: {} },
		...returnWordsFixtures,
	},
	events: {
		'entry:appended': { conversationId, entries: seekerEntries, head },
		'conversation:changed': { conversation: talkingToSeeker },
		'conversation:head': { conversationId, head },
		'typing:changed': typing,
		'programmes:changed': { programmes: [programme] },
		'server:draining': draining,
		'session:ended': sessionEnded,
		'session:outdated': {},
		'command:refused': refusedCommand,
	},
}

const signal: z.output<typeof signalSchema> = {
	...{ id: signalId, kind: 'help_requested', tier: 'act_now', raisedAt: now, words: null },
	acknowledged: { by: ruth.id, byName: ruth.name, at: now + 20_000, outcome: 'on_it' },
}
const signalFromWords: z.output<typeof signalSchema> = {
	...{ id: signalId, kind: 'wish_to_be_dead', tier: 'needs_eyes', raisedAt: now, acknowledged: null },
	words: { rule: 'en.wish-to-die', entry: clientId, span: [2, 17] },
}
const asked = { step: 'asked', signalAt: now - 6 * minutes, askedAt: now, how: 'recognised' } as const
const shift: z.output<typeof shiftSchema> = { startedAt: now, chosenCapacity: 2, capacity: 2, availability: 'ready', rest: null }
const offer: z.output<typeof offerSchema> = {
	...{ id: offerId, handle, programmeName: programme.name, language: 'en', topics: ['Grief'], sharedTopics: ['Grief'] },
	...{ reason: 'shared_experience', waitedMs: 40_000, expiresAt: now + 25_000, expiresInMs: 25_000 },
}
const shadow = { id: asId<ShadowId>('99999999-9999-4999-8999-99999999999a'), learnerName: 'Tove', expiresAt: now + 2 * minutes }
const listenerConversation: ListenerConversation = {
	...{ id: conversationId, handle, programmeId, programmeName: programme.name, language: 'en', epoch: 1 },
	...{ heads: { room: 4, backstage: 2 }, maxMessageCharacters: 4_000, startedAt: now, person: here },
	...{ readers: [{ ...ruth, mode: 'reading' }], signals: [signal], asked, transfer: transfer.shown, shadow, state: { kind: 'handling' } },
}
const listenerEntries: ListenerEntry[] = [
	{
		...{ stream: 'room', seq: 4, at: now, epoch: 1, clientId, author: { role: 'seeker' } },
		content: { kind: 'message', text: written.text },
	},
	{
		...{ stream: 'backstage', seq: 1, at: now, epoch: 1, clientId, author: { role: 'service' } },
		content: { kind: 'signal_raised', signalId, signal: 'help_requested' },
	},
	{
		...{ stream: 'backstage', seq: 2, at: now, epoch: 1, clientId, author: { role: 'supervisor', ...ruth } },
		content: { kind: 'whisper', text: 'You are doing well. Ask her openly.' },
	},
	{
		...{ stream: 'backstage', seq: 3, at: now, epoch: 1, clientId, author: { role: 'supervisor', ...ruth } },
		content: { kind: 'suggestion', text: 'What would help you most tonight?' },
	},
	{
		...{ stream: 'backstage', seq: 4, at: now, epoch: 1, clientId, author: { role: 'listener', ...sam } },
		content: { kind: 'suggestion_answered', suggestion: 3, answer: 'used_edited', name: sam.name },
	},
	{
		...{ stream: 'backstage', seq: 5, at: now, epoch: 1, clientId, author: { role: 'listener', ...sam } },
		content: { kind: 'hand_over_note', text: transfer.proposal.note, to: 'Mina' },
	},
	{
		...{ stream: 'backstage', seq: 6, at: now, epoch: 1, clientId: null, author: { role: 'service' } },
		content: { kind: 'transfer_failed', outcome: 'person_stays', to: null },
	},
	{ ...{ stream: 'backstage', seq: 7, at: now, epoch: 1, clientId: null, author: { role: 'service' } }, content: { kind: 'withheld' } },
	{
		...{ stream: 'backstage', seq: 8, at: now, epoch: 1, clientId: null, author: { role: 'service' } },
		content: { kind: 'shadow_began', name: 'Tove' },
	},
	{
		...{ stream: 'backstage', seq: 9, at: now, epoch: 2, clientId: null, author: { role: 'service' } },
		content: { kind: 'shadow_ended', name: 'Tove', why: 'person_refused' },
	},
]
const listenerHeads = { room: 4, backstage: 2 }
const onCall = { isSetUp: true, pages: [{ conversationId, signalId: signal.id, outcome: 'sent' as const, at: now }] }
const alerts = { repeatEveryMs: 30_000, helpForAllAfterMs: 30_000, allAfterMs: 60_000, onCallAfterMs: 120_000 }
const duty = { supervisorsOnDuty: 1 }
const changedForListener = { conversation: listenerConversation }
const wrappingUp: ListenerConversation = {
	...listenerConversation,
	state: { kind: 'wrap_up', reason: 'ended_by_listener', closedAt: now + 30 * minutes },
}
const readAlong: ListenerConversation = {
	...listenerConversation,
	...{ transfer: null, shadow: null, epoch: 2, heads: { room: 5, backstage: 0 }, signals: [], asked: { step: 'nothing' }, readers: [] },
	state: { kind: 'shadowing', handler: { ...sam, role: 'listener', connection: here }, since: now },
}
const observed: ListenerConversation = {
	...listenerConversation,
	...{
		transfer: null,
		shadow: null,
		epoch: 2,
		heads: { room: 5, backstage: 0 },
		signals: [],
		asked: { step: 'nothing' },
		readers: [{ ...ruth, mode: 'handling' }],
	},
	state: { kind: 'observing', handler: { ...ruth, role: 'supervisor', connection: here } },
}

const askedToTakeOn: ListenerConversation = {
	...observed,
	state: {
		...{ kind: 'asked', transferId: transfer.about.transferId, byName: sam.name, byRole: 'listener' },
		...{ handler: { ...sam, role: 'listener', connection: here }, note: transfer.proposal.note, expiresAt: now + 2 * minutes },
	},
}

export const listenerFixtures: ContractFixtures<ListenerContract> = {
	commands: {
		'session:open': {
			payload: {},
			result: {
				...{ now, me: { ...sam, role: 'listener', demo: true }, maxCapacity: 2, shift, conversations: [listenerConversation] },
				alerts,
				onCall,
				handOvers: transfer.handOvers,
				training: ownTrainingFixture,
				...{ offer, duty, waiting: 3, messages: [shiftMessageFixture] },
			},
		},
		'shift:start': { payload: { capacity: 2 }, result: { shift } },
		'shift:pause': {
			payload: {},
			result: {
				shift: { ...shift, availability: 'paused', rest: { kind: 'rest', until: now + 20 * minutes, byName: ruth.name } },
			},
		},
		'shift:resume': { payload: {}, result: { shift: { ...shift, availability: 'not_asking' } } },
		'shift:end': { payload: {}, result: {} },
		'queue:help-next': { payload: {}, result: { shift, offer } },
		'queue:not-now': { payload: {}, result: { shift } },
		'offer:accept': { payload: { offerId }, result: changedForListener },
		'offer:decline': { payload: { offerId, reason: 'too_close' }, result: {} },
		'conversation:resume': {
			payload: { conversationId, after: { room: 3, backstage: 0 } },
			result: { conversation: readAlong, entries: listenerEntries, more: false },
		},
		'message:send': { payload: { ...written, part: partFixtures.offer }, result: { ...sent, head } },
		'suggestion:set-aside': { payload: { conversationId, suggestion: 3 }, result: {} },
		'whisper:send': { payload: { ...written, text: 'May I ask about his illness?' }, result: sent },
		'typing:set': { payload: { conversationId, typing: true }, result: {} },
		'prompts:list': { payload: onlyConversation, result: { prompts: [usualPrompt] } },
		'resources:list': { payload: onlyConversation, result: { resources: [nightLine] } },
		'resource:share': { payload: { conversationId, clientId, resource: nightLine.id }, result: sent },
		'referral:record': {
			payload: {
				conversationId,
				clientId,
				referral: clientId,
				resource: nightLine.name,
				contact: nightLine.contact,
				step: 'offered',
				note: null,
			},
			result: sent,
		},
		'activity:set': { payload: { conversationId, activity: 'whispering' }, result: {} },
		'help:request': { payload: onlyConversation, result: { ...changedForListener, supervisorsOnDuty: 1 } },
		'transfer:listeners': { payload: onlyConversation, result: { listeners: [transfer.candidate] } },
		'transfer:propose': { payload: transfer.proposal, result: changedForListener },
		'transfer:withdraw': { payload: transfer.about, result: changedForListener },
		'transfer:accept': { payload: transfer.about, result: changedForListener },
		'transfer:decline': { payload: transfer.about, result: {} },
		'conversation:end': { payload: onlyConversation, result: { conversation: wrappingUp } },
		'concern:raise': { payload: { conversationId, clientId, reason: 'prank', words: null }, result: {} },
		'wrap-up:save': {
			payload: {
				conversationId,
				howItEnded: 'said_goodbye',
				topics: ['grief'],
				note: 'Will talk to her sister.',
				andYou: 'fine',
				lookWithMe: true,
			},
			result: {},
		},
		'review:list': { payload: {}, result: { reviews: [ownReviewFixture(now, conversationId)] } },
		'review:reply': { payload: { conversationId, text: 'Thank you. I was afraid to ask.' }, result: {} },
		'training:answer': {
			payload: { lesson: 'limits', version: 1, answers: [1, 2, 0, 1, 2] },
			result: { right: 4, of: 5, passed: true, training: ownTrainingFixture },
		},
		'training:look': { payload: {}, result: { training: ownTrainingFixture } },
		'shadow:hosts': { payload: {}, result: { hosts: [{ id: sam.id, name: sam.name }] } },
		'shadow:ask': { payload: { listener: sam.id }, result: { training: ownTrainingFixture } },
		'shadow:leave': { payload: {}, result: { training: { ...ownTrainingFixture, shadow: null } } },
		'shadow:answer': { payload: { conversationId, shadowId: shadow.id, accepts: true }, result: {} },
		'practice:list': { payload: {}, result: { finished: [{ rolePlay: 'mo-exam', finishedAt: now }] } },
		'practice:finish': { payload: { rolePlay: 'mo-exam' }, result: { finished: [{ rolePlay: 'mo-exam', finishedAt: now }] } },
		...ownSnippetFixtures,
		'opening:list': { payload: {}, result: { openings: [ownOpeningFixture(now, ruth.name)] } },
	},
	events: {
		'review:changed': { reviews: [ownReviewFixture(now, conversationId)] },
		'training:changed': { training: ownTrainingFixture },
		'opening:changed': { openings: [ownOpeningFixture(now, ruth.name)] },
		'hand-over:changed': { handOvers: transfer.handOvers },
		'entry:appended': { conversationId, entries: listenerEntries, epoch: 1, heads: listenerHeads },
		'conversation:changed': { conversation: askedToTakeOn },
		'conversation:removed': onlyConversation,
		'conversation:head': { conversationId, epoch: 1, heads: listenerHeads },
		'offer:made': { offer },
		'offer:withdrawn': { offerId, reason: 'expired' },
		'shift:changed': { shift },
		'queue:changed': { waiting: 3 },
		'duty:changed': duty,
		'on-call:changed': { onCall },
		'shift-messages:changed': { messages: [shiftMessageFixture] },
		'typing:changed': { ...typing, role: 'seeker', name: null },
		'activity:changed': { conversationId, by: ruth, activity: 'suggesting' },
		'server:draining': draining,
		'session:ended': sessionEnded,
		'session:outdated': {},
		'command:refused': refusedCommand,
	},
}

const boardRow: BoardRow = {
	...{ id: conversationId, handle, programmeId, programmeName: programme.name, language: 'en', topics: ['Grief'], state: 'active' },
	...{ enqueuedAt: now - 3 * minutes, startedAt: now, handler: { ...sam, role: 'listener', connection: here } },
	...{
		readers: [{ ...ruth, mode: 'reading' }],
		lastRead: { ...ruth, at: now },
		person: here,
		attention: {
			tier: 'act_now',
			signals: [{ ...signal, acknowledged: null }, signalFromWords],
			asked,
			pin: { by: ruth.id, byName: ruth.name, at: now, reason: 'long_talk' },
		},
	},
	...{ seekerLastWroteAt: now, staffLastWroteAt: null },
}
const board: Board = {
	...{ feed: '8f1c2d/1', version: 7, at: now },
	waiting: [{ ...boardRow, state: 'waiting', startedAt: null, handler: null, person: { kind: 'lost', since: now - minutes } }],
	talking: [boardRow],
	ended: [{ ...boardRow, state: 'closed', handler: null, readers: [] }],
	totals: { waiting: 1, talking: 1, longestWaitMs: 3 * minutes },
	listeners: [
		{
			...{ ...sam, availability: 'ready', capacity: 2, conversations: 1, connected: true, resting: false },
			...{ shiftStartedAt: now - 60 * minutes, languages: ['en'] },
		},
	],
	supervisorsOnDuty: [ruth],
}
const boardChange: BoardChange = {
	...{ feed: board.feed, after: 7, version: 8, at: now, rows: [boardRow], removed: [conversationId] },
	...{ silences: [{ id: conversationId, seekerLastWroteAt: now, staffLastWroteAt: now }], totals: board.totals },
	...{ listeners: board.listeners, listenersRemoved: [sam.id], supervisorsOnDuty: [ruth] },
}
const { state: _, lastRead: __, ...rowWithoutState } = boardRow
const supervisorConversation: SupervisorConversation = {
	...{ row: rowWithoutState, epoch: 1, heads: { room: 4, backstage: 2, supervision: 1 }, maxMessageCharacters: 4_000 },
	transfer: { ...transfer.shown, step: { kind: 'failed', outcome: 'person_stays' } },
	...{ mode: 'reading', observer: { ...sam, connected: true }, state: { kind: 'active' } },
}
const supervisorEntries: SupervisorEntry[] = [
	...listenerEntries,
	{
		...{ stream: 'supervision', seq: 1, at: now, epoch: 1, clientId, author: { role: 'service' } },
		content: { kind: 'opened', name: ruth.name },
	},
	{
		...{ stream: 'supervision', seq: 2, at: now, epoch: 1, clientId, author: { role: 'supervisor', ...ruth } },
		content: { kind: 'note', text: 'Talk with Sam after the shift.' },
	},
	{
		...{ stream: 'supervision', seq: 3, at: now, epoch: 1, clientId, author: { role: 'service' } },
		content: { kind: 'signal_raised', signalId, signal: 'conduct_contact' },
	},
	{
		...{ stream: 'supervision', seq: 4, at: now, epoch: 1, clientId, author: { role: 'service' } },
		content: { kind: 'record_opened', name: ruth.name, reason: 'other', because: 'A colleague asked about the ending.' },
	},
]
const approvals = approvalFixtures(now, sam)
const concerns = concernFixtures(now, conversationId, clientId)
const records = recordFixtures({ now, conversationId, programmeId, sam, ruth, entries: supervisorEntries })
const supervisorHeads = { room: 4, backstage: 2, supervision: 4 }
const changedForSupervisor = { conversation: supervisorConversation }
const closedForSupervisor = {
	conversation: { ...supervisorConversation, state: { kind: 'closed', reason: 'ended_by_supervisor', closedAt: now } } as const,
}
const readBySupervisor = { ...changedForSupervisor, entries: supervisorEntries, more: false }

const openEvenings: SettingsView['settings']['hours'] & { kind: 'weekly' } = {
	...{ kind: 'weekly', timeZone: 'Europe/London' },
	intervals: [{ days: ['mon', 'tue'], from: '18:00', to: '22:00' }],
	exceptions: [{ day: '2023-12-25', name: 'Christmas Day', intervals: [] }],
}
const settingsProposalId = asId<ApprovalId>('44444444-3333-4333-8333-333333333333')
const settingsView: SettingsView = {
	...{ programmeId, version: 3, mayChange: true, seekerOrigin: 'https://chat.example.org', now },
	proposal: {
		...{
			id: settingsProposalId,
			requester: 'Lena',
			requestedAt: now,
			decideBy: now + 7 * 1_440 * minutes,
			note: 'As the law asks.',
			undoes: null,
		},
		...{ before: { retentionDays: 30 }, after: { retentionDays: 60 }, isMine: false, mayDecide: true, overtaken: null },
	},
	refused: { id: settingsProposalId, by: 'Ruth', at: now, because: 'Thirty days is what we promise.', fields: ['retentionDays'] },
	others: { onDuty: ['Ruth'], all: 2 },
	settings: {
		...{ name: 'Someone to talk to', description: 'Talk with a trained peer listener.', languages: ['en', 'es'] },
		...{ topics: [{ code: 'grief', label: 'Grief' }], questions: ['name', 'about', 'danger'] },
		capacity: { default: 2, max: 3, whileActNow: 1 },
		limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
		hours: openEvenings,
		waitingTexts: [{ language: 'en', text: 'We are a small line. It can take a while.' }],
		texts: {
			written: 'en',
			others: [{ language: 'de', name: 'Jemand zum Reden', description: '', topics: [{ code: 'grief', label: 'Trauer' }] }],
		},
		readers: { learners: true, mentors: false },
		young: {
			...{ kind: 'ask', fromAge: 13, consent: [{ language: 'en', text: 'We may have to tell somebody when you are not safe.' }] },
			elsewhere: [{ language: 'en', text: "The children's line listens to you." }],
		},
		resources: [
			{
				...{ id: 'night-line', name: 'Night line', what: 'Every night until six.', contact: '01632 960 101' },
				...{ language: 'en', checkedOn: '2023-11-01', crisis: true },
			},
		],
		prompts: [usualPrompt],
		emergencySteps: ['Ring the duty doctor.'],
		retentionDays: 30,
		returnWords: { days: 90, keepMinutes: 3 },
		training: { rolePlays: 3, shadowed: 3, refreshMonths: 12 },
		embed: { origins: [{ organisation: 'acme', origin: 'https://www.example.org' }] },
		theme: { light: '#7a1f5c', dark: '#f0a6d6' },
		attention: { words: [{ id: 'old-bridge', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: ['on the old bridge'] }] },
	},
	changes: [
		{
			...{ version: 3, changedAt: now, changedBy: ruth, note: 'Open on Tuesdays too.', undoes: null, approvedBy: null, alone: false },
			before: { hours: { ...openEvenings, intervals: [{ days: ['mon'], from: '18:00', to: '22:00' }], exceptions: [] } },
			after: { hours: openEvenings },
		},
	],
}
const openSettings = { view: settingsView }

export const supervisorFixtures: ContractFixtures<SupervisorContract> = {
	commands: {
		'board:flow': {
			payload: {},
			result: {
				flow: {
					...{ at: now, targetWaitMs: 20 * minutes, leftLastHour: 2, wrappingUp: 1, toldMinutes: { from: 5, to: 15 } },
					steps: [{ from: now - 15 * minutes, arrivals: 4, claims: 3, leavers: 1, medianWaitMs: 2 * minutes, p90WaitMs: 6 * minutes }],
				},
			},
		},
		...rosterFixtures,
		...trainingFixtures,
		...alertRuleFixtures,
		...joiningFixtures,
		...snippetReviewFixtures,
		...intakeFixtures,
		...blockFixtures,
		'session:open': {
			payload: {},
			result: { now, me: { ...ruth, role: 'supervisor', demo: true }, alerts, onCall, board, paused: [pausedFixture] },
		},
		'board:look': { payload: {}, result: { board } },
		'reading:start': { payload: onlyConversation, result: readBySupervisor },
		'on-call:test': { payload: {}, result: { results: [{ channel: 'webhook', outcome: 'no_answer' }] } },
		'reading:stop': { payload: onlyConversation, result: {} },
		'conversation:resume': {
			payload: { conversationId, after: { room: 3, backstage: 0, supervision: 0 } },
			result: readBySupervisor,
		},
		'whisper:send': { payload: { ...written, text: 'Ask her openly.' }, result: sent },
		'suggestion:send': { payload: { ...written, text: 'What would help you most tonight?' }, result: sent },
		'note:send': { payload: { ...written, text: 'Talk with Sam after the shift.' }, result: sent },
		'message:send': { payload: { ...written, text: 'I am Ruth, a supervisor.', part: partFixtures.line }, result: sent },
		'typing:set': { payload: { conversationId, typing: false }, result: {} },
		'emergency:steps': { payload: onlyConversation, result: { steps: ['Ring the duty doctor.'] } },
		'resources:list': { payload: onlyConversation, result: { resources: [nightLine] } },
		'resource:share': { payload: { conversationId, clientId, resource: nightLine.id }, result: sent },
		'referral:record': {
			payload: {
				conversationId,
				clientId,
				referral: clientId,
				resource: nightLine.name,
				contact: nightLine.contact,
				step: 'offered',
				note: null,
			},
			result: sent,
		},
		'emergency:record': {
			payload: {
				conversationId,
				clientId,
				record: { kind: 'hand_off', to: 'The ambulance service', agreed: 'They are on their way.', handedAt: now },
			},
			result: sent,
		},
		'activity:set': { payload: { conversationId, activity: 'taking_over' }, result: {} },
		'conversation:join': { payload: onlyConversation, result: changedForSupervisor },
		'conversation:step-back': { payload: onlyConversation, result: changedForSupervisor },
		'conversation:take-over': { payload: onlyConversation, result: changedForSupervisor },
		'conversation:hand-back': { payload: { conversationId, to: 'listener' }, result: changedForSupervisor },
		'transfer:listeners': {
			payload: onlyConversation,
			result: { listeners: [{ ...transfer.candidate, conversations: 2, whyNot: 'full' }] },
		},
		'transfer:propose': { payload: { ...transfer.proposal, to: null }, result: changedForSupervisor },
		'transfer:withdraw': { payload: transfer.about, result: changedForSupervisor },
		'transfer:now': { payload: transfer.proposal, result: changedForSupervisor },
		'conversation:listener': {
			payload: onlyConversation,
			result: { listener: transfer.listener },
		},
		'conversation:end': { payload: onlyConversation, result: closedForSupervisor },
		'keys:read': { payload: {}, result: { keys: { pin: 'Z' } } },
		'keys:save': { payload: { keys: { pin: 'Z' } }, result: { keys: { pin: 'Z' } } },
		'settings:list': { payload: {}, result: { programmes: [{ programmeId, name: programme.name, hidden: false, version: 3 }] } },
		'settings:open': { payload: { programmeId }, result: openSettings },
		'settings:people': {
			payload: { programmeId },
			result: { people: [{ ...ruth, role: 'supervisor', languages: ['en'], maxCapacity: 2, suspended: false }] },
		},
		'settings:save': {
			payload: { programmeId, basedOn: 2, settings: settingsView.settings, note: 'Open on Tuesdays too.' },
			result: openSettings,
		},
		'settings:propose': {
			payload: { programmeId, basedOn: 3, change: { kind: 'undo', version: 3 }, note: 'Too late in the evening.' },
			result: openSettings,
		},
		'settings:undo': { payload: { programmeId, version: 3, basedOn: 3, note: '' }, result: openSettings },
		'reports:list': {
			payload: {},
			result: {
				programmes: [{ programmeId, name: programme.name, months: ['2023-10', '2023-09'], topics: [{ code: 'grief', label: 'Grief' }] }],
			},
		},
		'reports:outlook': {
			payload: { programmeId },
			result: {
				...{ weeks: 6, timeZone: 'Europe/London' },
				hours: [{ at: now, isOpen: true, places: 2, came: { usually: 2.5, least: 1, most: 4 }, enough: 'usually_not' }],
			},
		},
		'reports:look': {
			payload: { programmeId, month: '2023-10' },
			result: {
				report: {
					kind: 'told',
					arrivals: [{ total: 40, days: [20, 20, 0, 0, 0, null, null] }],
					...{ places: [1.5], waits: [{ fromMinutes: 0, total: 40, answered: 31, left: 9, other: 0 }] },
					...{ languages: [{ language: 'en', count: 40 }], topics: [{ code: 'grief', count: null }] },
					feedback: {
						...{ askedAbout: 30, given: 12 },
						...{ heard: [{ code: 'yes', count: 12 }], change: [{ code: 'better', count: 12 }] },
					},
					signals: [{ kind: 'help_requested', tier: 'act_now', rule: null, total: 6, onIt: 6, notNeeded: 0, open: 0 }],
					acts: [{ action: 'reading_started', count: 11 }],
				},
			},
		},
		'reports:export': {
			payload: { programmeId, month: '2023-10', reason: 'planning' },
			result: { csv: 'part,item,detail,count\r\n' },
		},
		'signal:acknowledge': { payload: { conversationId, signalId, outcome: 'on_it' }, result: changedForSupervisor },
		'conversation:pin': { payload: { conversationId, reason: 'long_talk' }, result: changedForSupervisor },
		'conversation:unpin': { payload: onlyConversation, result: changedForSupervisor },
		...records.commands,
		...approvals.commands,
		...concerns.commands,
		'access-review:look': {
			payload: { month: '2023-11' },
			result: {
				accesses: [
					{
						...{ id: openingId, conversationId, handle, programmeName: programme.name, opening: openingFixture(now, ruth.name) },
						...{ lookedAt: null, isMine: false },
					},
				],
			},
		},
		'access-review:mark': { payload: { openingId }, result: { lookedAt: { name: 'Omar', at: now } } },
		...reviewFixtures(now, conversationId, records.commands['record:look'].result.row),
	},
	events: {
		'intake:changed': { paused: [pausedFixture] },
		'settings:changed': { programmeId, version: 3 },
		...records.events,
		...approvals.events,
		...concerns.events,
		'board:moved': { change: boardChange },
		'on-call:changed': { onCall },
		'board:confirmed': { feed: board.feed, version: 8, at: now },
		'entry:appended': { conversationId, entries: supervisorEntries, epoch: 1, heads: supervisorHeads },
		'conversation:changed': changedForSupervisor,
		'conversation:removed': onlyConversation,
		'conversation:head': { conversationId, epoch: 1, heads: supervisorHeads },
		'typing:changed': typing,
		'activity:changed': { conversationId, by: ruth, activity: null },
		'server:draining': draining,
		'session:ended': sessionEnded,
		'session:outdated': {},
		'command:refused': refusedCommand,
	},
}

const socketTicket = { body: {}, result: { ticket: 'x2m0b1vS5q8uYt3kQe7wZr9pLd4nCj6h', expiresAt: now + 30_000 } }
const me = { ...ruth, role: 'supervisor', demo: true, sessionEndsAt: now + 720 * minutes } as const
/** Made up for documents and tests; no account has it. */
const examplePassword = 'an example of a long password'

export const seekerRouteFixtures: RouteFixtures<typeof seekerRoutes> = {
	programmes: { body: {}, result: { programmes: [programme], demo: false } },
	startSession: { body: {}, result: { expiresAt: now + 720 * minutes } },
	socketTicket,
	leave: { body: undefined, result: {} },
}

const pendingToken = 'p9rQw3eT6yU1iO4pA7sD0fGh2jK5lZ8xC1vB4nM7qW0'
const signIns = [{ id: 'one-of-theirs', day: now, browser: 'firefox' as const, isThis: true }]
const secondStepSetUp = { secret: 'JBSWY3DPEHPK3PXP', link: 'otpauth://totp/Akin:ruth?issuer=Akin&secret=JBSWY3DPEHPK3PXP' }

/** Covers `staffRoutes` too: a supervisor's routes are those and one more. */
export const supervisorRouteFixtures: RouteFixtures<typeof supervisorRoutes> = {
	signIn: { body: { signInName: 'ruth', password: examplePassword }, result: { me } },
	secondStep: {
		body: { token: pendingToken, code: '123456' },
		result: { me, recoveryCodes: ['k7f2-9qxa-m3td'] },
	},
	ownSignIn: {
		body: {},
		result: { signInName: 'ruth', needsSecondStep: true, secondStep: { setUpAt: now, recoveryCodesLeft: 10 }, signIns },
	},
	changePassword: { body: { password: examplePassword, next: examplePassword }, result: {} },
	endSignIns: { body: { id: 'one-of-theirs' }, result: {} },
	beginSecondStep: { body: { password: examplePassword }, result: secondStepSetUp },
	confirmSecondStep: { body: { code: '123 456' }, result: { recoveryCodes: ['k7f2-9qxa-m3td'] } },
	newRecoveryCodes: { body: { password: examplePassword }, result: { recoveryCodes: ['k7f2-9qxa-m3td'] } },
	removeSecondStep: { body: { password: examplePassword }, result: {} },
	signOut: { body: {}, result: {} },
	me: { body: {}, result: { me } },
	socketTicket,
	welcome: { body: {}, result: { demo: true, needsFirstCoordinator: false } },
	invitation: {
		body: { token: 'x2m0b1vS5q8uYt3kQe7wZr9p' },
		result: {
			...{ forName: 'Noor', role: 'listener', byName: ruth.name, expiresAt: now },
			programmes: [{ name: 'Someone to talk to', topics: [{ code: 'lonely', label: 'Feeling lonely' }], languages: ['en'] }],
		},
	},
	join: {
		body: {
			...{ token: 'x2m0b1vS5q8uYt3kQe7wZr9p', name: 'Noor', signInName: 'noor', password: examplePassword },
			...{ languages: ['en'], topics: ['lonely'], rulesVersion: 1 },
		},
		result: { pending: { token: pendingToken, setUp: secondStepSetUp } },
	},
	firstCoordinator: {
		body: { token: 'x2m0b1vS5q8uYt3kQe7wZr9p', name: ruth.name, signInName: 'ruth', password: examplePassword },
		result: { me: { ...me, role: 'coordinator' } },
	},
}
