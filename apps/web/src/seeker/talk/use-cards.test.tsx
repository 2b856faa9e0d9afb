import type { SeekerEntry } from '@akin/core/protocol/entries'
import type { MessagePart } from '@akin/core/protocol/message-parts'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Extra } from '../extras/extra.ts'
import { entry, fakeSeeker, snapshot } from '../testing/fake-seeker.ts'
import { entryKey } from './transcript-items.ts'
import { useCards } from './use-cards.tsx'

const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }
const announcer = { status: () => undefined } as unknown as Announcer
const sam = { role: 'listener', name: 'Sam' } as const
const opened: Extra[] = []
const kept: string[] = []

function Cards({
	seeker,
	entries,
	answerable,
}: {
	readonly seeker: ReturnType<typeof fakeSeeker>
	readonly entries: readonly SeekerEntry[]
	readonly answerable: boolean
}) {
	const cards = useCards({
		...{ session: seeker.session, entries, answerable, announcer },
		onExtra: (extra) => opened.push(extra),
		onKeepInPlan: (words) => kept.push(words),
	})
	return (
		<>
			{entries.map((one) => (
				<div key={one.seq}>{cards.actions({ kind: 'message', key: entryKey(one), at: 0, side: 'theirs', author: '', body: '' })}</div>
			))}
			{cards.bar}
		</>
	)
}
const says = (answer: 'accepted' | 'declined'): SeekerEntry =>
	entry(2, { role: 'you' }, { kind: 'message', text: 'Words', part: { kind: 'answer', to: 1, answer } })
const show = async (part: MessagePart, more: readonly SeekerEntry[] = [], answerable = true) => {
	const seeker = fakeSeeker(snapshot())
	const entries = [entry(1, sam, { kind: 'message', text: 'The words of it', part }), ...more]
	await act(async () => {
		render(
			<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
				<Cards {...{ seeker, entries, answerable }} />
			</AkinI18n>,
		)
	})
	return seeker.session
}
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

afterEach(() => {
	cleanup()
	opened.length = 0
	kept.length = 0
})

it('[CA2] an offer of the worksheet is opened or declined, and can be opened after all', async () => {
	const session = await show(partFixtures.offer)
	press('Not now')
	expect(session.send).toHaveBeenLastCalledWith('Not now, thank you.', { kind: 'answer', to: 1, answer: 'declined' })
	press('Open the worksheet')
	expect(session.send).toHaveBeenLastCalledWith('Yes, let us do that.', { kind: 'answer', to: 1, answer: 'accepted' })
	expect(opened).toEqual(['worksheet'])
	cleanup()
	await show(partFixtures.offer, [says('declined')])
	expect(buttons()).toEqual(['Open the worksheet'])
	cleanup()
	await show(partFixtures.offer, [says('accepted')])
	expect(buttons()).toEqual(['Open the worksheet'])
})

it('[CA3] [CA4] a resource is reached in the ways it has, kept, and answered; its site opens apart from the chat', async () => {
	const { resource } = partFixtures
	const session = await show({ ...resource, resource: { ...resource.resource, text: '741741', web: 'https://example.org/a' } })
	const links = screen
		.getAllByRole('link')
		.map((link) => [link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')])
	expect(links).toEqual([
		['tel:01632960101', null, null],
		['sms:741741', null, null],
		['https://example.org/a', 'noopener noreferrer', '_blank'],
	])
	press('Keep in my plan')
	expect(kept).toEqual(['The words of it'])
	press('I would like to try it')
	expect(session.send).toHaveBeenLastCalledWith('I would like to try it.', { kind: 'answer', to: 1, answer: 'accepted' })
	press('Not for me')
	expect(session.send).toHaveBeenLastCalledWith('That is not for me, thank you.', { kind: 'answer', to: 1, answer: 'declined' })
	cleanup()
	await show({ ...resource, resource: { ...resource.resource, call: 'at the desk', web: 'javascript:alert(1)' } }, [says('declined')])
	expect(screen.queryAllByRole('link')).toEqual([])
	expect(buttons()).toEqual(['Keep in my plan', 'I would like to try it'])
})

it('once it is over nothing is answered any more, and a resource can still be reached and kept', async () => {
	await show(partFixtures.resource, [], false)
	expect(buttons()).toEqual(['Keep in my plan'])
	expect(screen.getAllByRole('link')).toHaveLength(1)
})

it('[PH3] [PH4] a plan is accepted or not; a step leads to the plan or is left out, and nothing of it is sent', async () => {
	const session = await show(partFixtures.planOffer)
	press('Not now')
	expect(session.send).toHaveBeenLastCalledWith('Not now, thank you.', { kind: 'answer', to: 1, answer: 'declined' })
	press('Open my plan')
	expect(session.send).toHaveBeenLastCalledWith('Yes, let us do that.', { kind: 'answer', to: 1, answer: 'accepted' })
	expect(opened).toEqual(['plan'])
	cleanup()
	const asked = await show(partFixtures.step)
	press('Write it into my plan')
	expect(opened).toEqual(['plan', 'plan'])
	expect(asked.send).not.toHaveBeenCalled()
	press('Leave this one out')
	expect(asked.send).toHaveBeenLastCalledWith('I would like to leave this one out.', { kind: 'answer', to: 1, answer: 'declined' })
	cleanup()
	await show(partFixtures.planOffer, [says('accepted')])
	expect(buttons()).toEqual(['Open my plan'])
	cleanup()
	await show(partFixtures.step, [], false)
	expect(buttons()).toEqual([])
})
