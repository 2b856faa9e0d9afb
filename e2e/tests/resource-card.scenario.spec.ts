import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[CA3] a resource is sent as a card: reached, kept in the plan, answered, and the answer stands in the record of both', async ({
	seeker,
	listener,
	supervisor,
}) => {
	const { page, dialog } = seeker
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await supervisor.readsAlongWith(handle)
	await listener.sendsTheCard('Night line (invented)')
	await expect(seeker.messages).toContainText('Somebody to talk to every night from eight to eight.')
	await expect(seeker.messages).toContainText('Every night, 8 pm to 8 am')
	await expect(page.getByRole('link', { name: /^Call/ })).toHaveAttribute('href', 'tel:01632960101')
	await expect(page.getByRole('link', { name: /^Text/ })).toHaveAttribute('href', 'sms:01632960103')
	const site = page.getByRole('link', { name: 'Open their site' })
	await expect(site).toHaveAttribute('rel', 'noopener noreferrer')
	await expect(site).toHaveAttribute('target', '_blank')
	await expect(page.getByText('Their site opens beside the chat. It may show in your history.')).toBeVisible()

	await page.getByRole('button', { name: 'Not for me' }).click()
	await listener.sees('That is not for me, thank you.')
	await expect(listener.referral).toContainText('They do not want Night line')
	await page.getByRole('button', { name: 'I would like to try it' }).click()
	await expect(listener.referral).toContainText('They want Night line')
	await expect(page.getByRole('button', { name: 'I would like to try it' })).toHaveCount(0)
	await supervisor.page.getByRole('region', { name: 'Referral' }).locator('summary').first().click()
	await expect(supervisor.page.getByRole('region', { name: 'Referral' })).toContainText('They want Night line')

	await page.getByRole('button', { name: 'Keep in my plan' }).click()
	await page.getByRole('button', { name: 'More', exact: true }).click()
	await dialog.getByRole('button', { name: 'A plan for hard moments' }).click()
	await expect(dialog.getByLabel('Who else is there')).toHaveValue(/Night line \(invented\)/)
	expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
