import type { SeekerSnapshot } from '@akin/client/seeker-session'
import { serviceStatus } from '@akin/core/programme/service-status'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../app.tsx'
import { screens } from '../../screens.ts'
import { conversation, fakeSeeker, heldWords, programme, sixWords, snapshot, talking } from '../../testing/fake-seeker.ts'
import { settled } from '../../testing/settled.ts'

const giving = [programme('talk', { returnWordsDays: 90 })]
const closed = conversation({ kind: 'closed', reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: false, erased: false })
const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }

async function show(first: Partial<SeekerSnapshot>) {
	const shown = snapshot({ programmes: giving, ...first })
	const seeker = fakeSeeker(shown)
	const rest = Promise.resolve({ screens, door: seeker.door })
	const loadRest = () => rest
	const front = {
		...{
			now: Date.now(),
			demo: false,
			returning: false,
			leaveTo: 'https://elsewhere.example/',
			ownWindow: null,
			programmes: shown.programmes,
		},
		status: serviceStatus([{ opening: { kind: 'open', closesAt: null }, timeZone: null, wait: null }], Date.now()),
	} as const
	await act(async () => {
		render(
			<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
				<App front={front} languages={['en']} before={{ chosenId: null, wanted: false }} load={loadRest} />
			</AkinI18n>,
		)
	})
	// The page listens from an effect, which Preact leaves to the next frame.
	await vi.waitFor(() => expect(seeker.session.subscribe).toHaveBeenCalled())
	return seeker
}
const dialog = () => waitFor(() => within(screen.getByRole('dialog')), { timeout: 5_000 })
const press = async (name: string | RegExp, inside: Pick<ReturnType<typeof within>, 'getByRole'> = screen) => {
	await act(async () => {
		fireEvent.click(inside.getByRole('button', { name }))
		await settled()
	})
}

beforeEach(() => {
	document.body.innerHTML = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'
	vi.stubGlobal('matchMedia', () => ({ matches: true }))
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

it('are made only when somebody asks for them, and shown until they are written down', async () => {
	const { session } = await show({ conversation: closed })
	await press('Come back to the same listener')
	const open = await dialog()
	expect(session.returnWords.make).not.toHaveBeenCalled()
	await press('Show me my words', open)
	expect(open.getAllByRole('listitem').map((item) => item.textContent)).toEqual(sixWords)
	await press('I have written them down', open)
	expect(session.returnWords.confirm).toHaveBeenCalledOnce()
	expect(open.queryAllByRole('listitem')).toEqual([])
	expect(open.getByText('You have words. We cannot show them again. You can get new ones.')).toBeTruthy()
})

it('are there during a talk, not while waiting, and not where the programme gives none', async () => {
	await show({ conversation: talking })
	await press('More')
	await press(/Come back to the same listener/, await dialog())
	expect((await dialog()).getByRole('button', { name: 'Show me my words' })).toBeTruthy()
	cleanup()
	await show({ conversation: closed, programmes: [programme('talk')] })
	expect(screen.queryByRole('button', { name: 'Come back to the same listener' })).toBeNull()
})

it('say that it did not work, and keep what somebody wrote', async () => {
	const { session } = await show({ conversation: closed })
	session.returnWords.look.mockResolvedValue({ ok: true, data: { held: heldWords } })
	session.returnWords.saveSummary.mockResolvedValue({ ok: false, error: { code: 'unavailable', message: '' } })
	await press('Come back to the same listener')
	const open = await dialog()
	const note = await waitFor(() => open.getByRole<HTMLTextAreaElement>('textbox'))
	fireEvent.input(note, { target: { value: 'Walking helps.' } })
	await press('Keep this note', open)
	expect(open.getByText('We could not keep that just now. Your words are still here.')).toBeTruthy()
	expect(note.value).toBe('Walking helps.')
})

it('lead somebody back: new words, the wish for the same listener, and the note sent only if they want that', async () => {
	const { session } = await show({})
	session.returnWords.give.mockResolvedValue({
		ok: true,
		data: { words: sixWords, held: { ...heldWords, summary: 'Walking helps.', confirmed: false } },
	})
	await press('I have return words')
	const open = await dialog()
	fireEvent.input(open.getByLabelText('Your return words'), { target: { value: 'one two three four five six' } })
	await press('Go on', open)
	expect(session.returnWords.give).toHaveBeenCalledWith('one two three four five six', 'en')
	expect(open.getAllByRole('listitem').map((item) => item.textContent)).toEqual(sixWords)
	expect(open.getByRole<HTMLInputElement>('checkbox', { name: /Ask Sam first/ }).checked).toBe(true)
	const share = open.getByRole<HTMLInputElement>('checkbox', { name: 'Send my note to my listener when we start' })
	expect(share.checked).toBe(false)
	fireEvent.click(share)
	await press('Go on to the chat', open)
	await press('Start the chat')
	expect(session.requestConversation.mock.calls[0]?.[0]).toMatchObject({ sameListener: true })
	await vi.waitFor(() => expect(session.send).toHaveBeenCalledWith('Walking helps.'))
})

it('that lead nowhere say so beside what was typed', async () => {
	const { session } = await show({})
	session.returnWords.give.mockResolvedValue({ ok: false, error: { code: 'return_words_not_found', message: '' } })
	await press('I have return words')
	const open = await dialog()
	const box = open.getByLabelText<HTMLTextAreaElement>('Your return words')
	fireEvent.input(box, { target: { value: 'one two' } })
	await press('Go on', open)
	expect(open.getByText(/These words lead nowhere/)).toBeTruthy()
	expect(box.value).toBe('one two')
})
