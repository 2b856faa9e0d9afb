import { describe, expect, it } from 'vitest'
import {
	answered,
	board,
	c1,
	closed,
	database,
	desk,
	entry,
	joined,
	judge,
	listener,
	listenerScreen,
	op,
	opened,
	otherListener,
	overAt,
	row,
	said,
	says,
	seeker,
	shows,
	signal,
	stored,
	supervisor,
	withLog,
} from './a-story.ts'

const asks = op(listener, 'help:request', 5_000, answered({ signalIds: ['A1'] }))
const alarm = row({ tier: 'act_now', signals: [signal('A1')] })
const open = database({ conversations: [stored({ signals: [signal('A1')] })] })
const acknowledged = database({ conversations: [stored({ signals: [signal('A1', 'V1')] })] })
const press = op(supervisor, 'signal:acknowledge', 8_000, { signalId: 'A1' })
const here = [...opened(listener), ...opened(supervisor), listenerScreen(1_000, { conversations: [desk()] }), board(1_000, [row()])]

describe('[S1]', () => {
	it('takes an alarm that comes at once and stays until somebody presses', () => {
		expect(judge([...here, asks, board(6_000, [alarm])], open)).toEqual([])
		const after = row({ tier: 'watch', signals: [signal('A1', 'V1')] })
		expect(judge([...here, asks, board(6_000, [alarm]), press, board(9_000, [after])], acknowledged)).toEqual([])
	})
	it('takes a take-over for an acknowledgement', () => {
		const takeOver = op(supervisor, 'conversation:take-over', 7_000)
		expect(judge([asks, takeOver], acknowledged)).toEqual([])
	})
	it('sees an acknowledgement that nobody made', () => {
		expect(judge([asks], acknowledged)).toContain('S1 A signal was acknowledged by nobody who pressed anything.')
		expect(judge([asks, op(supervisor, 'signal:acknowledge', 8_000, { signalId: 'A2', outcome: 'fail' })], acknowledged)).not.toEqual([])
	})
	it('sees an alarm that leaves the board by itself', () => {
		const gone = [...here, asks, board(6_000, [alarm]), board(9_000, []), board(10_000, [alarm])]
		expect(judge(gone, open)).toContain('S1 An alarm left the board although nobody had acknowledged it.')
	})
	it('sees one that was asked for and not stored', () => {
		expect(judge([...here, asks], database())).toContain('S1 A request for help that was acknowledged is not stored.')
	})
	it('sees one that comes too late, and one that is missing at the end', () => {
		expect(judge([...here, asks, board(60_000, [alarm])], open)).toContain(
			'S1 A request for help was not on a supervisor’s screen in time.',
		)
		expect(judge([...here, asks, board(6_000, [row()])], open)).toContain(
			'S1 An open alarm is not on the board of a supervisor who is there.',
		)
	})
})

const takenOver = entry(2, { content: 'taken_over', name: 'Val', epoch: 2 })
const byVal = stored({ epoch: 2, handler: { id: 'V1', role: 'supervisor', observerId: 'L1' } })
const whisper = (seq: number, epoch: number) => said(supervisor, seq, `w${seq}`, { stream: 'backstage', content: 'whisper', epoch })

describe('[S2]', () => {
	it('takes what was written before, and what the new handler writes', () => {
		const log = [joined(1), takenOver, said(supervisor, 3, 'v1', { epoch: 2 })]
		expect(judge(says(supervisor, 6_000, 'v1', 3), database(withLog(byVal, log)))).toEqual([])
	})
	it('sees the former handler write', () => {
		const log = [joined(1), takenOver, said(listener, 3, 'late', { epoch: 2 })]
		expect(judge(says(listener, 6_000, 'late', 3), database(withLog(byVal, log)))).toContain(
			'S2 Somebody wrote who does not answer, or no longer.',
		)
	})
	it('sees the former supervisor write after a hand-back', () => {
		const handed = entry(3, { content: 'handed_back', name: 'Val', epoch: 3 })
		const log = [joined(1), takenOver, handed, said(supervisor, 4, 'v9', { epoch: 3 })]
		const data = database(withLog(stored({ epoch: 3 }), log))
		expect(judge(says(supervisor, 9_000, 'v9', 4), data)).toContain('S2 Somebody wrote who does not answer, or no longer.')
	})
	it('takes an observer who reads the room, and sees one who is shown backstage', () => {
		const log = [joined(1), takenOver, whisper(1, 1), whisper(2, 2)]
		const data = database(withLog(byVal, log))
		const written = [...says(supervisor, 3_000, 'w1', 1, 'backstage'), ...says(supervisor, 6_000, 'w2', 2, 'backstage')]
		const observes = [...opened(listener), ...written, shows(listener, 5_500, [joined(1), takenOver]), closed(listener, 20_000)]
		expect(judge([...observes, shows(listener, 3_100, [whisper(1, 1)])], data)).toEqual([])
		expect(judge([...observes, shows(listener, 6_100, [whisper(1, 1), whisper(2, 2)])], data)).toContain(
			'S2 A former handler was shown something written after it was taken from them.',
		)
	})
	it('takes an observer who is never shown what is said backstage', () => {
		const log = [joined(1), takenOver, whisper(1, 1), whisper(2, 2)]
		const written = [...says(supervisor, 3_000, 'w1', 1, 'backstage'), ...says(supervisor, 6_000, 'w2', 2, 'backstage')]
		const screens = [2_000, 4_000, 60_000].map((at) => listenerScreen(at, { conversations: [desk('observing')] }))
		const observes = [shows(listener, 3_100, [whisper(1, 1)]), shows(listener, 5_500, [joined(1), takenOver]), closed(listener, 105_000)]
		expect(judge([...opened(listener), ...screens, ...written, ...observes], database(withLog(byVal, log)))).toEqual([])
	})
	it('sees a listener shown what goes on after they lost it', () => {
		const back = [entry(2, { content: 'listener_left', name: 'Lou', epoch: 2 }), entry(3, { content: 'back_in_queue', epoch: 2 })]
		const log = [joined(1), ...back, joined(4, 'Lee', 2)]
		const data = database(withLog(stored({ epoch: 2, handler: { id: 'L2', role: 'listener', observerId: null } }), log))
		const shown = [...opened(listener), shows(listener, 5_000, log.slice(0, 2)), closed(listener, 20_000)]
		expect(judge(shown, { ...data, slots: [{ listenerId: 'L2', slot: 1, conversationId: c1 }] })).toContain(
			'S2 A former handler was shown something written after it was taken from them.',
		)
		const never = [...opened(otherListener), shows(otherListener, 5_000, log.slice(0, 1)), closed(otherListener, 20_000)]
		expect(judge(never, database(withLog(stored(), [joined(1)])))).toContain('M6 A listener was shown a conversation that they never had.')
	})
})

describe('[S3]', () => {
	it('sees a conversation that nobody answers', () => {
		expect(judge([], database({ conversations: [stored({ handler: null })], slots: [] }))).toContain(
			'S3 A conversation has nobody who answers.',
		)
		expect(judge([], database({ slots: [] }))).toContain('S3 A listener answers without holding a place for it.')
	})
	it('sees a handler who is gone without a word to the supervisors', () => {
		const gone = [...opened(listener), closed(listener, 10_000)]
		expect(judge(gone, database())).toContain('S3 A handler is gone and no supervisor was told.')
		const lost = { ...signal('A9'), signal: 'listener_lost', tier: 'needs_eyes' } as const
		expect(judge(gone, database({ conversations: [stored({ signals: [lost] })] }))).toEqual([])
	})
	it('sees one who was away for long and came back', () => {
		const accepts = op(listener, 'offer:accept', 2_000, { conversationId: null, offerId: 'O1', ...answered({ conversationId: c1 }) })
		const returns = { ...listener, page: 2 }
		const away = [...opened(listener), accepts, closed(listener, 10_000), ...opened(returns, 80_000), closed(returns, 109_000)]
		const data = database(withLog(stored(), [joined(1)]))
		expect(judge(away, data)).toContain('S3 A handler was gone for long and no supervisor was told.')
		const tab = [...opened(listener), accepts, ...opened(returns, 5_000), closed(returns, 10_000), closed(listener, 109_000)]
		expect(judge(tab, data)).toEqual([])
		const lost = { ...signal('A9'), signal: 'listener_lost', tier: 'needs_eyes' } as const
		expect(judge(away, database(withLog(stored({ signals: [lost] }), [joined(1)])))).toEqual([])
	})
	it('sees a board that does not show what is open', () => {
		expect(judge([...here, board(9_000, [])], database())).toContain(
			'S3 The board of a supervisor does not show an open conversation as it is.',
		)
		expect(judge([...here, board(9_000, [row(), row({ id: 'C7' })])], database())).toContain(
			'S3 A board shows a conversation as open that is not.',
		)
	})
})

describe('[P2]', () => {
	const leaves = op(seeker, 'session:leave', 5_000, { conversationId: null })
	const left = database({
		...withLog(stored({ state: 'closed', reason: 'left_quickly', handler: null }), [joined(1)]),
		slots: [],
		seekerSessions: [],
	})

	it('sees what is shown to a session that has ended', () => {
		const otherTab = { ...seeker, page: 2 }
		const history = [...opened(seeker), ...opened(otherTab), leaves, closed(seeker, 5_020, 'left'), closed(otherTab, 90_000)]
		expect(judge(history, left)).toEqual([])
		expect(judge([...history, shows(otherTab, 20_000, [joined(1)])], left)).toContain('P2 A session that had ended was shown something.')
		expect(judge(history, { ...left, seekerSessions: ['S1'] })).toContain('P2 A session that was left is still stored.')
	})
	it('sees a session act that has ended', () => {
		const acts = op(seeker, 'conversation:resume', 20_000)
		expect(judge([leaves, closed(seeker, 5_020, 'left'), acts], left)).toContain('P2 A session that had ended could still act.')
		expect(judge([leaves, closed(seeker, overAt, 'left')], left)).toEqual([])
	})
})

describe('[P4]', () => {
	const erases = op(seeker, 'conversation:erase', 5_000)
	const gone = stored({ state: 'closed', reason: 'ended_by_seeker', erased: true, handler: null, epoch: 3 })

	it('takes a log that nobody can open', () => {
		const sealed = [entry(1, { content: null }), entry(2, { content: null })]
		expect(judge([erases], database({ ...withLog(gone, sealed), slots: [] }))).toEqual([])
	})
	it('sees words that can still be opened, or that still stand on a screen', () => {
		expect(judge([erases], database({ ...withLog(gone, [joined(1)]), slots: [] }))).toContain('P4 What was erased can still be opened.')
		const shown = [...opened(seeker), shows(seeker, 4_000, [joined(1)]), erases]
		const sealed = database({ ...withLog(gone, [entry(1, { content: null })]), slots: [] })
		expect(judge(shown, sealed)).toContain('P4 What was erased still stands on a screen.')
	})
})
