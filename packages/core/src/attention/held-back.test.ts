import { expect, test } from 'vitest'
import { assess, englishPacks } from '../../test/packs.ts'
import { heldBack } from './held-back.ts'

const held = (text: string, answers: string | null = null) => heldBack(text, { packs: englishPacks, writtenBy: 'seeker', answers })

test('[AT40] what other words took back is told with what took it back and where it stands', () => {
	const text = 'I could just die of boredom'
	const signals = assess(text)
	expect(signals.filter(({ tier }) => tier !== 'watch')).toEqual([])
	const [first] = held(text)
	if (!first) throw new Error('nothing was held back')
	expect(first.rule).toBe('en.dark-thoughts~hyperbole')
	expect(text.slice(...first.span)).toContain('die')
})

test('[AT40] nothing is held back of what is said, or where nothing was found', () => {
	expect(held('I want to die')).toEqual([])
	expect(held('The bus was late')).toEqual([])
})
