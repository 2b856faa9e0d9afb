import { expect, it } from 'vitest'
import { breath, breathAt } from './breathing.ts'

it('goes in for four, out for six, and is over after five times', () => {
	const steps = Array.from({ length: 51 }, (_, second) => breathAt(second))
	const words = steps.map((step) => (step.kind === 'done' ? 'done' : `${step.phase} ${step.count}`))
	expect(words.slice(0, 11)).toEqual(['in 1', 'in 2', 'in 3', 'in 4', 'out 1', 'out 2', 'out 3', 'out 4', 'out 5', 'out 6', 'in 1'])
	expect(words.filter((word) => word === 'in 1')).toHaveLength(breath.times)
	expect(words[49]).toBe('out 6')
	expect(words[50]).toBe('done')
})
