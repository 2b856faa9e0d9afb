import { expect, test } from 'vitest'
import { isWholeRubric, rubricItems } from './rubric.ts'

const whole = rubricItems.map((item) => ({ item, level: 'partly' as const }))

test('[RV4] every item once, in a word that fits it', () => {
	expect(isWholeRubric(whole)).toBe(true)
	expect(isWholeRubric(whole.slice(1))).toBe(false)
	expect(isWholeRubric([...whole.slice(1), { item: 'ending', level: 'well' }])).toBe(false)
	expect(isWholeRubric(whole.map((one) => (one.item === 'next_step' ? { ...one, level: 'not_needed' as const } : one)))).toBe(true)
	expect(isWholeRubric(whole.map((one) => (one.item === 'rapport' ? { ...one, level: 'not_needed' as const } : one)))).toBe(false)
})
