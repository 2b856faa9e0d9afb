import type { ProgrammeId } from '../support/ids.ts'

/** One line of waiting people: everybody in it can be helped by the same listeners. */
export type Lane = {
	readonly programmeId: ProgrammeId
	/** BCP 47 tag of the language the person asked for, such as `en` or `pt-BR`. */
	readonly language: string
}

/** A lane as one word, for keys and comparisons. Neither part may hold a slash, so two lanes never share a word. */
export const laneKey = (lane: Lane): string => `${lane.programmeId}/${lane.language}`

/** Every lane a listener serves: each of their programmes in each of their languages, in that order and each once. */
export function lanesServed(programmeIds: readonly ProgrammeId[], languages: readonly string[]): readonly Lane[] {
	const lanes = new Map<string, Lane>()
	for (const programmeId of programmeIds) {
		for (const language of languages) {
			const lane = { programmeId, language }
			lanes.set(laneKey(lane), lane)
		}
	}
	return [...lanes.values()]
}
