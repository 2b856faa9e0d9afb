import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'

for (const [how, signal] of [
	['stopped in order', 'SIGTERM'],
	['killed', 'SIGKILL'],
] as const) {
	test(`[M1][M2][M3][Q4] the server is ${how} in the middle of a conversation and started again: nothing is lost or doubled`, async ({
		server,
		seeker,
		secondSeeker,
		listener,
		supervisor,
	}) => {
		const before = words('Said before')
		const fromSeeker = words('Written by the person while it was down')
		const fromListener = words('Written by the listener while it was down')
		const after = words('Said after')
		await seeker.asksToTalk()
		const handle = await listener.takesTheNextPerson()
		await supervisor.readsAlongWith(handle)
		await listener.writes(before)
		await seeker.sees(before)
		await secondSeeker.asksToTalk()

		await server.stop(signal)
		await seeker.writes(fromSeeker)
		await listener.writes(fromListener)
		await expect(seeker.page.getByText(/^Connection lost\./).first()).toBeVisible()
		await server.start()

		await listener.sees(fromSeeker)
		await seeker.sees(fromListener)
		await listener.writes(after)
		for (const actor of [seeker, supervisor]) await actor.sees(after)
		const said = [before, fromSeeker, fromListener, after]
		const transcripts = await Promise.all([seeker, listener, supervisor].map(async (actor) => await actor.transcript()))
		const [first, ...others] = transcripts.map((transcript) => transcript.filter((text) => said.includes(text)))
		expect(first?.toSorted()).toEqual(said.toSorted())
		for (const other of others) expect(other).toEqual(first)
		await expect(secondSeeker.page.getByText('You are number 1').first()).toBeVisible()
		await expect(secondSeeker.page.getByRole('main').getByText(/^Connection lost\./)).toHaveCount(0)
	})
}
