import { describe, expect, test } from 'vitest'
import { amir, lena, noon } from '../../test/people.ts'
import { chooseTicket, isTakenAnyway } from '../queue/choose-ticket.ts'
import type { Lane } from '../queue/lanes.ts'
import type { ReadyListener } from '../queue/may-be-offered.ts'
import { defaultQueuePolicy as policy } from '../queue/queue-policy.ts'
import type { QueueTicket } from '../queue/ticket.ts'
import { asId, type ConversationId, type ProgrammeId } from '../support/ids.ts'
import { keepFor } from './keep-for.ts'
import { readWords } from './read-words.ts'
import { afterConfirming, afterGiving } from './standing-words.ts'

test.each([
	['Garden  Lemon\nrobin', 'garden lemon robin'],
	['1. garden, 2. lemon, 3. robin.', 'garden lemon robin'],
	['garden-lemon-robin', 'garden lemon robin'],
	['jardín ÁRBOL cafe\u0301', 'jardin arbol cafe'],
	['  ', ''],
	['STRASSE strasse Straße', 'strasse strasse strasse'],
	['cœur coeur CŒUR', 'coeur coeur coeur'],
	['Forêt-Noël, été', 'foret noel ete'],
	['müsli MUSLI', 'musli musli'],
	['زهرة زهره', 'زهره زهره'],
	['مقهى مقهي مقهی', 'مقهي مقهي مقهي'],
	['أرض إرض آرض ٱرض ارض', 'ارض ارض ارض ارض ارض'],
	['شَمْس شمـس، \u200Fقمر', 'شمس شمس قمر'],
	['کتاب كتاب', 'كتاب كتاب'],
])('[RW1] %j is read as %j', (typed, read) => {
	expect(readWords(typed)).toBe(read)
})

test('[RW1] the order counts', () => {
	expect(readWords('lemon garden')).not.toBe(readWords('garden lemon'))
})

describe('[RW2] being kept for the same listener', () => {
	const here = { ...amir, isHere: true, speaks: ['en', 'es'] }
	const request = { language: 'en', inDanger: false }

	test('for so many minutes and no longer', () => {
		expect(keepFor(here, request, 3, noon)).toEqual({ listener: amir, until: noon + 180_000 })
	})

	test.each([
		['no words were given', null, request, 3],
		['they are not on shift', { ...here, isHere: false }, request, 3],
		['they do not speak the language', here, { ...request, language: 'de' }, 3],
		['the person is in danger', here, { ...request, inDanger: true }, 3],
		['the programme keeps nobody', here, request, 0],
	] as const)('not where %s', (_, listener, asked, minutes) => {
		expect(keepFor(listener, asked, minutes, noon)).toBeNull()
	})
})

describe('[RW3] in the queue', () => {
	const lane: Lane = { programmeId: asId<ProgrammeId>('listening'), language: 'en' }
	const ticket = (id: string, secondsWaited: number, more: Partial<QueueTicket> = {}): QueueTicket => ({
		...{ conversationId: asId<ConversationId>(id), lane, enqueuedAt: noon - secondsWaited * 1_000, boostMs: 0 },
		...{ topics: [], excludedListenerIds: [], isLight: true, keptFor: null },
		...more,
	})
	const kept = (until: number, more: Partial<QueueTicket> = {}) =>
		ticket('back', 5, { keptFor: { listenerId: amir.id, until: noon + until }, ...more })
	const listener = (id = amir.id, topics: readonly string[] = ['grief']): ReadyListener => ({
		...{ id, lanes: [lane], topics, takes: 'anybody', excludedConversationIds: [] },
	})
	const chosen = (tickets: readonly QueueTicket[], by: ReadyListener) => {
		const choice = chooseTicket(tickets, by, policy, noon)
		return choice.kind === 'none' ? null : [choice.ticket.conversationId, choice.reason.kind]
	}

	test('it is put to nobody else while it is kept, and to anybody afterwards', () => {
		expect(chosen([kept(1)], listener(lena.id))).toBeNull()
		expect(chosen([kept(0)], listener(lena.id))).toEqual(['back', 'waited_longest'])
		expect(chosen([kept(1), ticket('next', 1)], listener(lena.id))).toEqual(['next', 'waited_longest'])
	})

	test('it comes before a shared topic, also when it is not kept any more', () => {
		const sharing = ticket('sharing', 9, { topics: ['grief'] })
		expect(chosen([sharing, kept(1)], listener())).toEqual(['back', 'came_back'])
		expect(chosen([sharing, kept(0)], listener())).toEqual(['back', 'came_back'])
	})

	test('it takes no turn from whoever may not be passed over, or from somebody in danger', () => {
		const patient = ticket('patient', policy.betterMatchPatienceMs / 1_000)
		expect(chosen([patient, kept(1)], listener())).toEqual(['patient', 'patience_exceeded'])
		const endangered = ticket('endangered', 1, { boostMs: policy.dangerBoostMs })
		expect(chosen([endangered, kept(1)], listener())).toEqual(['endangered', 'in_danger'])
	})

	test('somebody in danger, or whom that listener passed on, is kept for nobody', () => {
		expect(chosen([kept(1, { boostMs: policy.dangerBoostMs })], listener(lena.id))).toEqual(['back', 'in_danger'])
		expect(chosen([kept(1, { excludedListenerIds: [amir.id] })], listener(lena.id))).toEqual(['back', 'waited_longest'])
	})

	test('whoever stands behind the first is looked at where one of them may have come back', () => {
		expect(isTakenAnyway(ticket('first', 1), listener(amir.id, []), policy, noon)).toBe(false)
		expect(isTakenAnyway(kept(1), listener(amir.id, []), policy, noon)).toBe(true)
	})
})

describe('[RW4] which words stand', () => {
	test('those given, beside the new ones, until these are confirmed', () => {
		const used = afterGiving({ current: 'first', next: null }, 'current', 'second')
		expect(used).toEqual({ current: 'first', next: 'second' })
		expect(afterConfirming(used)).toEqual({ current: 'second', next: null })
		expect(afterConfirming(afterConfirming(used))).toEqual({ current: 'second', next: null })
	})

	test('giving the new ones confirms them; giving the old ones again replaces new ones that were lost', () => {
		const used = { current: 'first', next: 'second' }
		expect(afterGiving(used, 'next', 'third')).toEqual({ current: 'second', next: 'third' })
		expect(afterGiving(used, 'current', 'third')).toEqual({ current: 'first', next: 'third' })
	})
})
