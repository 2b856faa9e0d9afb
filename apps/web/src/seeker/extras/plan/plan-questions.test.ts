import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planQuestion } from '@akin/core/plan/plan-questions'
import { planSteps } from '@akin/core/plan/plan-steps'
import { expect, it } from 'vitest'

/** What the page shows in a language, by what it shows in English. */
const shownIn = (locale: string): ReadonlyMap<string, string> => {
	const file = readFileSync(join(import.meta.dirname, '../../locales', locale, 'messages.po'), 'utf8')
	return new Map([...file.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)].map(([, id = '', text = '']) => [id, text]))
}

it.each(['es', 'de', 'fr', 'ar'])('[PH3] what is asked in the room in %s is what the plan asks', (locale) => {
	const shown = shownIn(locale)
	for (const step of planSteps) expect(planQuestion(step, `${locale}-XX`)).toBe(shown.get(planQuestion(step, 'en')))
	expect(planQuestion('offer', locale)).not.toBe(planQuestion('offer', 'en'))
})

it('[PH3] is asked in English where there are no words in the language', () => {
	expect(planQuestion('signs', 'so')).toBe(planQuestion('signs', 'en'))
})
