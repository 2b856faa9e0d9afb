import { asId, type ConversationId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { createActivities, createActivitySender } from './activities.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const conversationId = asId<ConversationId>('00000000-0000-4000-8000-000000000001')
const priya = { id: asId<StaffId>('00000000-0000-4000-8000-00000000000a'), name: 'Priya' }
const amir = { id: asId<StaffId>('00000000-0000-4000-8000-00000000000b'), name: 'Amir' }

test('who is about to do what is shown as long as it is said again, and no longer', async () => {
	const environment = turnedEnvironment()
	const activities = createActivities<'whispering' | 'taking_over'>(environment)
	const shown = () => activities.getSnapshot().map(({ by, activity }) => `${by.name} ${activity}`)
	activities.hear({ conversationId, by: priya, activity: 'whispering' })
	activities.hear({ conversationId, by: amir, activity: 'taking_over' })
	expect(shown()).toEqual(['Priya whispering', 'Amir taking_over'])
	activities.hear({ conversationId, by: priya, activity: 'taking_over' })
	expect(shown()).toEqual(['Amir taking_over', 'Priya taking_over'])
	await environment.advance(4_000)
	activities.hear({ conversationId, by: priya, activity: 'taking_over' })
	await environment.advance(4_000)
	expect(shown()).toEqual(['Priya taking_over'])
	activities.hear({ conversationId, by: priya, activity: null })
	expect(shown()).toEqual([])
})

test('what this page does is said at once and again until it is over; of two things the one begun last', async () => {
	const environment = turnedEnvironment()
	const said: (string | null)[] = []
	const sender = createActivitySender<'whispering' | 'joining'>(environment, (_, activity) => said.push(activity))
	const endWhisper = sender.begin(conversationId, 'whispering')
	await environment.advance(7_000)
	expect(said).toEqual(['whispering', 'whispering', 'whispering'])
	const endJoin = sender.begin(conversationId, 'joining')
	endWhisper()
	endWhisper()
	await environment.advance(3_500)
	endJoin()
	await environment.advance(60_000)
	expect(said.slice(3)).toEqual(['joining', 'joining', null])
	sender.begin(conversationId, 'joining')
	sender.stop()
	await environment.advance(60_000)
	expect(said.slice(6)).toEqual(['joining'])
})
