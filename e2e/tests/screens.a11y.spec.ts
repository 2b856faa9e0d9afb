import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { problemsOfSeeker } from '../fixtures/look-at-seeker.ts'
import { problemsOfStaff } from '../fixtures/look-at-staff.ts'
import { openMirrored } from '../fixtures/mirrored.ts'
import { type App, type Part, tour, tourSettings } from '../fixtures/tour.ts'

/** Screens that are looked at in the mirrored, longer language too: the ones people are on most of the time. */
const mirrored = new Set([
	'seeker-start',
	'seeker-talking',
	'seeker-after',
	'listener-start-of-shift',
	'listener-training',
	'listener-practice-room',
	'listener-practice-talking',
	'listener-offer',
	'listener-talking',
	'listener-wrap-up',
	'supervisor-board',
	'supervisor-answering',
	'supervisor-settings-hours',
	'supervisor-settings-attention-rules',
])

test.use({ settings: tourSettings })

/** Each runs by itself, beside others: a part of the story, and the screens that one app has in it. */
const looks: readonly (readonly [App, Part, number])[] = [
	['seeker', 'before', 10],
	['seeker', 'talk', 25],
	['listener', 'before', 5],
	['listener', 'talk', 15],
	['supervisor', 'before', 10],
	['supervisor', 'settings', 15],
	['supervisor', 'talk', 25],
]

for (const [app, part, atLeast] of looks) {
	test(`every screen of the ${app} passes axe, light and dark, fits 320 px, and has controls large enough to hit: ${part}`, async ({
		browser,
		server,
	}) => {
		test.setTimeout(300_000)
		const broken: string[] = []
		const seen: string[] = []
		await tour({
			browser,
			server,
			only: [part],
			visit: async (stop) => {
				if (stop.app !== app) return
				seen.push(stop.screen)
				const problems = app === 'seeker' ? problemsOfSeeker : problemsOfStaff
				broken.push(...(await problems(stop.person.page)).map((line) => `${stop.screen} ${line}`))
				if (stop.again === null || !mirrored.has(stop.screen)) return
				const tab = await openMirrored({ ...stop, again: stop.again })
				broken.push(...(await problems(tab)).map((line) => `${stop.screen} mirrored ${line}`))
				await tab.close()
			},
		})
		expect(broken).toEqual([])
		expect(seen.length).toBeGreaterThanOrEqual(atLeast)
	})
}
