import { isLast, type RolePlay, type Turn } from '@akin/core/practice/role-play'

/** A role play as a text to read through: every turn, who leads where, and what is answered whenever it comes. */
export function outlineOf(rolePlay: RolePlay): string {
	const { title, person, kind, difficulty, about, practises, turns, asides, anywhere } = rolePlay
	const head = [
		`${title} · ${person.name} · ${kind} · ${difficulty}`,
		about,
		`Practises: ${practises}`,
		`${turns.length} turns, ${turns.filter(isLast).length} of them endings`,
	]
	const always = [
		...asides.map(({ on, says }) => `  ${on.join(' / ')}  once: ${quoted(says)}`),
		...anywhere.map(({ on, to }) => `  ${on.join(' / ')} → ${to}`),
	]
	return [
		...head,
		'',
		...turns.flatMap((turn) => [...linesOf(turn, turn.id === rolePlay.opening), '']),
		'Whenever it comes',
		...always,
	].join('\n')
}

function linesOf(turn: Turn, opens: boolean): readonly string[] {
	const name = `${turn.id}${opens ? ' (opening)' : ''}`
	if (isLast(turn)) return [`${name} (ends: ${turn.ends})`, ...turn.says.map((text) => `  “${text}”`), `  ${turn.after}`]
	return [
		turn.signal ? `${name} (signal: ${turn.signal})` : name,
		...turn.says.map((text) => `  “${text}”`),
		`  to hear: ${turn.hear}`,
		...turn.leads.map(({ on, unless, to }) => `  ${on.join(' / ')}${unless ? `, not ${unless.join(' / ')}` : ''} → ${to}`),
		`  otherwise → ${turn.otherwise}`,
		...turn.ways.map((way) => `  a way: ${way}`),
	]
}

const quoted = (says: readonly string[]) => says.map((text) => `“${text}”`).join(' ')
