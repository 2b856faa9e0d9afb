import { expect, test } from 'vitest'
import { after, amir, endBy, ended, raise, talking, waiting } from '../../test/people.ts'
import { levelsOf, rubricItems } from './rubric.ts'
import { reasonsToReview, reviewPolicy } from './sample.ts'

const ordinary = { draw: 0.9, talksBefore: reviewPolicy.firstTalks, listenerAsked: false }

test('[RV1] each reason stands beside it, and without one it is not looked at', () => {
	expect(reasonsToReview(ended, ordinary)).toEqual([])
	expect(reasonsToReview(after('closed', talking, raise('help_requested'), endBy(amir)), ordinary)).toEqual(['act_now'])
	expect(reasonsToReview(after('closed', talking, raise('waiting_long'), endBy(amir)), ordinary)).toEqual([])
	expect(reasonsToReview(ended, { ...ordinary, listenerAsked: true })).toEqual(['listener_asked'])
	expect(reasonsToReview(ended, { ...ordinary, talksBefore: reviewPolicy.firstTalks - 1 })).toEqual(['first_talks'])
	expect(reasonsToReview(ended, { draw: 0, talksBefore: 0, listenerAsked: true })).toEqual(['listener_asked', 'first_talks', 'drawn'])
})

test('[RV2] what is drawn is the share of the policy, to the edge', () => {
	const isDrawn = (draw: number) => reasonsToReview(ended, { ...ordinary, draw }).includes('drawn')
	expect([isDrawn(reviewPolicy.drawnShare), isDrawn(reviewPolicy.drawnShare - 1e-9)]).toEqual([false, true])
})

test('[RV3] without a listener it is not in the sample', () => {
	const alone = after('closed', waiting, raise('danger_declared'), endBy(null))
	expect(reasonsToReview(alone, { draw: 0, talksBefore: 0, listenerAsked: false })).toEqual([])
})

test('[RV4] “not needed” fits asking about safety and the next step only', () => {
	expect(rubricItems.filter((item) => levelsOf(item).includes('not_needed'))).toEqual(['asked_directly', 'next_step'])
})
