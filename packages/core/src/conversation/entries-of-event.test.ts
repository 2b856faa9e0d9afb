import { expect, test } from 'vitest'
import { amir, lena, noon, offerTo, ruth, shadowIdOf, signalIdOf, signalOf, transferIdOf, wordsOf, zoe } from '../../test/people.ts'
import { isAboutStaff } from '../attention/signal.ts'
import type { WordSignalKind } from '../attention/word-signal.ts'
import { entriesOf, type NoticeDraft } from './entries-of-event.ts'
import type { ConversationEvent } from './event.ts'

const room = (content: Extract<NoticeDraft, { stream: 'room' }>['content']): NoticeDraft => ({ stream: 'room', content })
const backstage = (content: Extract<NoticeDraft, { stream: 'backstage' }>['content']): NoticeDraft => ({ stream: 'backstage', content })
const supervision = (content: Extract<NoticeDraft, { stream: 'supervision' }>['content']): NoticeDraft => ({
	stream: 'supervision',
	content,
})
type Case = readonly [ConversationEvent, readonly NoticeDraft[]]
const raised = (kind: Parameters<typeof signalOf>[0]): ConversationEvent => ({ kind: 'signal_raised', signal: signalOf(kind), boostMs: 0 })
const found = (kind: WordSignalKind, tier: 'needs_eyes' | 'watch' = 'needs_eyes'): ConversationEvent => {
	const { id, words } = wordsOf(kind, tier)
	return { kind: 'signal_raised', signal: { id, kind, tier, raisedAt: noon, words, acknowledged: null }, boostMs: 0 }
}

const zoeAsks = { id: shadowIdOf(1), learner: zoe, askedAt: noon }

/** One line or more for every event there is: a new kind of event without one is a compile error. */
const cases: { readonly [K in ConversationEvent['kind']]: readonly Case[] } = {
	offered: [[{ kind: 'offered', offer: offerTo(amir) }, []]],
	offer_accepted: [[{ kind: 'offer_accepted', listener: amir, at: noon }, [room({ kind: 'listener_joined', name: 'Amir' })]]],
	offer_declined: [[{ kind: 'offer_declined', listenerId: amir.id }, []]],
	offer_expired: [[{ kind: 'offer_expired', listenerId: amir.id }, []]],
	offer_withdrawn: [[{ kind: 'offer_withdrawn', listenerId: amir.id }, []]],
	seeker_lost: [[{ kind: 'seeker_lost', since: noon }, []]],
	seeker_found: [[{ kind: 'seeker_found' }, []]],
	handler_lost: [[{ kind: 'handler_lost', handler: amir, since: noon }, [room({ kind: 'listener_lost', name: 'Amir' })]]],
	handler_found: [[{ kind: 'handler_found', handler: amir }, [room({ kind: 'listener_returned', name: 'Amir' })]]],
	returned_to_queue: [
		[
			{ kind: 'returned_to_queue', from: amir, role: 'listener', at: noon },
			[room({ kind: 'listener_left', name: 'Amir' }), room({ kind: 'back_in_queue' })],
		],
		[
			{ kind: 'returned_to_queue', from: ruth, role: 'supervisor', at: noon },
			[room({ kind: 'supervisor_left', name: 'Ruth' }), room({ kind: 'back_in_queue' })],
		],
	],
	shadow_asked: [[{ kind: 'shadow_asked', shadow: { ...zoeAsks, step: 'asking', expiresAt: noon + 1 } }, []]],
	shadow_began: [[{ kind: 'shadow_began', learner: zoe, at: noon, from: 2 }, [backstage({ kind: 'shadow_began', name: 'Zoe' })]]],
	shadow_ended: [
		[{ kind: 'shadow_ended', shadow: { ...zoeAsks, step: 'asking', expiresAt: noon + 1 }, why: 'listener_declined' }, []],
		[
			{ kind: 'shadow_ended', shadow: { ...zoeAsks, step: 'reading', since: noon, from: 2 }, why: 'act_now' },
			[backstage({ kind: 'shadow_ended', name: 'Zoe', why: 'act_now' })],
		],
	],
	supervisor_joined: [[{ kind: 'supervisor_joined', supervisor: ruth }, [room({ kind: 'supervisor_joined', name: 'Ruth' })]]],
	supervisor_stepped_back: [[{ kind: 'supervisor_stepped_back', supervisor: ruth }, [room({ kind: 'supervisor_left', name: 'Ruth' })]]],
	taken_over: [
		[{ kind: 'taken_over', supervisor: ruth, from: amir, at: noon }, [room({ kind: 'taken_over', name: 'Ruth', from: 'Amir' })]],
		[{ kind: 'taken_over', supervisor: ruth, from: null, at: noon }, [room({ kind: 'taken_over', name: 'Ruth', from: null })]],
	],
	handed_back: [
		[{ kind: 'handed_back', supervisor: ruth, to: amir, at: noon }, [room({ kind: 'handed_back', name: 'Ruth', to: 'Amir' })]],
		[
			{ kind: 'handed_back', supervisor: ruth, to: null, at: noon },
			[room({ kind: 'handed_back', name: 'Ruth', to: null }), room({ kind: 'back_in_queue' })],
		],
	],
	signal_raised: [
		...(['help_requested', 'listener_lost', 'no_handler', 'waiting_long', 'not_asked'] as const).map(
			(signal): Case => [raised(signal), [backstage({ kind: 'signal_raised', signalId: signalIdOf(1), signal })]],
		),
		[
			raised('danger_declared'),
			[backstage({ kind: 'signal_raised', signalId: signalIdOf(1), signal: 'danger_declared' }), room({ kind: 'danger_declared' })],
		],
		[found('suicidal_thoughts'), [backstage({ kind: 'signal_raised', signalId: signalIdOf(1), signal: 'suicidal_thoughts' })]],
		[found('suicidal_thoughts', 'watch'), []],
		[found('conduct_money'), [supervision({ kind: 'signal_raised', signalId: signalIdOf(1), signal: 'conduct_money' })]],
	],
	signal_acknowledged: [
		[
			{
				kind: 'signal_acknowledged',
				id: signalIdOf(1),
				signal: 'help_requested',
				tier: 'needs_eyes',
				by: ruth,
				at: noon,
				outcome: 'on_it',
			},
			[backstage({ kind: 'signal_acknowledged', signalId: signalIdOf(1), signal: 'help_requested', name: 'Ruth' })],
		],
		[
			{ kind: 'signal_acknowledged', id: signalIdOf(1), signal: 'conduct_money', tier: 'needs_eyes', by: ruth, at: noon, outcome: 'on_it' },
			[supervision({ kind: 'signal_acknowledged', signalId: signalIdOf(1), signal: 'conduct_money', name: 'Ruth' })],
		],
	],
	safety_moved: [[{ kind: 'safety_moved', step: { type: 'signal_found', at: noon } }, []]],
	ended: [
		[
			{ kind: 'ended', reason: 'ended_by_listener', by: amir, at: noon },
			[room({ kind: 'ended', reason: 'ended_by_listener', by: 'Amir' })],
		],
		[{ kind: 'ended', reason: 'seeker_lost', by: null, at: noon }, [room({ kind: 'ended', reason: 'seeker_lost', by: null })]],
	],
	transfer_proposed: [
		[
			{
				kind: 'transfer_proposed',
				transfer: {
					...{ id: transferIdOf(1), by: { ...amir, role: 'listener' }, to: lena, askedAt: noon },
					...{ step: 'asking_person', expiresAt: noon + 1 },
				},
			},
			[backstage({ kind: 'transfer_proposed', name: 'Amir', to: 'Lena' })],
		],
	],
	transfer_agreed: [[{ kind: 'transfer_agreed', to: lena, expiresAt: noon }, [backstage({ kind: 'transfer_agreed', to: 'Lena' })]]],
	transfer_failed: [
		[
			{ kind: 'transfer_failed', outcome: 'person_stays', to: null },
			[backstage({ kind: 'transfer_failed', outcome: 'person_stays', to: null })],
		],
	],
	transferred: [
		[
			{ kind: 'transferred', from: amir, role: 'listener', agreed: true, to: lena, offer: null, at: noon },
			[
				room({ kind: 'listener_left', name: 'Amir', handOver: { to: 'Lena', agreed: true } }),
				room({ kind: 'listener_joined', name: 'Lena' }),
			],
		],
		[
			{ kind: 'transferred', from: ruth, role: 'supervisor', agreed: false, to: lena, offer: offerTo(lena), at: noon },
			[room({ kind: 'supervisor_left', name: 'Ruth', handOver: { to: 'Lena', agreed: false } }), room({ kind: 'back_in_queue' })],
		],
		[
			{ kind: 'transferred', from: amir, role: 'listener', agreed: true, to: null, offer: null, at: noon },
			[room({ kind: 'listener_left', name: 'Amir', handOver: { to: null, agreed: true } }), room({ kind: 'back_in_queue' })],
		],
	],
	listener_changed: [
		[
			{ kind: 'listener_changed', from: amir, at: noon },
			[room({ kind: 'listener_left', name: 'Amir', changed: true }), room({ kind: 'back_in_queue' })],
		],
	],
	readers_refused: [[{ kind: 'readers_refused', refused: ['learner'] }, []]],
	hand_over_wrapped_up: [[{ kind: 'hand_over_wrapped_up', listenerId: amir.id }, []]],
	pinned: [[{ kind: 'pinned', pin: { by: ruth, at: noon, reason: 'long_talk' } }, []]],
	unpinned: [[{ kind: 'unpinned', by: ruth }, []]],
	wrapped_up: [[{ kind: 'wrapped_up' }, []]],
	feedback_given: [[{ kind: 'feedback_given' }, []]],
	erased: [[{ kind: 'erased' }, []]],
}

test.each(Object.entries(cases))('[CL29] %s leaves its entries and no others', (_, lines) => {
	for (const [event, entries] of lines) expect(entriesOf(event)).toStrictEqual(entries)
})

test('[CL30] only signals about how staff write stand in supervision, and no room entry has an id of staff in it', () => {
	for (const [event] of Object.values(cases).flat())
		for (const entry of entriesOf(event)) {
			if (entry.stream === 'supervision') expect(isAboutStaff(entry.content.signal)).toBe(true)
			if (entry.stream === 'room') for (const { id } of [amir, ruth]) expect(JSON.stringify(entry)).not.toContain(id)
		}
})
