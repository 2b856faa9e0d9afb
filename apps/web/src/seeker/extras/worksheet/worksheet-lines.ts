import { isCrossedOut, type Line, type Worksheet } from '@akin/core/worksheet/worksheet'

/** What a line says to somebody who takes it along: what nobody crossed out, all of it where it was written at the same time. */
export const wordsOf = (line: Line<unknown> | null): string =>
	line === null || isCrossedOut(line)
		? ''
		: [...new Set(line.versions.filter(({ crossedOut }) => !crossedOut).map(({ text }) => text))].join('\n')

type Titles = (field: 'trouble' | 'idea' | 'for' | 'against' | 'step' | 'when') => { readonly title: string }

/** The worksheet as plain text. What was crossed out is left out. */
export function worksheetText(title: string, sheet: Worksheet<unknown>, words: Titles): string {
	const part = (field: 'trouble' | 'step' | 'when') => `${words(field).title}\n${wordsOf(sheet[field])}`
	const points = (field: 'for' | 'against', lines: readonly Line<unknown>[]) =>
		lines.flatMap((line) => (isCrossedOut(line) ? [] : [`   ${words(field).title}: ${wordsOf(line)}`]))
	const ideas = sheet.ideas
		.filter((idea) => !isCrossedOut(idea))
		.flatMap((idea, at) => [`${at + 1}. ${wordsOf(idea)}`, ...points('for', idea.for), ...points('against', idea.against)])
	return [title, part('trouble'), [words('idea').title, ...ideas].join('\n'), part('step'), part('when')].join('\n\n').concat('\n')
}
