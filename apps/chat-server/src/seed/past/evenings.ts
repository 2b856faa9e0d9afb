import type { Instant } from '@akin/core/support/instant'
import type { PastTalk } from './past-talk.ts'

const dayMs = 86_400_000
const minuteMs = 60_000
const listeners = ['sam', 'noor', 'alex', 'inma', 'jonah'] as const
const topics = [['lonely'], ['anxiety'], ['family'], ['lonely', 'low_mood'], ['relationship']] as const
const words = [
	['It is quiet here and I wanted to hear somebody.', 'I am here. What is the quiet like tonight?', 'Better now. Good night.'],
	['I keep thinking about tomorrow.', 'What is waiting there?', 'A talk at work. Saying it made it smaller.'],
	['We had an argument at home.', 'Where are you with it now?', 'Calmer. I will speak with them at the weekend.'],
] as const
const heard = ['yes', 'mostly', 'yes', 'a_little'] as const
const change = ['better', 'same', 'better', 'better'] as const

/** An evening on which one listener is there for those who come. */
export type Evening = {
	readonly listener: string
	readonly from: Instant
	readonly to: Instant
	readonly talks: readonly (readonly [Instant, PastTalk])[]
}

/**
 * The working days of the month before this one, an evening each, so that reports have a month to tell of. They are even on purpose: what is
 * under five is held back in a report, and an empty one shows nothing.
 */
export function eveningsBefore(now: Instant): readonly Evening[] {
	const today = new Date(now)
	const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1)
	const next = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1)
	const days = Array.from({ length: Math.round((next - first) / dayMs) }, (_, index) => first + index * dayMs)
	return days.filter((day) => new Date(day).getUTCDay() % 6 !== 0).map(eveningOf)
}

function eveningOf(day: Instant, index: number): Evening {
	const at = (hour: number, minute: number) => day + (hour * 60 + minute) * minuteMs
	const listener = listeners[index % listeners.length] ?? 'sam'
	const starts = [at(19, 5), at(20, 0), at(20, 40)]
	return {
		listener,
		from: at(18, 45),
		to: at(22, 0),
		talks: starts.map((start, nth) => [start, talkOf(listener, index * starts.length + nth)]),
	}
}

function talkOf(listener: string, n: number): PastTalk {
	const [first, answer, last] = words[n % words.length] ?? words[0]
	const isAnswered = n % 8 !== 7
	return {
		...{ programme: 'talk', listener, supervisor: n % 2 === 0 ? 'priya' : 'amir', name: null, about: null },
		topics: topics[n % topics.length] ?? [],
		language: 'en',
		inDanger: n % 11 === 3,
		waitedMs: (20 + ((n * 37) % 200)) * 1_000 + (isAnswered ? 0 : 9 * minuteMs),
		lines: isAnswered
			? [
					['person', first],
					['listener', answer],
					['person', last],
				]
			: [],
		ending: isAnswered ? 'by_person' : 'not_answered',
		...(n % 3 === 0 && isAnswered
			? { feedback: { heard: heard[n % heard.length] ?? null, change: change[n % change.length] ?? null } }
			: {}),
	}
}
