import type { Instant } from '../support/instant.ts'
import { type LessonId, lessonIds } from './lesson-ids.ts'
import { type OpenedRung, openedRungs, type Rung, type Takes, takesOf } from './rung.ts'

/** What is stored of somebody's training. */
export type Training = {
	/** The highest rung a coordinator has opened; null: none yet. */
	readonly opened: OpenedRung | null
	/** From when on they are taken to know every lesson, because they listened before there were any; null: they are not. */
	readonly knownSince: Instant | null
	/** Lessons answered well before this do not count; null: all count. */
	readonly lessonsFrom: Instant | null
	readonly practiceFrom: Instant | null
	/** Conversations read along with before this do not count; null: all count. */
	readonly shadowFrom: Instant | null
	/** When each was last answered well enough. */
	readonly lessons: readonly { readonly lesson: LessonId; readonly passedAt: Instant }[]
	/** When each of the conversations they read along with was over. */
	readonly shadowed: readonly Instant[]
	/** Role plays talked through to the end, and when last. */
	readonly rolePlays: readonly { readonly rolePlay: string; readonly finishedAt: Instant }[]
}

/** [LD1] Of whom nothing is known. */
export const untrained: Training = {
	...{ opened: null, knownSince: null, lessonsFrom: null, practiceFrom: null, shadowFrom: null },
	...{ lessons: [], rolePlays: [], shadowed: [] },
}

/** What the programmes of somebody ask for together. `refreshMonths` 0: lessons are known for good. */
export type TrainingRules = { readonly rolePlays: number; readonly shadowed: number; readonly refreshMonths: number }

export type KnownLesson = {
	readonly lesson: LessonId
	/** Known now: null is never, or no longer. */
	readonly knownSince: Instant | null
	/** When it has to be refreshed, or had to be; null: never, or it was never known. */
	readonly dueAt: Instant | null
}

export type Standing = {
	readonly rung: Rung
	readonly takes: Takes
	readonly opened: OpenedRung | null
	readonly lessons: readonly KnownLesson[]
	readonly rolePlays: { readonly finished: number; readonly needed: number }
	/** Conversations they read along with, and how many are asked for. */
	readonly shadowed: { readonly finished: number; readonly needed: number }
	/** What is next: lessons, role plays or reading along are theirs to do; `sign_off`: a coordinator decides; `nothing`: all is unlocked. */
	readonly next: { readonly kind: 'lessons' | 'practice' | 'shadow' | 'nothing' } | { readonly kind: 'sign_off'; readonly rung: OpenedRung }
	/** When the first of the lessons known now is to be refreshed. */
	readonly dueAt: Instant | null
}

/** A twelfth of a year: nobody is waiting for the very day. */
export const monthMs = (365.25 / 12) * 24 * 3_600_000

/** Where somebody stands, of what is stored and what is asked. */
export function standingOf(training: Training, rules: TrainingRules, now: Instant): Standing {
	const lessons = lessonIds.map((lesson) => knownLesson(training, lesson, rules, now))
	const finished = training.rolePlays.filter(({ finishedAt }) => finishedAt >= (training.practiceFrom ?? 0)).length
	const readAlong = training.shadowed.filter((at) => at >= (training.shadowFrom ?? 0)).length
	const isPractised = training.opened !== null || finished >= rules.rolePlays
	const areKnown = lessons.every(({ knownSince }) => knownSince !== null)
	const rung = areKnown ? (training.opened ?? 'practice') : 'lessons'
	const due = lessons.flatMap(({ knownSince, dueAt }) => (knownSince === null || dueAt === null ? [] : [dueAt]))
	return {
		rung,
		takes: takesOf(rung),
		opened: training.opened,
		lessons,
		rolePlays: { finished, needed: rules.rolePlays },
		shadowed: { finished: readAlong, needed: rules.shadowed },
		next: nextOf(rung, isPractised, readAlong >= rules.shadowed),
		dueAt: due.length === 0 ? null : Math.min(...due),
	}
}

function knownLesson(training: Training, lesson: LessonId, { refreshMonths }: TrainingRules, now: Instant): KnownLesson {
	const passed = training.lessons.find((one) => one.lesson === lesson)?.passedAt ?? null
	const times = [passed, training.knownSince].filter((at) => at !== null && at >= (training.lessonsFrom ?? at))
	const latest = times.reduce((later, at) => (at !== null && (later === null || at > later) ? at : later), null)
	if (latest === null) return { lesson, knownSince: null, dueAt: null }
	const dueAt = refreshMonths === 0 ? null : latest + refreshMonths * monthMs
	return { lesson, knownSince: dueAt !== null && dueAt <= now ? null : latest, dueAt }
}

function nextOf(rung: Rung, isPractised: boolean, hasReadAlong: boolean): Standing['next'] {
	if (rung === 'lessons') return { kind: 'lessons' }
	if (rung === 'practice') return isPractised ? { kind: 'sign_off', rung: 'shadow' } : { kind: 'practice' }
	if (rung === 'shadow' && !hasReadAlong) return { kind: 'shadow' }
	const above = openedRungs[openedRungs.indexOf(rung) + 1]
	return above === undefined ? { kind: 'nothing' } : { kind: 'sign_off', rung: above }
}
