import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test.use({ settings: { AKIN_ALERT_STEPS: '5,10,3600' } })

test('[AL3] a help request escalates past an absent supervisor: all are called, the listener is told what to do, and then who is coming', async ({
	seeker,
	listener,
	supervisor: absent,
	server,
	newPage,
}) => {
	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await listener.pane.getByRole('button', { name: 'Help me' }).click()
	const help = listener.pane.locator('[data-help]')
	await expect(help).toContainText('It stands on the screens of the 2 supervisors on duty.')
	for (const one of [absent, amir]) await expect(one.alerts).toContainText(handle, { timeout: 2_000 })

	await expect(help).toContainText('Not answered yet. It sounds for all 2 supervisors on duty now.')
	await expect(amir.alerts).toContainText('not answered yet')

	await expect(help).toContainText('Nobody has answered yet.')
	await expect(help.getByRole('listitem').first()).toContainText('call their emergency number now')
	await expect(amir.alerts).toContainText('Nobody has answered')
	await expect(absent.needsYou).toContainText('Nobody has answered')

	await amir.alerts.getByRole('button', { name: 'Acknowledge' }).click()
	await expect(help).toContainText('Amir is coming.')
	await expect(absent.alerts).toContainText('No alert is waiting for an answer.')
	await expect(absent.needsYou).not.toContainText('Nobody has answered')

	await listener.reloads()
	await expect(help).toContainText('Amir is coming.')
	await amir.readsAlongWith(handle)
	await expect(help).toContainText('Amir is here.')
})
