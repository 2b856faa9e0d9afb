import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { lessonIds } from '@akin/core/training/lesson-ids'
import { demoLearners } from './people.ts'
import type { SeededStores } from './world.ts'

const dayMs = 24 * 3_600_000
const [tove, kofi, mei, luca, ana] = demoLearners.map(({ id }) => id)

/** Where somebody of the demo world stands: most have listened for long, and five are on their way, one on each rung. */
export async function seedTraining(
	{ training, practice }: Pick<SeededStores, 'training' | 'practice'>,
	id: StaffId,
	now: Instant,
): Promise<void> {
	const learn = async (lessons: number, rolePlays: readonly string[]) => {
		for (const [index, lesson] of lessonIds.slice(0, lessons).entries()) await training.passLesson(id, lesson, now - (30 - index) * dayMs)
		for (const [index, rolePlay] of rolePlays.entries()) await practice.finish(id, rolePlay, now - (20 - index) * dayMs)
	}
	const practised = ['mo-exam', 'ines-new-city', 'walter-two-cups']
	switch (id) {
		case tove:
			return learn(3, [])
		case kofi:
			return learn(lessonIds.length, ['mo-exam'])
		case mei:
		case luca:
		case ana:
			await learn(lessonIds.length, practised)
			return training.begin(id, { opened: id === mei ? 'shadow' : id === luca ? 'buddy' : 'solo', knownSince: null })
		default:
			return training.begin(id, { opened: 'all', knownSince: now })
	}
}
