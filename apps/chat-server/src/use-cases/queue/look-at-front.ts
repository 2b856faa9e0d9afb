import type { Front } from '@akin/core/programme/front'
import { type ProgrammeAtTheDoor, serviceStatus, type WaitRange } from '@akin/core/programme/service-status'
import { estimateWait } from '@akin/core/queue/estimate-wait'
import { laneKey } from '@akin/core/queue/lanes'
import type { Chat } from '../chat.ts'
import { readOnceAWhile } from '../read-once-a-while.ts'
import { listenersOf } from './listeners-of.ts'

/** How it stands for somebody who comes now and reads these languages, best first. */
export type FrontSource = (languages: readonly string[]) => Promise<Pick<Front, 'now' | 'status' | 'programmes'>>

/** Everybody who comes within this is told the same: a crowd costs no more than one. */
const lookAgainAfterMs = 10_000

/** What the first page says before anything is pressed [FR1]. */
export async function lookAtFront(chat: FrontWorld, languages: readonly string[]): Promise<Pick<Front, 'now' | 'status' | 'programmes'>> {
	const now = chat.clock.now()
	const [programmes, all] = await Promise.all([chat.programmes.offered(), chat.programmes.all()])
	const atTheDoor = await Promise.all(
		programmes.map(async ({ id, opening, languages: spoken }): Promise<ProgrammeAtTheDoor> => {
			const hours = all.find((programme) => programme.id === id)?.hours
			const language = languageFor(spoken, languages)
			return {
				opening,
				timeZone: hours?.kind === 'weekly' ? hours.timeZone : null,
				wait: opening.kind === 'open' && language !== undefined ? await waitOfWhoComesNow(chat, { programmeId: id, language }) : null,
			}
		}),
	)
	return { now, status: serviceStatus(atTheDoor, now), programmes }
}

type Lane = Parameters<typeof laneKey>[0]
type FrontWorld = Pick<Chat, 'clock' | 'programmes' | 'queue' | 'conversations' | 'shifts' | 'people' | 'presence' | 'training'>

const waitOfWhoComesNow = readOnceAWhile(
	async (chat: FrontWorld, lane: Lane): Promise<WaitRange | null> => {
		const now = chat.clock.now()
		const policy = await chat.programmes.policy(lane.programmeId)
		const [[waiting = 0], observed, here] = await Promise.all([
			chat.queue.sizes([lane]),
			chat.conversations.observedWaits(lane, now - policy.estimateWindowMs),
			listenersOf(chat, lane.programmeId),
		])
		const speaking = here.filter(({ languages }) => languages.includes(lane.language)).length
		const estimate = estimateWait(
			{ observed, position: waiting + 1, listenersHere: speaking, listenersTypically: Math.max(1, speaking) },
			policy,
			now,
		)
		return estimate.kind === 'range' ? { from: estimate.fromMinutes, to: estimate.toMinutes } : null
	},
	laneKey,
	lookAgainAfterMs,
)

/** The one they read best of those that are spoken, by whole tag or by language alone; the first where they read none. */
function languageFor(spoken: readonly string[], read: readonly string[]): string | undefined {
	const primary = (tag: string) => tag.split('-')[0]
	for (const wish of read) {
		const match = spoken.find((tag) => tag === wish) ?? spoken.find((tag) => primary(tag) === primary(wish))
		if (match !== undefined) return match
	}
	return spoken[0]
}
