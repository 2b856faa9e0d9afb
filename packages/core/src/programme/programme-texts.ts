import * as z from 'zod/mini'
import { language, topicCode } from '../protocol/shapes.ts'

const words = (most: number) => z.string().check(z.maxLength(most))

/** A topic in one more language, by its code. */
export const topicText = z.strictObject({ code: topicCode, label: words(60) })

/** The name, the description and the topics of a programme in one more language. What is left empty is read as it was written first. */
export const programmeText = z.strictObject({
	language,
	name: words(60),
	description: words(240),
	topics: z.array(topicText).check(z.maxLength(12)),
})
export type ProgrammeText = z.output<typeof programmeText>

/** In which language a programme was written, and what else it is written in. */
export const programmeTexts = z.strictObject({ written: language, others: z.array(programmeText).check(z.maxLength(40)) })
export type ProgrammeTexts = z.output<typeof programmeTexts>
