import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../test/any-text.ts'
import { allPacks, assess, englishPacks } from '../../test/packs.ts'
import type { Turn } from './assess-conversation.ts'
import { questionsIn } from './questions-in.ts'
import { nothingRead, readNext } from './read-next.ts'
import { suggestedQuestions } from './suggested-questions.ts'

const anyQuestion = fc.constantFrom(
	...suggestedQuestions.map(({ text }) => text),
	'how would you do it?',
	`${'so '.repeat(1_990)}do you want to die?`,
)
const anyTurn = fc.oneof(
	fc.record<Turn>({ role: fc.constantFrom('seeker', 'listener'), text: anyText }),
	fc.record<Turn>({ role: fc.constant('listener'), text: anyQuestion }),
	fc.record<Turn>({ role: fc.constant('seeker'), text: fc.constantFrom('yes', 'no', 'tonight', 'hm') }),
)

test('[AT31] each message is read once, and an answer as if its question were read again with it', () => {
	fc.assert(
		fc.property(fc.array(anyTurn, { maxLength: 8 }), fc.constantFrom(allPacks, englishPacks), (turns, packs) => {
			let soFar = nothingRead
			let asked: { text: string | null; answered: number } = { text: null, answered: 0 }
			for (const { role, text } of turns) {
				const read = readNext(soFar, { writtenBy: role, text }, { packs, flags: [] })
				const answers = role === 'seeker' && asked.answered < 2 ? asked.text : null
				const context = { packs, writtenBy: role, answers, unanswered: asked.text === null, earlier: soFar.found }
				expect(read.found).toEqual(assess(text, context))
				expect(read.questions).toEqual(role === 'listener' ? questionsIn(text, packs) : [])
				soFar = read.soFar
				if (role === 'seeker') asked = { ...asked, answered: asked.answered + 1 }
				else asked = { text: (asked.text === null || asked.answered > 0 ? text : `${asked.text}\n${text}`).slice(-4_000), answered: 0 }
			}
		}),
		{ numRuns: 80 },
	)
})

test('[AT31] what a question asks is known when it is answered', () => {
	const text = 'Are you thinking about suicide?'
	const { soFar } = readNext(nothingRead, { writtenBy: 'listener', text }, { packs: englishPacks, flags: [] })
	const mute = englishPacks.map((pack) => ({ ...pack, questions: { index: { patterns: [], byConcept: [] }, owners: [] } }))
	const { found } = readNext(soFar, { writtenBy: 'seeker', text: 'yes' }, { packs: mute, flags: [] })
	expect(found.map(({ tier }) => tier)).toContain('needs_eyes')
})
