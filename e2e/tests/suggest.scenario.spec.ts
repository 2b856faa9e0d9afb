import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'

test('[AC9] a supervisor suggests a reply: the person reads it only when the listener sends it, and the supervisor sees what became of it', async ({
	seeker,
	listener,
	supervisor,
}) => {
	const [used, changed, left] = [words('What would help you most tonight'), words('Are you safe there'), words('I have to go')]
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await supervisor.readsAlongWith(handle)

	await supervisor.suggests(used)
	await expect(listener.suggestions).toContainText('Priya suggests a reply')
	await listener.putsIntoTheBox(used)
	await expect(listener.composer).toHaveValue(used)
	await expect(listener.composer).toBeFocused()
	// A hurried Enter sends nothing: the words are to be read first.
	await listener.page.keyboard.press('Enter')
	await seeker.neverGot(used)
	await listener.writes(used)
	await seeker.sees(used)
	await expect(supervisor.backstage.getByText('Sam used the suggestion.')).toBeVisible()

	await supervisor.suggests(changed)
	await listener.putsIntoTheBox(changed)
	await listener.writes(`${changed}, for now?`)
	await expect(supervisor.backstage.getByText('Sam used the suggestion, edited.')).toBeVisible()

	await supervisor.suggests(left)
	await listener.suggestions.getByRole('button', { name: 'Set aside' }).click()
	await expect(listener.suggestions).toHaveCount(0)
	await expect(supervisor.backstage.getByText('Sam set the suggestion aside.')).toBeVisible()
	await seeker.neverGot(left)
})
