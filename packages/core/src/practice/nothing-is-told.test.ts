import { expect, test } from 'vitest'
import { listenerContract } from '../protocol/listener.ts'
import { practiceCommands } from '../protocol/practice.ts'
import { supervisorContract } from '../protocol/supervisor.ts'

const { payload, result } = practiceCommands['practice:finish']

test('[RL25] a page can tell that a role play was finished, and has nowhere to put a word of it', () => {
	expect(payload.safeParse({ rolePlay: 'mo-exam' }).success).toBe(true)
	expect(payload.safeParse({ rolePlay: 'mo-exam', text: 'That sounds hard.' }).success).toBe(false)
	expect(payload.safeParse({ rolePlay: 'That sounds hard.' }).success).toBe(false)
	expect(result.parse({ finished: [{ rolePlay: 'mo-exam', finishedAt: 1, text: 'no' }] })).toEqual({
		finished: [{ rolePlay: 'mo-exam', finishedAt: 1 }],
	})
})

test('[RL26] no event tells of practice, and no supervisor can ask about it', () => {
	const names = [
		...Object.keys(listenerContract.events),
		...Object.keys(supervisorContract.commands),
		...Object.keys(supervisorContract.events),
	]
	expect(names.filter((name) => name.startsWith('practice'))).toEqual([])
	expect(Object.keys(listenerContract.commands).filter((name) => name.startsWith('practice'))).toEqual(['practice:list', 'practice:finish'])
})
