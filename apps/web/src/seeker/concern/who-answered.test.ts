import { expect, test } from 'vitest'
import { conversation, entry, talking } from '../testing/fake-seeker.ts'
import { whoAnswered } from './who-answered.ts'

const said = { kind: 'message', text: 'hello' } as const
const wrote = (seq: number, role: 'listener' | 'supervisor', name: string) => entry(seq, { role, name }, said)
const brief = (...given: Parameters<typeof whoAnswered>) => whoAnswered(...given).map(({ name, seq }) => `${name} ${seq ?? 'nothing'}`)

test('[CO5] everybody who wrote, by the last thing they wrote, and whoever answers now last, even if they wrote nothing yet', () => {
	const entries = [
		wrote(1, 'listener', 'Noor'),
		entry(2, { role: 'you' }, said),
		wrote(3, 'listener', 'Noor'),
		wrote(4, 'supervisor', 'Priya'),
	]
	expect(brief({ entries, conversation: talking })).toEqual(['Noor 3', 'Priya 4', 'Sam nothing'])
	expect(brief({ entries: [wrote(5, 'listener', 'Sam'), ...entries], conversation: talking })).toEqual(['Noor 3', 'Priya 4', 'Sam 5'])
	const closed = conversation({ kind: 'closed', reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: false, erased: false })
	expect(brief({ entries, conversation: closed })).toEqual(['Noor 3', 'Priya 4'])
	expect(brief({ entries: [], conversation: closed })).toEqual([])
})
