import type { SeekerSnapshot } from '@akin/client/seeker-session'
import type { Front } from '@akin/core/programme/front'
import { serviceStatus } from '@akin/core/programme/service-status'
import type { SeekerConversation } from '@akin/core/protocol/seeker'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from './app.tsx'
import { screens } from './screens.ts'
import type { Rest } from './session/rest.ts'
import type { Before } from './start/start-screen.tsx'
import { conversation, entry, fakeSeeker, outgoing, programme, snapshot, talking, wait } from './testing/fake-seeker.ts'
import { settled } from './testing/settled.ts'

const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }
const nothingBefore: Before = { chosenId: null, wanted: false }
const spoken = (id: string) => [...(document.getElementById(id)?.children ?? [])].map((line) => line.textContent)

const front = ({ programmes, ready }: SeekerSnapshot): Front => ({
	...{ now: Date.now(), demo: false, returning: false, leaveTo: 'https://elsewhere.example/', ownWindow: null, programmes },
	status: ready
		? serviceStatus(
				programmes.map(({ opening }) => ({ opening, timeZone: null, wait: null })),
				Date.now(),
			)
		: { kind: 'outage' },
})

async function show(first: SeekerSnapshot, more: { readonly front?: Partial<Front>; readonly before?: Before } = {}) {
	const seeker = fakeSeeker(first)
	const rest = Promise.resolve({ screens, door: seeker.door })
	const loadRest = () => rest
	await act(async () => {
		render(
			<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
				<App front={{ ...front(first), ...more.front }} languages={['en']} before={more.before ?? nothingBefore} load={loadRest} />
			</AkinI18n>,
		)
	})
	// The page listens from an effect, which Preact leaves to the next frame.
	await vi.waitFor(() => expect(seeker.session.subscribe).toHaveBeenCalled())
	return { ...seeker, show: (more: Partial<SeekerSnapshot>) => act(() => seeker.show(more)) }
}

/** At the questions of the only programme. */
async function showQuestions(first: SeekerSnapshot, more: Parameters<typeof show>[1] = {}) {
	const shown = await show(first, more)
	await press('Start a chat')
	return shown
}

const you = { role: 'you' } as const
const sam = { role: 'listener', name: 'Sam' } as const
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const press = async (name: string | RegExp, inside: HTMLElement = document.body) => {
	await act(async () => {
		fireEvent.click(within(inside).getByRole('button', { name }))
		await settled()
	})
}

beforeEach(() => {
	document.body.innerHTML = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'
	vi.stubGlobal('matchMedia', () => ({ matches: true }))
	// jsdom knows the element, not yet how to open it.
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

describe('every screen', () => {
	const closed = conversation({ kind: 'closed', reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: false, erased: false })
	it.each([
		['start', snapshot()],
		['waiting', snapshot({ conversation: conversation({ kind: 'waiting', wait }) })],
		['talking', snapshot({ conversation: talking })],
		['after', snapshot({ conversation: closed })],
		['outage', snapshot({ ready: false, programmes: [] })],
	])('%s: urgent help, danger and the way out stand in the same place and order', async (_name, first) => {
		await show(first)
		const safety = screen.getByRole('navigation', { name: 'Safety' })
		expect([...safety.children].map((child) => child.textContent)).toEqual(['Urgent help', 'I am in danger', 'Leave this page'])
		expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
		expect(document.querySelector('[required]')).toBeNull()
	})
})

describe('start', () => {
	it('asks which programme only when there are several', async () => {
		await show(snapshot())
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Talk to someone')
		expect(screen.queryByRole('radio')).toBeNull()
		await press('Start a chat')
		expect(screen.getByLabelText('A name to use')).toBeTruthy()
		cleanup()
		await show(snapshot({ programmes: [programme('talk'), programme('study')] }))
		await press('Start a chat')
		expect(screen.queryByLabelText('A name to use')).toBeNull()
		expect(screen.getByText(/Choose one first/)).toBeTruthy()
		fireEvent.click(screen.getByRole('radio', { name: /Programme study/ }))
		await press('Start a chat')
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Programme study')
	})

	it('goes on from a press after the app has looked and before it answers, once', async () => {
		document.documentElement.dataset.wanted = 'yes'
		await show(snapshot())
		expect(screen.getByLabelText('A name to use')).toBeTruthy()
		await press('Back')
		expect(screen.queryByLabelText('A name to use')).toBeNull()
		cleanup()
		await show(snapshot())
		expect(screen.queryByLabelText('A name to use')).toBeNull()
	})

	it('goes on from what was done before the app was there', async () => {
		const programmes = [programme('talk'), programme('study')]
		await show(snapshot({ programmes }), { before: { chosenId: 'study', wanted: true } })
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Programme study')
	})

	it('says when the rest of the app does not come, keeps the choice and the numbers, and goes on once it does', async () => {
		const first = snapshot({ programmes: [programme('talk'), programme('study')] })
		const seeker = fakeSeeker(first)
		const load = vi.fn<() => Promise<Rest>>().mockRejectedValueOnce(new Error('no network'))
		load.mockResolvedValue({ screens, door: seeker.door })
		await act(async () => {
			render(
				<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
					<App front={front(first)} languages={['en']} before={nothingBefore} load={load} />
				</AkinI18n>,
			)
		})
		await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
		fireEvent.click(screen.getByRole('radio', { name: /Programme study/ }))
		await vi.waitFor(() => expect(document.documentElement.dataset.app).toBe('ready'))
		// Asked for by pressing Start, it is tried once more; here that works.
		await press('Start a chat')
		await screen.findByRole('heading', { level: 1, name: 'Programme study' })
		expect(load).toHaveBeenCalledTimes(2)
	})

	it('never leaves somebody with "one moment" alone', async () => {
		vi.useFakeTimers({ shouldAdvanceTime: true })
		const first = snapshot()
		const load = () => new Promise<Rest>(() => {})
		await act(async () => {
			render(
				<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
					<App front={front(first)} languages={['en']} before={{ chosenId: null, wanted: true }} load={load} />
				</AkinI18n>,
			)
		})
		await vi.waitFor(() => expect(screen.getByText(/The chat is loading/)).toBeTruthy())
		await act(async () => void vi.advanceTimersByTime(20_000))
		await vi.waitFor(() => expect(screen.getByText(/takes longer than it should/)).toBeTruthy())
		expect(document.querySelector<HTMLElement>('[data-start-wait]')?.hidden).toBe(true)
		expect(document.querySelector('main a[href="tel:999"]')).not.toBeNull()
		// Where the server does not answer, the page and its numbers stay.
		const asked = vi.fn().mockRejectedValue(new Error('no network'))
		vi.stubGlobal('fetch', asked)
		await press('Try again')
		expect(asked).toHaveBeenCalledTimes(1)
		expect(screen.getByText(/takes longer than it should/)).toBeTruthy()
		vi.useRealTimers()
	})

	it('[PT4] shows a programme in the language of the page, and says what is only there in another one', async () => {
		const texts = {
			written: 'es',
			others: [{ language: 'en', name: 'A friend who listens', description: '', topics: [{ code: 'grief', label: 'Somebody died' }] }],
		}
		const topics = [
			{ code: 'grief', label: 'Duelo' },
			{ code: 'work', label: 'Trabajo' },
		]
		const spanish = programme('talk', { name: 'Alguien', description: 'Para hablar.', topics, texts })
		await show(snapshot({ programmes: [spanish, programme('study')] }))
		const radio = screen.getByRole('radio', { name: /^A friend who listens/ })
		expect(screen.getByText('Para hablar.').getAttribute('lang')).toBe('es')
		expect(screen.getByText('Some of these words are only there in this language: Spanish')).toBeTruthy()
		fireEvent.click(radio)
		await press('Start a chat')
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A friend who listens')
		expect(screen.getByRole('checkbox', { name: 'Somebody died' })).toBeTruthy()
		expect(screen.getByText('Trabajo').getAttribute('lang')).toBe('es')
	})

	it('[CL51] tells beforehand who else may read along, and sends a no whether the rest is answered or skipped', async () => {
		const { session } = await showQuestions(snapshot({ programmes: [programme('talk', { readAlong: { learners: true, mentors: true } })] }))
		fireEvent.click(screen.getByRole('checkbox', { name: 'No learner, please' }))
		await press('Skip, go straight to the queue')
		expect(session.requestConversation.mock.calls[0]?.[0]).toMatchObject({ refusedAlong: ['learner'], about: null })
		cleanup()
		await showQuestions(snapshot())
		expect(screen.queryByRole('group', { name: 'Who else may read along' })).toBeNull()
	})

	it('[CL51] lets somebody refuse a reader in the middle of a talk, and shows what holds', async () => {
		const programmes = [programme('talk', { readAlong: { learners: true, mentors: false } })]
		const { session, show: change } = await show(snapshot({ programmes, conversation: talking }))
		await press('More')
		await press('Who may read this chat')
		const box_ = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'No learner, please' })
		await act(async () => void fireEvent.click(box_()))
		expect(session.refuseReaders.mock.calls).toEqual([[['learner']]])
		change({ conversation: { ...talking, refusedAlong: ['learner'] } })
		expect(box_().checked).toBe(true)
	})

	it('[YO1] says to people under 18 what the programme wrote, and asks nothing then', async () => {
		const young = {
			kind: 'say',
			texts: [
				{ language: 'de', text: 'Hallo.' },
				{ language: 'en', text: 'You can tell us anything.' },
			],
		} as const
		await showQuestions(snapshot({ programmes: [programme('talk', { young: { ...young, texts: [...young.texts] } })] }))
		expect(screen.getByText('You can tell us anything.')).toBeTruthy()
		expect(screen.queryByRole('group', { name: 'How old are you?' })).toBeNull()
	})

	it('[YO2] lets in whoever is in danger, however young they are', async () => {
		const young = {
			kind: 'ask' as const,
			fromAge: 13,
			consent: [],
			elsewhere: [{ language: 'en', text: 'The children’s line listens to you.' }],
		}
		const { session } = await showQuestions(snapshot({ programmes: [programme('talk', { young })] }))
		fireEvent.click(screen.getByRole('radio', { name: 'Younger than 13' }))
		await press('Start the chat')
		expect(session.requestConversation).not.toHaveBeenCalled()
		fireEvent.click(within(screen.getByRole('group', { name: 'Is your life in danger right now?' })).getByRole('radio', { name: 'Yes' }))
		expect(screen.getByText('The children’s line listens to you.')).toBeTruthy()
		expect(screen.queryByText(/This chat is for people who are/)).toBeNull()
		await press('I want to chat as well')
		expect(session.requestConversation).toHaveBeenCalledWith(expect.objectContaining({ inDanger: true }))
	})

	it('[YO1] asks how old they are only where that is wanted, and sends no answer', async () => {
		const young = {
			...{ kind: 'ask' as const, fromAge: 13, consent: [{ language: 'en', text: 'We may have to tell somebody.' }] },
			elsewhere: [{ language: 'en', text: 'The children’s line listens to you.' }],
		}
		const { session } = await showQuestions(snapshot({ programmes: [programme('talk', { young })] }))
		expect(screen.queryByText('We may have to tell somebody.')).toBeNull()
		fireEvent.click(screen.getByRole('radio', { name: 'Younger than 13' }))
		expect(screen.getByText('The children’s line listens to you.')).toBeTruthy()
		const age = screen.getByText('This chat is for people who are 13 or older')
		const number = document.querySelector('main a[href^="tel:"]')
		expect(number && number.compareDocumentPosition(age) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
		expect(screen.queryByRole('button', { name: 'Skip, go straight to the queue' })).toBeNull()
		await press('Start the chat')
		expect(session.requestConversation).not.toHaveBeenCalled()
		fireEvent.click(screen.getByRole('radio', { name: '13 to 17' }))
		expect(screen.getByText('We may have to tell somebody.')).toBeTruthy()
		await press('Start the chat')
		expect(Object.keys(session.requestConversation.mock.calls[0]?.[0] ?? {}).sort()).toEqual(
			['about', 'inDanger', 'language', 'name', 'programmeId', 'topics'].sort(),
		)
	})

	it('tells a network that blocks the socket from a server that is away', async () => {
		vi.useFakeTimers({ shouldAdvanceTime: true })
		const { session } = await show(snapshot({ ready: false, status: { kind: 'ok' }, programmes: [programme('talk')] }), {
			front: { status: { kind: 'open', wait: null } },
		})
		await press('Start a chat')
		await press('Skip, go straight to the queue')
		await act(async () => void (await vi.advanceTimersByTimeAsync(15_000)))
		vi.useRealTimers()
		expect(session.requestConversation).not.toHaveBeenCalled()
		const words = screen.getByText(/Your network is blocking chat/)
		expect(within(words.parentElement ?? document.body).getAllByRole('link').length).toBeGreaterThan(0)
	})

	it.each([
		[{ kind: 'busy' }, /longer than 30 minutes/],
		[{ kind: 'open', wait: { from: 5, to: 15 } }, /about 5 to 15 minutes/],
		[{ kind: 'open', wait: { from: 45, to: 60 } }, /between 45 minutes and an hour or more/],
	] as const)('says how it stands: %j', async (status, words) => {
		await show(snapshot(), { front: { status } })
		expect(screen.getByText(words)).toBeTruthy()
		expect(screen.getByRole('link', { name: '999' })).toBeTruthy()
		expect(screen.getByRole('button', { name: 'Start a chat' })).toBeTruthy()
	})

	it('closed: no form, and the numbers of the country', async () => {
		await show(snapshot({ programmes: [programme('talk', { opening: { kind: 'closed', opensAt: null } })] }))
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('We are closed now')
		expect(screen.queryByRole('button', { name: 'Start a chat' })).toBeNull()
		expect(screen.getByLabelText('Country')).toBeTruthy()
	})

	it('opens again what the browser left open, and shows the first screen when there is nothing', async () => {
		const { show: change } = await show(snapshot({ ready: false, programmes: [programme('talk')] }), {
			front: { returning: true, status: { kind: 'open', wait: null } },
		})
		expect(screen.getByText('Your chat is opened again.')).toBeTruthy()
		change({ status: { kind: 'gone', reason: 'not_signed_in' } })
		expect(screen.getByRole('button', { name: 'Start a chat' })).toBeTruthy()
	})

	it('can be skipped, and then sends nothing that was written', async () => {
		const { session } = await showQuestions(snapshot())
		fireEvent.input(screen.getByLabelText('A name to use'), { target: { value: 'Jo' } })
		await press('Skip, go straight to the queue')
		expect(session.requestConversation.mock.calls).toEqual([
			[{ programmeId: 'talk', language: 'en', name: null, topics: [], about: null, inDanger: false }],
		])
	})

	it('in danger: shows numbers at once, and chatting as well is still possible', async () => {
		const { session } = await showQuestions(snapshot())
		fireEvent.click(screen.getByRole('radio', { name: 'Yes' }))
		expect(screen.getByText('Please call one of these now.')).toBeTruthy()
		await press('I want to chat as well')
		expect(session.requestConversation.mock.calls[0]?.[0]).toMatchObject({ inDanger: true })
	})

	it('makes a session first where there is none, and asks once however often it is pressed', async () => {
		const {
			door,
			session,
			show: change,
		} = await show(snapshot({ ready: false, status: { kind: 'gone', reason: 'not_signed_in' }, programmes: [] }))
		change({ ready: true, programmes: [programme('talk')] })
		await press('Start a chat')
		await press('Skip, go straight to the queue')
		fireEvent.click(screen.getByRole('button', { name: 'Skip, go straight to the queue' }))
		expect(door.enter).toHaveBeenCalledTimes(1)
		expect(session.requestConversation).not.toHaveBeenCalled()
		await act(async () => change({ status: { kind: 'ok' } }))
		expect(session.requestConversation).toHaveBeenCalledTimes(1)
	})

	it('blames nobody when it does not work', async () => {
		const { session } = await showQuestions(snapshot())
		session.requestConversation.mockResolvedValueOnce({ ok: false, error: { code: 'no_answer', message: '' } })
		await press('Start the chat')
		expect(await screen.findByText(/This is our fault, not yours/)).toBeTruthy()
	})
})

describe('waiting and talking are one screen', () => {
	it('the composer keeps the words and the focus when a listener joins', async () => {
		const { show: change } = await show(snapshot({ conversation: conversation({ kind: 'waiting', wait }) }))
		expect(screen.getByRole('heading', { name: 'You are number 3' })).toBeTruthy()
		const before = box()
		act(() => before.focus())
		fireEvent.input(before, { target: { value: 'half a sent' } })
		change({ conversation: talking, entries: [entry(1, { role: 'service' }, { kind: 'listener_joined', name: 'Sam' })] })
		expect(box()).toBe(before)
		expect(document.activeElement).toBe(before)
		expect(box().value).toBe('half a sent')
		expect(spoken('sr-status')).toEqual(['Sam has joined. They are a trained volunteer.'])
	})

	it('marks the title while the page is hidden when a listener comes, and sounds only for whoever asked for it', async () => {
		const started = vi.fn()
		const node = { connect: (next: unknown) => next, type: '', frequency: { value: 0 }, start: started, stop: () => {} }
		const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }
		class Context {
			state = 'running'
			currentTime = 0
			createOscillator = () => node
			createGain = () => ({ connect: () => {}, gain })
			close = async () => {}
		}
		vi.stubGlobal('AudioContext', Context)
		const waiting = snapshot({ conversation: conversation({ kind: 'waiting', wait }) })
		const joined = [entry(1, { role: 'service' }, { kind: 'listener_joined', name: 'Sam' })]
		const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
		const quiet = await show(waiting)
		quiet.show({ conversation: talking, entries: joined })
		await vi.waitFor(() => expect(document.title).toBe('• Chat'))
		expect(started).not.toHaveBeenCalled()
		hidden.mockReturnValue(false)
		act(() => void document.dispatchEvent(new Event('visibilitychange')))
		expect(document.title).toBe('Chat')
		hidden.mockRestore()
		cleanup()

		const asked = await show(waiting)
		await press('Sound when a listener comes: off')
		// What it will be.
		expect(started).toHaveBeenCalledTimes(2)
		expect(screen.getByRole('button', { name: 'Sound when a listener comes: on' })).toBeTruthy()
		asked.show({ conversation: talking, entries: joined })
		await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(4))
	})

	it('says to those who wait what the programme wrote in a language they read', async () => {
		const waitingTexts = [
			{ language: 'es', text: 'Somos pocos.' },
			{ language: 'en-GB', text: 'We are a small line.' },
		]
		const programmes = [{ ...programme('talk'), waitingTexts }]
		const { show: change } = await show(snapshot({ programmes, conversation: conversation({ kind: 'waiting', wait }) }))
		expect(screen.getByText('We are a small line.')).toBeTruthy()
		expect(screen.queryByText('Somos pocos.')).toBeNull()
		change({ programmes: [{ ...programme('talk'), waitingTexts: [] }] })
		expect(screen.queryByText('We are a small line.')).toBeNull()
	})

	it('empties the box only when the outbox has taken the words', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		fireEvent.input(box(), { target: { value: 'hello' } })
		session.send.mockReturnValueOnce(null)
		fireEvent.keyDown(box(), { key: 'Enter' })
		expect(box().value).toBe('hello')
		fireEvent.keyDown(box(), { key: 'Enter' })
		expect(box().value).toBe('')
	})

	it('[BL2] whoever may not start is told how long and sees the numbers beside it', async () => {
		const { session, show: change } = await showQuestions(snapshot())
		const error = { code: 'blocked', message: '', retryAfterMs: 3_600_000 } as const
		vi.mocked(session.requestConversation).mockResolvedValue({ ok: false, error })
		await press('Skip, go straight to the queue')
		const words = await screen.findByText(/You cannot start a chat here until/)
		const notice = words.parentElement
		if (!notice) throw new Error('the words stand nowhere')
		expect(within(notice).getAllByRole('link').length).toBeGreaterThan(0)
		expect(document.body.textContent).not.toContain('our fault')
		vi.mocked(session.requestConversation).mockResolvedValue({ ok: true, data: { conversation: talking } })
		await press('Skip, go straight to the queue')
		change({ conversation: talking })
		expect(screen.queryByText(/You cannot start a chat here until/)).toBeNull()
	})

	it('[IN1] keeps what was answered when it closes meanwhile, and shows the numbers', async () => {
		const { show: change } = await showQuestions(snapshot())
		fireEvent.input(screen.getByLabelText('In your own words'), { target: { value: 'A long week' } })
		change({ programmes: [programme('talk', { opening: { kind: 'closed', opensAt: null } })] })
		expect(screen.getByText(/What you wrote here stays/)).toBeTruthy()
		expect(screen.getByLabelText<HTMLTextAreaElement>('In your own words').value).toBe('A long week')
		change({ programmes: [programme('talk')] })
		expect(screen.queryByText(/What you wrote here stays/)).toBeNull()
		expect(screen.getByLabelText<HTMLTextAreaElement>('In your own words').value).toBe('A long week')
	})

	it('says while it is written what tells who or where somebody is, and never holds it up', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		fireEvent.input(box(), { target: { value: 'ring me on 07700 900123' } })
		const note = "This looks like a phone number. You don't need to share it."
		await vi.waitFor(() => expect(spoken('sr-status')).toEqual([note]))
		fireEvent.input(box(), { target: { value: 'ring me' } })
		expect(screen.queryByText(note, { selector: 'main *' })).toBeNull()
		// Words of danger and an address in one message, and no button pressed: it goes at the first press.
		const words = 'I want to die. I am at 12 Long Barn Lane'
		fireEvent.input(box(), { target: { value: words } })
		fireEvent.keyDown(box(), { key: 'Enter' })
		expect(session.send.mock.calls).toEqual([[words]])
		expect(box().value).toBe('')
	})

	it('says nothing of it to somebody in danger, nor in an answer to a supervisor', async () => {
		const asked = { ...talking.state, handler: { role: 'supervisor', name: 'Priya', connection: { kind: 'here' } } } as const
		for (const first of [
			snapshot({ conversation: talking, entries: [entry(1, { role: 'service' }, { kind: 'danger_declared' })] }),
			snapshot({ conversation: conversation(asked as SeekerConversation['state']) }),
		]) {
			await show(first)
			fireEvent.input(box(), { target: { value: 'I am at 12 Long Barn Lane' } })
			expect(screen.queryByText(/looks like an address/)).toBeNull()
			cleanup()
		}
	})

	it('changes the listener in one step and without a reason; where nobody else is free it says so before anything happens', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		await press('More')
		await press('Change listener')
		expect(screen.getByText(/You don't have to say why/)).toBeTruthy()
		expect(document.querySelector('dialog[open] textarea, dialog[open] input')).toBeNull()
		session.changeListener.mockResolvedValueOnce({ ok: false, error: { code: 'nobody_else', message: '' } })
		await press('Yes, someone else')
		expect(session.changeListener.mock.calls).toEqual([[expect.objectContaining({ since: 1 }), false]])
		expect(screen.getByText(/Nobody else is free just now. You can stay with/)).toBeTruthy()
		await press('Wait for someone else')
		expect(session.changeListener.mock.calls.map(([of, orWait]) => [of.since, orWait])).toEqual([
			[1, false],
			[1, true],
		])
		expect(screen.queryByText(/Nobody else is free just now. You can stay with/)).toBeNull()
	})

	it('says that it does not know where the answer was lost, and asks nothing about whoever comes next', async () => {
		const { session, show: change } = await show(snapshot({ conversation: talking }))
		await press('More')
		await press('Change listener')
		session.changeListener.mockResolvedValueOnce({ ok: false, error: { code: 'no_answer', message: '' } })
		await press('Yes, someone else')
		expect(screen.getByText(/We do not know whether it went through/)).toBeTruthy()
		expect(document.body.textContent).not.toContain('Nothing has changed')
		const noor = { ...talking.state, handler: { role: 'listener', name: 'Noor', connection: { kind: 'here' }, since: 2 } } as const
		change({ conversation: conversation(noor as SeekerConversation['state']) })
		await vi.waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
		await act(settled)
		change({ conversation: talking })
		await act(settled)
		expect(document.querySelector('dialog[open]')).toBeNull()
	})

	it('offers no other listener while a supervisor answers', async () => {
		const answering = { ...talking.state, handler: { role: 'supervisor', name: 'Priya', connection: { kind: 'here' } } } as const
		await show(snapshot({ conversation: conversation(answering as SeekerConversation['state']) }))
		await press('More')
		expect(screen.queryByRole('button', { name: 'Change listener' })).toBeNull()
	})

	it('says that a quiet listener may be reading, once, and not while they write or are lost', async () => {
		vi.useFakeTimers({ now: 60_000 })
		const { show: change } = await show(snapshot({ conversation: talking, entries: [entry(1, you, { kind: 'message', text: 'hello' })] }))
		const words = 'Sam may be reading or choosing words.'
		act(() => vi.advanceTimersByTime(60_000))
		expect(spoken('sr-status')).not.toContain(words)
		act(() => vi.advanceTimersByTime(60_000))
		expect(spoken('sr-status').filter((line) => line === words)).toHaveLength(1)
		change({ typing: [{ role: 'listener', name: 'Sam', since: 0 }] })
		expect(screen.getAllByText(/is writing/).length).toBeGreaterThan(0)
		change({ typing: [], entries: [entry(1, you, { kind: 'message', text: 'hello' }), entry(2, sam, { kind: 'message', text: 'hi' })] })
		expect(screen.queryByText(/may be reading/, { selector: 'p' })).toBeNull()
		vi.useRealTimers()
	})

	it('speaks a new message once and never the history', async () => {
		const history = [entry(1, you, { kind: 'message', text: 'one' }), entry(2, sam, { kind: 'message', text: 'two' })]
		const { show: change } = await show(snapshot({ conversation: talking, entries: history, loadedUpTo: 2 }))
		expect(spoken('sr-log')).toEqual([])
		const entries = [...history, entry(3, sam, { kind: 'message', text: 'three' })]
		change({ entries })
		change({ entries: [...entries] })
		expect(spoken('sr-log')).toEqual(['Sam: three'])
		change({ entries: [...entries, entry(4, you, { kind: 'message', text: 'mine' })] })
		expect(spoken('sr-log')).toEqual(['Sam: three'])
	})

	it('repeats what was told beforehand as it was written, with no mark added to it', async () => {
		const about = 'I have not told anybody.'
		const intake = entry(1, you, { kind: 'intake', name: null, topics: ['Feeling alone'], about, inDanger: false })
		await show(snapshot({ conversation: talking, entries: [intake] }))
		expect(screen.getByText(/You told us/).textContent).toBe(
			'Note You told us: Feeling alone · I have not told anybody.\nYour listener will see this.',
		)
	})

	it('says that a message was not sent, keeps it, and offers to try again', async () => {
		const { session, show: change } = await show(snapshot({ conversation: talking }))
		change({ outgoing: [outgoing('words', { kind: 'not_sent', code: 'internal' })] })
		expect(spoken('sr-status')).toEqual(['Not sent. Your words are still here.'])
		await press('Try again')
		expect(session.retry).toHaveBeenCalledWith('words')
	})

	it('nothing that arrives moves the focus', async () => {
		const { show: change } = await show(snapshot({ conversation: talking }))
		act(() => box().focus())
		const focus = vi.spyOn(HTMLElement.prototype, 'focus')
		for (let seq = 1; seq <= 60; seq++)
			change({ entries: Array.from({ length: seq }, (_, n) => entry(n + 1, n % 3 ? sam : you, { kind: 'message', text: `${n}` })) })
		change({
			conversation: conversation({ kind: 'closed', reason: 'ended_by_listener', closedAt: 0, feedbackGiven: false, erased: false }),
		})
		expect(focus).not.toHaveBeenCalled()
	})

	it('a screen that the person asked for is read from its heading', async () => {
		const { show: change } = await showQuestions(snapshot())
		act(() => screen.getByRole('button', { name: 'Skip, go straight to the queue' }).focus())
		change({ conversation: talking })
		expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Sam' }))
	})

	it('warns before unsent words are lost, and not otherwise', async () => {
		await show(snapshot({ conversation: talking }))
		const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
		expect(leaves()).toBe(true)
		fireEvent.input(box(), { target: { value: 'unsent' } })
		expect(leaves()).toBe(false)
		fireEvent.input(box(), { target: { value: '' } })
		expect(leaves()).toBe(true)
	})

	it('tells listener and supervisors of danger from the bar', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		await press('I am in danger')
		await press('Tell them I am in danger')
		expect(session.declareDanger).toHaveBeenCalledTimes(1)
	})
})

describe('words that could not be delivered', () => {
	it('are shown after the chat is gone, until deleted', async () => {
		const lost = outgoing('kept words', { kind: 'not_sent', code: 'conversation_not_found' })
		const { session } = await show(snapshot({ undelivered: [lost], hasUnsent: true }))
		expect(screen.getByText('kept words')).toBeTruthy()
		await press('Delete')
		expect(session.discard).toHaveBeenCalledWith(lost.clientId)
	})
})

describe('the end', () => {
	it('asks first, with staying as the safe answer', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		await press('End chat')
		expect(document.activeElement?.textContent).toBe('Keep talking')
		await press('Keep talking')
		expect(session.endConversation).not.toHaveBeenCalled()
		await press('End chat')
		await press('End chat', screen.getByRole('dialog'))
		expect(session.endConversation).toHaveBeenCalledTimes(1)
	})

	it('ended by the other side: the transcript stays until the person goes on', async () => {
		const { show: change } = await show(
			snapshot({ conversation: talking, entries: [entry(1, sam, { kind: 'message', text: 'take care' })] }),
		)
		change({
			conversation: conversation({ kind: 'closed', reason: 'ended_by_listener', closedAt: 0, feedbackGiven: false, erased: false }),
		})
		expect(screen.getByText('take care')).toBeTruthy()
		await press('Go on')
		expect(screen.queryByText('take care')).toBeNull()
		expect(screen.getByText('Did you feel listened to?')).toBeTruthy()
	})

	it('can be erased in the middle of talking, after saying what is kept and until when copies can be read', async () => {
		const { session, show: change } = await show(
			snapshot({ conversation: talking, entries: [entry(1, you, { kind: 'message', text: 'mine' })] }),
		)
		await press('More')
		await press('What is kept about me')
		const dialog = screen.getByRole('dialog', { name: 'What is kept about me' })
		expect(within(dialog).getByText(/Copies in our backups become unreadable within 31 days/)).toBeTruthy()
		await press('Erase what I wrote', dialog)
		const erased = conversation({ kind: 'closed', reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: false, erased: true })
		session.eraseConversation.mockImplementationOnce(async () => {
			change({ conversation: erased, entries: [] })
			return { ok: true, data: { conversation: erased, finalInBackupsAt: Date.UTC(2026, 11, 31) } }
		})
		await press('Erase what I wrote', screen.getByRole('dialog', { name: 'Erase this chat?' }))
		expect(session.eraseConversation).toHaveBeenCalledTimes(1)
		expect(screen.getByText(/The last backups become unreadable on December 31, 2026/)).toBeTruthy()
		expect(screen.queryByText('mine')).toBeNull()
	})

	it('a hard answer is met with a way on', async () => {
		await show(
			snapshot({
				conversation: conversation({ kind: 'closed', reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: false, erased: false }),
			}),
		)
		fireEvent.click(screen.getByRole('radio', { name: 'Worse' }))
		expect(screen.getByText(/Would you like to talk to someone else now/)).toBeTruthy()
	})
})

describe('something is wrong with how they are answered', () => {
	const raised = (session: ReturnType<typeof fakeSeeker>['session']) => session.raiseConcern.mock.calls.map(([concern]) => concern)
	const openIt = async () => {
		await press('More')
		await press('Something is wrong with this conversation')
		await screen.findByRole('heading', { name: 'What is wrong?' })
	}

	it('[CO1] says it with a reason, words if they like, and is told what happens, the numbers and somebody else', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		await openIt()
		expect(document.querySelector('dialog[open]')?.textContent).toContain('We do not tell Sam.')
		await press('Tell a supervisor')
		expect(screen.getByText(/Please choose what fits best/)).toBeTruthy()
		expect(raised(session)).toEqual([])
		fireEvent.click(screen.getByLabelText('Sexual words'))
		fireEvent.input(screen.getByLabelText('What happened? You do not have to say.'), { target: { value: ' it began an hour ago ' } })
		await press('Tell a supervisor')
		expect(raised(session)).toMatchObject([{ reason: 'sexual', words: 'it began an hour ago' }])
		const told = screen.getByRole('heading', { name: 'Thank you for telling us' }).closest('dialog')
		if (!told) throw new Error('nothing is told')
		expect(told.textContent).toMatch(/A supervisor will look at it/)
		expect(within(told).getByRole('button', { name: 'Urgent help' })).toBeTruthy()
		await press('Talk to someone else', told)
		// Asked for as it is everywhere: they keep their place, and nothing is started anew.
		await press('Yes, someone else')
		expect(session.changeListener).toHaveBeenCalledWith(talking.state.kind === 'talking' && talking.state.handler, false)
		expect(session.endConversation).not.toHaveBeenCalled()
	})

	it('starts again where a supervisor answers, whom nobody changes', async () => {
		const handler = { role: 'supervisor' as const, name: 'Priya', connection: { kind: 'here' as const }, since: 2 }
		const current = conversation({ kind: 'talking', handler, joined: [], observer: null })
		const { session } = await show(snapshot({ conversation: current }))
		await openIt()
		fireEvent.click(screen.getByLabelText('They do not listen'))
		await press('Tell a supervisor')
		await press('Talk to someone else')
		expect(session.endConversation).toHaveBeenCalledTimes(1)
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Talk to someone')
	})

	it('keeps the words when it could not be sent, and sends the same again', async () => {
		const { session } = await show(snapshot({ conversation: talking }))
		await openIt()
		fireEvent.click(screen.getByLabelText('Something else'))
		fireEvent.input(screen.getByLabelText('What happened? You do not have to say.'), { target: { value: 'kept' } })
		session.raiseConcern.mockResolvedValueOnce({ ok: false, error: { code: 'no_answer', message: '' } })
		await press('Tell a supervisor')
		expect(screen.getByText('We could not send that. Your words are still here.')).toBeTruthy()
		await press('Tell a supervisor')
		const [first, second] = raised(session)
		expect(first).toEqual(second)
		expect(second?.words).toBe('kept')
	})

	it('[CO5] after somebody else took over it can be said of either, and of whom it is said is not told', async () => {
		const message = { kind: 'message', text: 'hello' } as const
		const entries = [entry(1, { role: 'listener', name: 'Noor' }, message), entry(2, { role: 'listener', name: 'Sam' }, message)]
		const { session } = await show(snapshot({ conversation: talking, entries }))
		await openIt()
		const dialog = document.querySelector('dialog[open]')
		expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sam' }).checked).toBe(true)
		fireEvent.click(screen.getByRole('radio', { name: 'Noor' }))
		expect(dialog?.textContent).toContain('We do not tell Noor.')
		fireEvent.click(screen.getByLabelText('They are unkind'))
		await press('Tell a supervisor')
		expect(raised(session)).toMatchObject([{ reason: 'unkind', about: 1 }])
		expect(screen.getByRole('heading', { name: 'Thank you for telling us' }).closest('dialog')?.textContent).toContain(
			'We do not tell Noor.',
		)
	})

	it('can be said afterwards as well, and not once it is erased', async () => {
		const closed = { reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: true, erased: false } as const
		const { session, show: change } = await show(snapshot({ conversation: conversation({ kind: 'closed', ...closed }) }))
		await press('Tell a supervisor')
		await screen.findByRole('heading', { name: 'What is wrong?' })
		fireEvent.click(screen.getByLabelText('They are unkind'))
		const dialog = document.querySelector<HTMLElement>('dialog[open]')
		if (!dialog) throw new Error('nothing is asked')
		await press('Tell a supervisor', dialog)
		expect(raised(session)).toMatchObject([{ reason: 'unkind', words: null }])
		await press('Back')
		change({ conversation: conversation({ kind: 'closed', ...closed, erased: true }) })
		expect(screen.queryByRole('button', { name: 'Tell a supervisor' })).toBeNull()
	})
})
