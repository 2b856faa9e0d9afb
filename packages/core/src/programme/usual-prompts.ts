import type { Prompt } from './prompt.ts'

const english = (id: string, group: Prompt['group'], text: string, why: string): Prompt => ({ id, group, language: 'en', text, why })

/** Prompts to begin with. Written here; a programme makes them its own. */
export const usualPrompts: readonly Prompt[] = [
	english('time', 'listen', 'I am here, and I have time. Where would you like to start?', 'They choose what comes first.'),
	english(
		'glad',
		'listen',
		'I am glad you wrote. What is it like for you right now?',
		'Begins with today, which is easier than with all of it.',
	),
	english(
		'weighs',
		'reflect',
		'It sounds as if {{their words}} weighs on you. Have I understood that?',
		'Their own words show that you listened; the question lets them put you right.',
	),
	english(
		'felt',
		'reflect',
		'When {{what happened}}, you felt {{feeling}}. Is that how it was?',
		'Joins what happened with what it did to them, without judging either.',
	),
	english(
		'sense',
		'validate',
		'After {{what happened}}, it makes sense that you feel that way.',
		'Says that a feeling has a reason, without saying that all is well.',
	),
	english(
		'a-lot',
		'validate',
		'That is a lot to carry. Thank you for telling me.',
		'Lets it be heavy; nothing has to be put right at once.',
	),
	english('hardest', 'ask', 'What has been the hardest part of today?', 'Open, and about one day: there is something to answer.'),
	english('helped', 'ask', 'When it was a little easier, what was different?', 'Looks for what they can do already.'),
	english(
		'suicide',
		'ask_directly',
		'Thank you for telling me that. I want to ask you plainly, because it matters: are you having thoughts of suicide?',
		'Asking does not put the idea into anybody’s head. Plain words can be answered plainly.',
	),
	english('safe', 'ask_directly', 'Are you safe where you are right now?', 'Short, and about this moment.'),
	english(
		'slowly',
		'slow_down',
		'We can go slowly. There is no hurry with an answer.',
		'Takes the pressure off somebody who is overwhelmed.',
	),
	english(
		'one-thing',
		'slow_down',
		'That is a lot at once. Shall we take one thing first: {{one thing}}?',
		'Makes it smaller, and they can say no.',
	),
	english('next-hours', 'close', 'Before we end: what could make the next hours a little easier?', 'A small step that is theirs.'),
	english(
		'thank',
		'close',
		'Thank you for trusting me with {{what they told}}. You can come back here.',
		'An ending that is said is easier than one that happens.',
	),
]
