import { describe, expect, it } from 'vitest'
import {
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
	said,
	says,
	seeker,
	seekerScreen,
	shows,
	stored,
	withLog,
} from './a-story.ts'

const log = [joined(1), said(seeker, 2, 'm1'), said(listener, 3, 'm2')]
const good = {
	history: [
		...opened(seeker),
		...opened(listener),
		...says(seeker, 3_000, 'm1', 2),
		...says(listener, 4_000, 'm2', 3),
		shows(seeker, 3_020, log.slice(0, 2)),
		shows(listener, 3_030, log.slice(0, 2)),
		shows(seeker, 4_020, log.slice(2), 2),
		shows(listener, 4_030, log.slice(2), 2),
		seekerScreen(4_030),
		listenerScreen(4_030, { conversations: [desk()] }),
	],
	database: database(withLog(stored(), log)),
}
const m1 = { conversationId: c1, clientId: 'm1', stream: 'room', text: 'words of m1' } as const
const stores = (...entries: typeof log) => database(withLog(stored(), entries))

describe('a good round', () => {
	it('breaks nothing', () => {
		expect(judge(good.history, good.database)).toEqual([])
	})

	it('may hold operations of which nobody knows whether they were done', () => {
		const unknown = { ...m1, clientId: 'm3', text: 'words of m3', outcome: 'unknown', settledAt: null } as const
		const asked = [...good.history, op(seeker, 'message:send', 5_000, unknown), op(seeker, 'message:send', 5_100, unknown)]
		expect(judge(asked, good.database)).toEqual([])
		const done = [...log, said(seeker, 4, 'm3')]
		const shown = [shows(seeker, 6_000, done.slice(3), 3), shows(listener, 6_000, done.slice(3), 3)]
		expect(judge([...asked, ...shown], stores(...done))).toEqual([])
	})
})

describe('[M1]', () => {
	it('sees an acknowledged message that is not there', () => {
		expect(judge(good.history, stores(joined(1), said(listener, 2, 'm2')))).toContain('M1 An acknowledged message is not in the database.')
	})
	it('sees one that stands elsewhere than was told', () => {
		const swapped = [joined(1), said(listener, 2, 'm2'), said(seeker, 3, 'm1')]
		expect(judge(good.history, stores(...swapped))).toContain('M1 An acknowledged message stands elsewhere than was told.')
	})
	it('sees one that has other words', () => {
		const changed = log.map((one) => (one.seq === 2 ? { ...one, text: 'other words' } : one))
		expect(judge(good.history, stores(...changed))).toContain('M1 An acknowledged message has other words than were sent.')
	})
	it('sees an end that was acknowledged and did not happen', () => {
		expect(judge([...good.history, op(seeker, 'conversation:end', 9_000)], good.database)).toContain(
			'M1 A conversation whose end was acknowledged is open.',
		)
	})
})

describe('[M2]', () => {
	const wrote = { kind: 'wrote', at: 6_000, ...seeker, ...m1, clientId: 'm9', text: 'words of m9' } as const
	const left = (state: 'queued' | 'not_sent') =>
		seekerScreen(7_000, { outgoing: [{ clientId: 'm9', stream: 'room', state, code: state === 'queued' ? null : 'conversation_closed' }] })

	it('sees words that were swallowed', () => {
		expect(judge([...good.history, wrote], good.database)).toContain('M2 A message was neither stored nor shown as not sent.')
	})
	it('sees words that are still on their way', () => {
		expect(judge([...good.history, wrote, left('queued')], good.database)).toContain(
			'M2 A message is still on its way after everything was quiet.',
		)
	})
	it('takes a visible "not sent", and a page that was closed', () => {
		expect(judge([...good.history, wrote, left('not_sent')], good.database)).toEqual([])
		expect(judge([...good.history, wrote, closed(seeker, 8_000)], good.database)).toEqual([])
	})
})

describe('[M3]', () => {
	it('sees one message twice', () => {
		expect(judge(good.history, stores(...log, said(seeker, 4, 'm1')))).toContain(
			'M3 A message stands in the log twice under one client id.',
		)
	})
	it('sees one message under two marks', () => {
		const again = said(seeker, 4, 'm7', { text: 'words of m1' })
		expect(judge(good.history, stores(...log, again))).toContain('M3 A message stands in the log twice under different client ids.')
	})
})

describe('[M4]', () => {
	it('sees a gap in the log', () => {
		const gap = [joined(1), said(seeker, 2, 'm1'), said(listener, 4, 'm2')]
		expect(judge([], stores(...gap))).toContain('M4 A log is not numbered 1 to n.')
	})
	it('sees a head that is not the end of its log', () => {
		expect(judge([], database({ ...withLog(stored(), log), entries: log.slice(0, 2) }))).toContain('M4 A head is not where its log ends.')
	})
	it('sees a screen with a gap, and one that shows an entry twice', () => {
		const jump = shows(
			seeker,
			5_000,
			[log[0], log[2]].flatMap((one) => one ?? []),
		)
		expect(judge([...opened(seeker), jump], good.database)).toContain('M4 A screen showed entries that do not follow each other.')
		const twice = shows(seeker, 5_000, log.slice(1, 2), 2)
		expect(judge([...good.history, twice], good.database)).toContain('M4 A screen showed entries that do not follow each other.')
	})
	it('sees two contents under one number', () => {
		const other = shows(seeker, 5_000, [said(listener, 3, 'm8')], 2)
		expect(judge([...good.history, other], good.database)).toContain('M4 A screen showed something else at this place than the log has.')
	})
	it('sees the words of one writer in the wrong order', () => {
		const wrong = [joined(1), said(seeker, 2, 'b'), said(seeker, 3, 'a')]
		const written = [...says(seeker, 3_000, 'a', 3), ...says(seeker, 3_100, 'b', 2)]
		expect(judge([...opened(seeker), ...written], stores(...wrong))).toContain('M4 Two messages of one writer stand in the wrong order.')
	})
})

describe('[M5]', () => {
	const late = (at: number) => [
		...opened(seeker),
		...opened(listener),
		...says(seeker, 3_000, 'm1', 2),
		...says(listener, 4_000, 'm2', 3),
		shows(seeker, 3_000, log),
		shows(listener, 2_000, log.slice(0, 1)),
		listenerScreen(2_000, { conversations: [desk()] }),
		shows(listener, at, log.slice(1), 1),
		listenerScreen(at, { conversations: [desk()] }),
		seekerScreen(at),
	]
	it('sees a message that comes too late, and takes it in a fault', () => {
		expect(judge(late(9_000), good.database)).toEqual([])
		expect(judge(late(20_000), good.database)).toContain('M5 An acknowledged entry reached a connected screen too late.')
		expect(judge([...late(20_000), fault('server-kill', 2_500, 8_000)], good.database)).toEqual([])
	})
	it('asks for it within the silent bound while only Redis is away', () => {
		const redis = fault('redis-outage', 2_500, 60_000, 'redis')
		expect(judge([...late(20_000), redis], good.database)).toEqual([])
		expect(judge([...late(40_000), redis], good.database)).toContain('M5 An acknowledged entry reached a connected screen too late.')
	})
	it('sees an end that comes too late', () => {
		const ended = [...log, entry(4, { content: 'ended', epoch: 2 })]
		const data = database({
			...withLog(stored({ state: 'closed', reason: 'ended_by_listener', epoch: 2, handler: null }), ended),
			slots: [],
		})
		const end = (at: number) => [
			...good.history,
			op(listener, 'conversation:end', 9_000),
			shows(seeker, at, ended.slice(3), 3),
			seekerScreen(at, { stage: 'closed', epoch: 2 }),
			shows(listener, 9_100, ended.slice(3), 3),
			listenerScreen(9_100),
		]
		expect(judge(end(9_500), data)).toEqual([])
		expect(judge(end(30_000), data)).toContain('M5 An acknowledged entry reached a connected screen too late.')
	})
	it('sees a screen that lacks the last entry when all is quiet', () => {
		const lacking = good.history.filter((record) => !(record.kind === 'shown' && record.role === 'seeker' && record.from === 2))
		expect(judge(lacking, good.database)).toContain('M5 A screen lacks the end of a log.')
	})
	it('sees a screen that shows an older state', () => {
		expect(judge([...good.history, seekerScreen(9_000, { stage: 'waiting' })], good.database)).toContain(
			'M5 The screen of a seeker shows an older state.',
		)
		expect(judge([...good.history, listenerScreen(9_000)], good.database)).toContain('M5 The desk of a listener shows an older state.')
	})
	it('sees a page that never came back', () => {
		expect(judge([...good.history, closed(seeker, 99_000, 'stuck')], good.database)).toContain('M5 A page never came back.')
	})
})

describe('[M6]', () => {
	it('sees words that their sender never sent', () => {
		expect(judge(good.history, stores(...log, said(seeker, 4, 'invented')))).toContain(
			'M6 The log has something that its sender never sent.',
		)
	})
	it('sees words on a screen that are not in the log', () => {
		const beyond = shows(seeker, 5_000, [said(listener, 4, 'm8')], 3)
		expect(judge([...good.history, beyond], good.database)).toContain('M6 A screen showed something that is not in the log.')
	})
	it('sees a whisper on the screen of a seeker', () => {
		const whisper = said(listener, 1, 'w', { stream: 'backstage', content: 'whisper' })
		const data = database(withLog(stored(), [...log, whisper]))
		expect(judge([...good.history, shows(seeker, 5_000, [whisper])], data)).toContain(
			'M6 The screen of a seeker showed what is not for them.',
		)
	})
	it('sees what is accepted after the end', () => {
		const ended = [...log, entry(4, { content: 'ended', epoch: 2 }), said(seeker, 5, 'm5', { epoch: 2 })]
		const data = database(withLog(stored({ state: 'closed', epoch: 2 }), ended))
		expect(judge(says(seeker, 9_000, 'm5', 5), data)).toContain('M6 Something was accepted from somebody who was not allowed to write.')
	})
	it('sees the conversation of somebody else', () => {
		const stranger = { ...seeker, actor: 'seeker-2', principalId: 'S2' }
		const shown = [...opened(stranger), shows(stranger, 5_000, log)]
		expect(judge([...good.history, ...shown], good.database)).toContain('M6 A seeker was shown the conversation of somebody else.')
	})
})
