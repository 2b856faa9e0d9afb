import { lanesServed } from '@akin/core/queue/lanes'
import type { ReadyListener } from '@akin/core/queue/may-be-offered'
import type { Shift } from '@akin/core/shift/shift'
import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import type { Random } from '../chaos/schedule/random.ts'
import type { Behaviour } from './behaviour.ts'

export type SimulatedListener = {
	readonly asReady: ReadyListener
	readonly kind: number
	readonly node: number
	shift: Shift
	held: number
	/** How many of those they talk to said they are in danger. */
	inDanger: number
	/** The offer they have before them. */
	isAsked: boolean
	hasEnded: boolean
}

export type KindOfListener = Omit<ReadyListener, 'id'>

export const programmeNamed = (number: number): ProgrammeId => asId<ProgrammeId>(`programme-${number}`)
export const topicNamed = (programme: number, number: number): string => `topic_${programme}_${number}`

/** Draws what listeners bring: two or three programmes, the languages they speak, and topics they have lived through. */
export function kindsOfListeners(behaviour: Behaviour, random: Random): readonly KindOfListener[] {
	const { programmes, languages, topicsOfAProgramme, topicsOfAListener } = behaviour
	return Array.from({ length: behaviour.kindsOfListeners }, (_, nth) => {
		// Everybody starts with another programme, so that none is without.
		const own = new Set([nth % programmes])
		while (own.size < Math.min(programmes, random.int(2, 3))) own.add(random.int(0, programmes - 1))
		const spoken = languages.filter(({ spoken: share }) => random.chance(share)).map(({ language }) => language)
		const inLanguages = spoken.length > 0 ? spoken : [languages[0]?.language ?? 'en']
		const topics = new Set<string>()
		const mostTopics = Math.min(topicsOfAListener * own.size, topicsOfAProgramme * own.size)
		while (topics.size < mostTopics) topics.add(topicNamed(random.pick([...own]), random.int(0, topicsOfAProgramme - 1)))
		return {
			lanes: lanesServed([...own].map(programmeNamed), inLanguages),
			topics: [...topics],
			takes: 'anybody',
			excludedConversationIds: [],
		}
	})
}

export const listenerNamed = (number: number): StaffId => asId<StaffId>(`listener-${number}`)
