import type * as z from 'zod/mini'
import type { programmeSummary } from '../protocol/shapes.ts'
import type { Instant } from '../support/instant.ts'
import { type IntakePause, openingForNew } from './intake-pause.ts'
import type { Programme } from './programme.ts'

export type ProgrammeSummary = z.output<typeof programmeSummary>

/** What a seeker is told of a programme. How it is staffed, limited and run stays inside. */
export const programmeSummaryOf = (programme: Programme, now: Instant, pause: IntakePause | null = null): ProgrammeSummary => ({
	id: programme.id,
	name: programme.name,
	description: programme.description,
	languages: [...programme.languages],
	topics: programme.topics.map(({ code, label }) => ({ code, label })),
	questions: [...programme.questions],
	maxMessageCharacters: programme.limits.maxMessageCharacters,
	opening: openingForNew(programme.hours, pause, now),
	retentionDays: programme.retentionDays,
	returnWordsDays: programme.returnWords.days,
	waitingTexts: [...programme.waitingTexts],
	texts: programme.texts,
	young: programme.young,
	...(programme.theme === null ? {} : { theme: programme.theme }),
	readAlong: programme.readers,
})

/** The programmes offered to everybody. A hidden one can still be asked for by its id. */
export const publicProgrammes = (programmes: readonly Programme[], now: Instant, pauses: readonly IntakePause[] = []): ProgrammeSummary[] =>
	programmes
		.filter((programme) => !programme.hidden)
		.map((programme) => programmeSummaryOf(programme, now, pauses.find(({ programmeId }) => programmeId === programme.id) ?? null))
