import { expect, test } from 'vitest'
import type { Prompt } from './prompt.ts'
import { promptsIn } from './prompts-in.ts'

const prompt = (language: string): Prompt => ({ id: language.toLowerCase(), group: 'ask', language, text: 'What was hardest?', why: '' })
const [english, spanish, mexican] = [prompt('en'), prompt('es'), prompt('es-MX')]

test('[PT3] prompts are in the language of the conversation, whatever its region, else in English, else what there is', () => {
	expect(promptsIn([english, spanish], 'es-AR')).toEqual([spanish])
	expect(promptsIn([english, mexican], 'es')).toEqual([mexican])
	expect(promptsIn([spanish, english], 'ar')).toEqual([english])
	expect(promptsIn([spanish], 'ar')).toEqual([spanish])
	expect(promptsIn([], 'ar')).toEqual([])
})
