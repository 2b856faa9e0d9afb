import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'

test('a listener asks for a look at a conversation, a supervisor reviews it in words, and the listener answers', async ({
	seeker,
	listener,
	supervisor,
}) => {
	const said = words('I am so tired of all of it')
	const note = words('This would have been the moment to ask directly')
	const remark = words('You stayed with them')
	const secret = words('Only for us: Sam seems worn out')
	const answer = words('Thank you, I was afraid to ask')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await seeker.writes(said)
	await listener.sees(said)
	await supervisor.readsAlongWith(handle)
	await supervisor.notes(secret)
	await supervisor.goesToTheBoard()
	await seeker.ends()
	await listener.page.getByRole('checkbox', { name: 'Please look at this one with me' }).check()
	await listener.wrapsUp()

	// It stands in the queue with its reason; one press opens it for review.
	await supervisor.page.getByRole('link', { name: 'Review', exact: true }).click()
	const due = supervisor.page.getByRole('region', { name: /^To review/ })
	const row = due.getByRole('listitem').filter({ hasText: handle })
	await expect(row).toContainText('The listener asked', { timeout: 30_000 })
	await row.getByRole('button', { name: 'Open for review' }).click()
	await expect(supervisor.page.getByRole('region', { name: 'Opened record' })).toContainText('Review')

	// Five things in words; nothing is kept before each is spoken of.
	const panel = supervisor.page.getByRole('region', { name: 'Review', exact: true })
	await panel.getByRole('button', { name: 'Keep and show to the listener' }).click()
	await expect(panel.getByText('Please choose something for each of the five.')).toBeVisible()
	const choose = (item: string, level: string) => panel.getByRole('group', { name: item }).getByRole('radio', { name: level }).check()
	await choose('Being with them', 'They could open up')
	await panel.getByLabel('In your words (you can leave this empty)').fill(remark)
	await choose('Understanding', 'Heard and said back')
	await choose('Asking about suicide when it is needed', 'Asked around it')
	await choose('A next step', 'Not needed here')
	await choose('The ending', 'They knew it was ending')
	await supervisor.page.getByRole('button', { name: new RegExp(`^Comment on .*${said.slice(0, 20)}`) }).click()
	await panel.getByLabel('About this message').fill(note)
	await panel.getByRole('button', { name: 'Keep and show to the listener' }).click()
	await expect(panel.getByText(/^Reviewed by Priya/)).toBeVisible()
	await expect(panel.getByText('Not answered yet.')).toBeVisible()

	// The listener reads it with the line it is about, and nothing else of supervision.
	await listener.page.getByText('Reviews of your conversations').click()
	await listener.page.getByRole('button', { name: new RegExp(`^${handle}.*by.*Priya$`) }).click()
	const dialog = listener.page.getByRole('dialog')
	for (const text of [said, note, remark]) await listener.seesOnce(text, dialog)
	await expect(dialog.getByText('Asked around it')).toBeVisible()
	await listener.neverGot(secret)
	await dialog.getByRole('textbox').fill(answer)
	await dialog.getByRole('button', { name: 'Send your answer' }).click()
	await listener.seesOnce(answer, dialog)
	await expect(dialog.getByRole('textbox')).toHaveCount(0)

	// The supervisor reads the answer beside the review; who reviewed it stands on the list.
	await supervisor.page.reload()
	await supervisor.seesOnce(answer, panel)
	await supervisor.page.getByRole('link', { name: 'Review', exact: true }).click()
	const done = supervisor.page.getByRole('region', { name: /^Reviewed lately/ })
	await expect(done.getByRole('listitem').filter({ hasText: handle })).toContainText('The listener has answered.')
	await expect(due.getByRole('listitem').filter({ hasText: handle })).toHaveCount(0)
	await seeker.neverGot(note)
})
