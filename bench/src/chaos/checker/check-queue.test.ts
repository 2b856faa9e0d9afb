import { describe, expect, it } from 'vitest'
import type { StoredConversation, Viewer } from '../history.ts'
import {
	answered,
	board,
	c1,
	closed,
	database,
	desk,
	entry,
	fault,
	joined,
	judge,
	listener,
	listenerScreen,
	op,
	opened,
	otherListener,
	row,
	seeker,
	seekerScreen,
	signal,
	stored,
	supervisor,
	withLog,
} from './a-story.ts'

const request = op(seeker, 'conversation:request', 1_000, answered({ conversationId: c1, state: 'waiting' }))
const queued = stored({ state: 'waiting', handler: null, listenerId: null, roomWriters: ['S1'], backstageWriters: [] })
const inQueue = database({ conversations: [queued], slots: [], tickets: [{ conversationId: c1, leased: false }] })
const waits = [...opened(seeker), request, seekerScreen(1_100, { stage: 'waiting', position: 1 })]
const accept = (at: number, who: Viewer = listener, more = {}) =>
	op(who, 'offer:accept', at, { conversationId: null, offerId: 'O1', ...answered({ conversationId: c1 }), ...more })
const talks = database(withLog(stored(), [joined(1)]))
const closedFor = (reason: string) => database({ conversations: [{ ...stored({ state: 'closed', handler: null, reason }) }], slots: [] })

describe('[Q1]', () => {
	it('takes somebody who waits to the end', () => {
		expect(judge(waits, inQueue)).toEqual([])
	})
	it('sees somebody who was told that they wait and is nowhere', () => {
		expect(judge([request], database({ conversations: [], slots: [] }))).toContain('Q1 Somebody who was told that they wait is not stored.')
	})
	it('sees somebody given up as lost who was here', () => {
		const here = [...waits, seekerScreen(1_200, { stage: 'closed' }), closed(seeker, 109_000)]
		expect(judge(here, closedFor('seeker_lost'), { seekerGoneMs: 20_000 })).toContain('Q1 Somebody who was here was given up as lost.')
		// A server that hangs hears nobody, and their screens notice late.
		expect(judge([...here, fault('server-stop', 20_000, 50_000)], closedFor('seeker_lost'), { seekerGoneMs: 20_000 })).toEqual([])
		expect(judge([...here, fault('clock-forward', 20_000, 50_000)], closedFor('seeker_lost'), { seekerGoneMs: 20_000 })).not.toEqual([])
		expect(judge([...waits, closed(seeker, 2_000)], closedFor('seeker_lost'), { seekerGoneMs: 20_000 })).toEqual([])
	})
	it('sees an end that nobody made', () => {
		expect(judge([...waits, closed(seeker, 9_000)], closedFor('left_queue'))).toContain('Q1 It was ended by a seeker who never ended it.')
		const left = op(seeker, 'conversation:end', 8_000, { outcome: 'unknown', settledAt: null })
		expect(judge([...waits, left, closed(seeker, 9_000)], closedFor('left_queue'))).toEqual([])
	})
	it('sees a place that disappears from the screen', () => {
		expect(judge([...waits, seekerScreen(5_000, null)], inQueue)).toContain('Q1 A place in the queue disappeared from the screen.')
	})
})

describe('[Q2]', () => {
	it('takes one listener for one conversation', () => {
		expect(judge([accept(2_000)], talks)).toEqual([])
	})
	it('sees two open conversations of one seeker', () => {
		expect(judge([], database({ conversations: [queued, { ...queued, id: 'C2' }], slots: [] }))).toContain(
			'Q2 A seeker has several open conversations.',
		)
	})
	it('sees two listeners who were shown one conversation as theirs', () => {
		const both = [
			...opened(listener),
			...opened(otherListener),
			listenerScreen(3_000, { conversations: [desk()] }),
			listenerScreen(3_100, { conversations: [desk()] }, otherListener),
		]
		expect(judge(both, talks)).toContain('Q2 Two listeners were shown one conversation as theirs.')
	})
	it('sees a yes that was acknowledged for nothing', () => {
		expect(judge([accept(2_000, otherListener)], talks)).toContain('Q2 A listener was told that they have somebody whom they never had.')
		expect(judge([accept(2_000, otherListener, { outcome: 'unknown', settledAt: null })], talks)).toEqual([])
	})
})

describe('[Q3]', () => {
	const shift = op(listener, 'shift:start', 500, { conversationId: null, capacity: 1 })
	const two = [joined(1), entry(1, { conversationId: 'C2', content: 'listener_joined', name: 'Lou' })]
	const heads = { room: 1, backstage: 0, supervision: 0 }
	const both = database({ conversations: [stored({ heads }), stored({ id: 'C2', seekerId: 'S2', heads })], entries: two })
	const second = accept(3_000, listener, { offerId: 'O2', ...answered({ conversationId: 'C2' }) })

	const slots = ['C1', 'C2'].map((conversationId, index) => ({ listenerId: 'L1', slot: index + 1, conversationId }))

	it('sees more places stored than were chosen', () => {
		const third = { listenerId: 'L1', slot: 3, conversationId: 'C3' }
		expect(judge([], database({ slots: [...slots, third] }))).toContain('Q3 A listener holds more conversations than they chose.')
	})
	it('sees more conversations at once than were chosen', () => {
		expect(judge([shift, accept(2_000), second], both)).toContain('Q3 A listener was given more conversations than they chose.')
	})
	it('takes the next one when the first may have ended', () => {
		const ended = op(listener, 'conversation:end', 2_500, { outcome: 'unknown', settledAt: null })
		expect(judge([shift, accept(2_000), ended, second], { ...both, slots })).toEqual([])
	})
	it('takes the next one when the person may have left in another tab', () => {
		const gone = {
			...both,
			conversations: both.conversations.map((one) => (one.id === c1 ? { ...one, reason: 'left_quickly', state: 'closed' as const } : one)),
		}
		const otherTab = { ...seeker, page: 2 }
		const leaves = op(seeker, 'session:leave', 2_500, { conversationId: null, outcome: 'unknown', settledAt: null })
		const pages = [...opened(seeker), closed(seeker, 2_500, 'left'), ...opened(otherTab), closed(otherTab, 60_000)]
		const told = judge([...pages, shift, accept(2_000), leaves, second], gone)
		expect(told.filter((one) => one.startsWith('Q3'))).toEqual([])
	})
	it('sees somebody asked while they rest', () => {
		const rests = [
			...opened(listener),
			op(listener, 'shift:pause', 2_000, { conversationId: null }),
			listenerScreen(9_000, { conversations: [desk()], offerId: 'O1' }),
			listenerScreen(9_100, { conversations: [desk()] }),
			closed(listener, 105_000),
		]
		expect(judge(rests, talks)).toContain('Q3 A listener was asked while they rested.')
		expect(judge([...rests, op(listener, 'shift:resume', 8_000, { conversationId: null })], talks)).toEqual([])
		const refused = op(listener, 'queue:help-next', 8_000, { conversationId: null, outcome: 'fail', code: 'paused' })
		expect(judge([...rests, refused], talks)).not.toEqual([])
	})
	it('sees on a busy machine what no offer from before the pause can explain, and nothing else', () => {
		const asked = 'Q3 A listener was asked while they rested.'
		const busy = { kind: 'load', at: 8_000, node: 0, sinceMs: 1_000, ranMs: 100, waitedMs: 800 } as const
		const restsUntil = (at: number) => [
			...opened(listener),
			op(listener, 'shift:pause', 2_000, { conversationId: null }),
			busy,
			listenerScreen(at, { conversations: [desk()], offerId: 'O1' }),
			listenerScreen(at + 100, { conversations: [desk()] }),
			closed(listener, 105_000),
		]
		const limits = { offerTtlMs: 4_000, slackMs: 4_000 }
		expect(judge(restsUntil(13_900), talks, limits)).not.toContain(asked)
		expect(judge(restsUntil(14_100), talks, limits)).toContain(asked)
		expect(judge([...restsUntil(14_100), fault('redis-kill', 3_000, 4_000)], talks, limits)).not.toContain(asked)
	})
})

describe('[Q4]', () => {
	const other = { ...seeker, actor: 'seeker-2', principalId: 'S2' }
	const later = { ...queued, id: 'C2', seekerId: 'S2', requestedAt: 2_000, enqueuedAt: 2_000 }
	const inOrder = database({
		conversations: [queued, later],
		slots: [],
		tickets: ['C1', 'C2'].map((id) => ({ conversationId: id, leased: false })),
	})
	const told = (at: number, first: number, second: number) => [
		seekerScreen(at, { stage: 'waiting', position: first }),
		seekerScreen(at + 1, { id: 'C2', stage: 'waiting', position: second }, {}, other),
	]
	const start = [...opened(seeker), ...opened(other)]

	it('takes people in their order, and a moment in which it changes', () => {
		expect(judge([...start, ...told(5_000, 1, 2), ...told(20_000, 1, 2)], inOrder)).toEqual([])
		expect(judge([...start, ...told(5_000, 2, 1), ...told(7_000, 1, 2)], inOrder)).toEqual([])
	})
	it('sees people told another order than they came in', () => {
		expect(judge([...start, ...told(5_000, 2, 1), ...told(7_000, 3, 1), ...told(9_000, 4, 2), ...told(11_000, 3, 1)], inOrder)).toContain(
			'Q4 People in a lane are told their places in another order than they came.',
		)
	})
	it('takes a page that was closed before its place changed', () => {
		const closes = [
			...start,
			...told(5_000, 2, 1),
			closed(seeker, 5_500),
			seekerScreen(20_000, { id: 'C2', stage: 'waiting', position: 1 }, {}, other),
		]
		expect(judge(closes, inOrder)).toEqual([])
	})
	it('takes numbers that only stand there because nobody was told anew', () => {
		expect(judge([...start, ...told(5_000, 2, 1), ...told(7_000, 2, 1), ...told(9_000, 2, 1), ...told(30_000, 2, 1)], inOrder)).toEqual([])
	})
	it('sees a place that moved', () => {
		expect(judge(waits, { ...inQueue, conversations: [{ ...queued, enqueuedAt: 5_000 }] })).toContain(
			'Q4 Somebody has another place than the one they asked for.',
		)
	})
	it('sees somebody who waits and is in no queue', () => {
		expect(judge(waits, { ...inQueue, tickets: [] })).toContain('Q4 Somebody waits who is in no queue.')
	})
})

describe('[Q5]', () => {
	const ready = { shift: { capacity: 1, availability: 'ready', resting: false } }
	const idle = (until: number, more = {}) => [
		...opened(supervisor),
		...opened(listener),
		board(4_000, [row({ state: 'waiting', handlerId: null, handlerRole: null })]),
		listenerScreen(5_000, { ...ready, ...more }),
		board(until, [row({ state: 'waiting', handlerId: null, handlerRole: null })]),
	]
	const taken = database({ conversations: [stored()] })

	it('takes a wait within the bound, and one in a fault', () => {
		const answeredSoon = [
			...idle(8_000),
			listenerScreen(8_500, { ...ready, offerId: 'O1' }),
			listenerScreen(8_600, { conversations: [desk()] }),
		]
		expect(judge([...answeredSoon, board(9_000, [row()])], taken)).toEqual([])
		const inFault = [...idle(30_000), fault('postgres-outage', 4_500, 20_000), listenerScreen(30_100, { conversations: [desk()] })]
		expect(judge([...inFault, board(31_000, [row()])], taken)).toEqual([])
	})
	it('sees a listener who is free beside somebody who waits', () => {
		expect(judge(idle(20_000), inQueue)).toContain('Q5 A free listener was not asked although somebody waited.')
	})
	it('takes a page that was closed while it was free', () => {
		const reloads = [
			...idle(6_000),
			closed(listener, 6_500),
			board(20_000, [row({ state: 'waiting', handlerId: null, handlerRole: null })]),
		]
		expect(judge(reloads, inQueue)).toEqual([])
	})
	it('takes a listener who may not be asked', () => {
		const passed = database({
			conversations: [{ ...queued, passedBy: ['L1'] }],
			slots: [],
			tickets: [{ conversationId: c1, leased: false }],
		})
		expect(judge(idle(20_000), passed)).toEqual([])
	})
	it('sees somebody left beside a free listener when all is quiet', () => {
		const free = [...waits, ...opened(listener), listenerScreen(5_000, ready)]
		expect(judge(free, inQueue)).toContain('Q5 Somebody still waits beside a listener who is free for them.')
	})
	it('takes somebody left beside a listener who observes somebody in danger, which that listener is not shown', () => {
		const both = { shift: { capacity: 2, availability: 'ready', resting: false }, conversations: [desk('observing', { id: 'C2' })] }
		const observes = [...waits, ...opened(listener), listenerScreen(5_000, both)]
		const left = (signals: StoredConversation['signals']) => {
			const observed = stored({ id: 'C2', signals, handler: { id: 'V1', role: 'supervisor', observerId: 'L1' } })
			const inBoth = { ...inQueue, conversations: [queued, observed], slots: [{ listenerId: 'L1', slot: 1, conversationId: 'C2' }] }
			return judge(observes, inBoth).filter((what) => what.startsWith('Q5'))
		}
		expect(left([signal('G1')])).toEqual([])
		expect(left([])).toEqual(['Q5 Somebody still waits beside a listener who is free for them.'])
	})
})

describe('[Q6]', () => {
	const offered = [...opened(listener), listenerScreen(1_500, { offerId: 'O1' })]
	const handles = listenerScreen(9_900, { conversations: [desk()] })

	it('takes an offer that is answered in time, and the same yes twice', () => {
		const gone = listenerScreen(2_100, { conversations: [desk()] })
		expect(
			judge([...offered, accept(2_000, listener, { outcome: 'unknown' }), gone, accept(2_500), closed(listener, 105_000)], talks),
		).toEqual([])
	})
	it('sees a yes after a no', () => {
		const no = op(listener, 'offer:decline', 2_000, { conversationId: null, offerId: 'O1' })
		expect(judge([...offered, no, accept(3_000), handles], talks)).toContain('Q6 An offer was accepted after it had been declined.')
	})
	it('sees a yes after the offer had gone', () => {
		expect(judge([...offered, listenerScreen(5_000), accept(6_000), handles], talks)).toContain(
			'Q6 An offer was accepted after it had been withdrawn.',
		)
	})
	it('sees an offer that never ends', () => {
		expect(judge([...offered, listenerScreen(60_000, { conversations: [desk()] })], talks)).toContain(
			'Q6 An offer stood longer than it may.',
		)
		const standing = stored({ state: 'offered', handler: null, offer: { id: 'O1', listenerId: 'L1', expiresAt: 50_000 } })
		expect(judge([], database({ conversations: [standing], slots: [] }))).toContain('Q6 An offer that has run out was never given back.')
	})
})
