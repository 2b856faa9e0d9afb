import { answer, begin, end } from '@akin/core/practice/answer'
import { type Feedback, feedbackOn, type Quoted } from '@akin/core/practice/feedback'
import { type RolePlay, turnOf } from '@akin/core/practice/role-play'
import type { Talk } from '@akin/core/practice/talk'
import type { FoundMove } from '@akin/core/reply/read-reply'

/**
 * Talks a role play through on a terminal: what they say, how each reply is read and why, and the feedback. For whoever writes one.
 * @param replies one a line; an empty line ends the talk
 */
export async function play(rolePlay: RolePlay, replies: AsyncIterable<string>, write: (line: string) => void): Promise<void> {
	let talk: Talk = begin(rolePlay)
	const says = (lines: readonly string[]) => {
		for (const line of lines) write(`${rolePlay.person.name}: ${line}`)
	}
	says(turnOf(rolePlay, rolePlay.opening).says)
	for await (const line of replies) {
		if (line.trim() === '') break
		const next = answer(rolePlay, talk, line.trim())
		if (!next.ok) break
		talk = next.value.talk
		const last = talk.replies.at(-1)
		if (last) {
			write(`   read as: ${last.moves.map((one) => readAs(one, last.text)).join('; ') || 'nothing that is known'}`)
			write(`   leads to: ${last.followed.kind === 'turn' ? last.followed.to : 'an aside'}`)
		}
		says(next.value.says)
		if (talk.kind === 'over') break
	}
	const over = end(talk)
	if (over.kind === 'over') for (const line of written(feedbackOn(rolePlay, over))) write(line)
}

function readAs({ move, span, because }: FoundMove, text: string): string {
	const why =
		because.kind === 'their_words' ? `their words: ${because.words.join(', ')}` : because.kind === 'pattern' ? because.id : 'counted'
	return `${move} at “${text.slice(...span)}” (${why})`
}

function written({ heard, early, otherwise, unheard, safety, ended }: Feedback): readonly string[] {
	const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)])
	const both = ({ said, reply }: Quoted) => `“${said.at(-1) ?? ''}” → “${reply}”`
	return [
		...part('Heard', heard.map(both)),
		...part(
			'Advice that came early',
			early.map((one) => `${both(one)}. Another way: ${one.ways[0] ?? ''}`),
		),
		...part(
			'Otherwise',
			otherwise.map((one) => `${one.move}: ${both(one)}. Another way: ${one.ways[0] ?? ''}`),
		),
		...part(
			'Not taken up',
			unheard.map((one) => `${both(one)}. ${one.hear}`),
		),
		...part(
			'Safety',
			safety.map(({ about, asked }) => `${about}: ${asked ? `asked (${asked.when}) with “${asked.reply}”` : 'not asked'}`),
		),
		...part('How it ended', [
			ended.kind === 'by_person'
				? `${ended.ends}. ${ended.after}`
				: ended.goodbye
					? 'You ended it, with a goodbye.'
					: 'You ended it, without a goodbye.',
		]),
	]
}
