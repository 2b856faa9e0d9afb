import type { AuditProblem, AuditVerdict } from '@akin/chat-server/use-cases/audit/verify-audit'

/** What was found, for somebody who has to act on it. */
export function wordsOfProblem(problem: AuditProblem): string {
	const checkpoint = `Checkpoint ${problem.number}`
	switch (problem.kind) {
		case 'entries_changed':
			return `${checkpoint}: entries after ${problem.after} up to ${problem.upTo} were changed, taken out, put in or put in another order.`
		case 'checkpoint_missing':
			return `${checkpoint} is missing between others.`
		case 'checkpoint_forged':
			return `${checkpoint} was changed, or not made with this key.`
		case 'checkpoint_out_of_order':
			return `${checkpoint} does not follow on the one before.`
		case 'differs_from_anchor':
			return `${checkpoint} differs from the copy kept elsewhere.`
		case 'tail_cut':
			return `${checkpoint} is kept elsewhere and gone here: the end of the log was cut off.`
		case 'anchor_forged':
			return `${checkpoint} in the copy was changed, or not made with this key.`
	}
}

/** What can be said of the whole log, and what cannot. */
export function wordsOfVerdict({ problems, checkpoints, entries, uncovered, anchoredUpTo }: AuditVerdict): string {
	const counted = `${counting(entries, 'entry', 'entries')} under ${counting(checkpoints, 'checkpoint', 'checkpoints')}`
	const rest = [
		...(uncovered > 0 ? [`Not covered yet, since the last checkpoint: ${counting(uncovered, 'entry', 'entries')}.`] : []),
		anchoredUpTo === 0
			? 'There is no copy from elsewhere: whoever can write to the database and has the key could have written all of it anew, or cut off its end.'
			: `Copies from elsewhere speak of the checkpoints up to ${anchoredUpTo}.`,
	]
	const head =
		problems.length === 0
			? `✓ ${counted}: as they were written.`
			: `✗ ${counted}: ${counting(problems.length, 'thing', 'things')} wrong. Keep this database as it is and take a copy before anybody works on it.`
	return [head, ...rest].join('\n  ')
}

const counting = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
