import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'

test('a listener who asks for contact details is noticed: supervisors see it, the listener does not, and one of them takes over', async ({
	seeker,
	listener,
	supervisor,
}) => {
	const ending = words('We will talk then')
	const asked = `Give me your phone number and I will call you. ${ending}`
	const answer = words('You do not have to give that to anybody here')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await listener.writes(asked)
	await seeker.sees(asked)

	const row = supervisor.page.getByRole('main').getByRole('listitem').filter({ hasText: handle })
	await expect(row).toContainText('The listener asks for contact details')
	await expect(listener.page.getByText(/contact details/)).toHaveCount(0)
	await listener.neverGot('conduct_')

	// What it rests on stands in the part that only supervisors see, and is theirs to act on.
	await row.getByRole('link', { name: `Read along with ${handle}` }).click()
	await expect(supervisor.room).toContainText(ending)
	await expect(supervisor.supervision).toContainText('The listener asks for contact details')
	await expect(supervisor.backstage).not.toContainText('contact details')
	await supervisor.takesOver()
	await supervisor.writes(answer)
	await seeker.sees(answer)
	await expect(listener.composer).toHaveCount(0)
	await listener.neverGot('conduct_')
})
