import type { SettingsProposal, SettingsView } from '@akin/core/protocol/settings'
import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { type ApprovalId, asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { at, type FakeSession, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import type { AreaId } from './areas.ts'
import { SettingsScreen } from './settings-screen.tsx'

const programmeId = asId<ProgrammeId>('talk')
const mina = { id: asId<StaffId>('00000000-0000-4000-8000-0000000000f2'), name: 'Mina' }
const settings: ProgrammeSettings = {
	...{ name: 'Someone to talk to', description: 'For when things are hard.', languages: ['en', 'es'] },
	...{ topics: [{ code: 'lonely', label: 'Feeling alone' }], questions: ['name'] },
	capacity: { default: 2, max: 3, whileActNow: 1 },
	limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60, burst: 10 },
	hours: { kind: 'always' },
	...{
		texts: { written: 'en', others: [] },
		readers: { learners: false, mentors: false },
		young: { kind: 'off' },
		waitingTexts: [],
		resources: [],
		prompts: [],
		emergencySteps: [],
		retentionDays: 30,
		returnWords: { days: 90, keepMinutes: 3 },
		training: { rolePlays: 3, shadowed: 3, refreshMonths: 12 },
		embed: { origins: [] },
		theme: null,
		attention: { words: [] },
	},
}
const view: SettingsView = {
	programmeId,
	version: 1,
	settings,
	changes: [],
	mayChange: true,
	...{ proposal: null, refused: null, others: { onDuty: ['Priya'], all: 2 } },
	seekerOrigin: 'https://chat.example.org',
	now: at,
}
/** Mina renamed it. */
const renamed: SettingsView = {
	...view,
	version: 2,
	settings: { ...settings, name: 'Talk with us' },
	changes: [
		{
			...{ version: 2, changedAt: at, changedBy: mina, note: 'As people call it.', undoes: null, approvedBy: null, alone: false },
			...{ before: { name: settings.name }, after: { name: 'Talk with us' } },
		},
	],
}
const proposed: SettingsProposal = {
	...{ id: asId<ApprovalId>('00000000-0000-4000-8000-0000000000f9'), requester: 'Mina', requestedAt: at, decideBy: at + 7 * 86_400_000 },
	...{ note: 'As the law asks.', undoes: null, before: { retentionDays: 30 }, after: { retentionDays: 7 } },
	...{ isMine: false, mayDecide: true, overtaken: null },
}
const ok = <T,>(data: T) => ({ ok: true as const, data })

function coordinatorWith(first: SettingsView): FakeSession {
	const session = makeFakeSession()
	return Object.assign(session, {
		listSettings: async () => ok({ programmes: [{ programmeId, name: first.settings.name, hidden: false, version: first.version }] }),
		openSettings: vi.fn(async () => ok({ view: first })),
		saveSettings: vi.fn(async (change: { settings: ProgrammeSettings }) =>
			ok({ view: { ...first, version: 2, settings: change.settings } }),
		),
		proposeSettings: vi.fn(async () => ok({ view: { ...first, proposal: proposed } })),
		undoSettings: vi.fn(async () => ok({ view: { ...first, version: 3 } })),
	})
}

async function show(session: FakeSession, area: AreaId): Promise<void> {
	await renderOnDuty(() => <SettingsScreen programmeId={programmeId} area={area} onGo={() => undefined} />, session)
	await screen.findByRole('tabpanel')
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (label: string | RegExp, value: string) =>
	act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const rows = () =>
	[...screen.getByRole('dialog').querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

describe('[ST1] who may', () => {
	test('a supervisor reads and finds nothing to change', async () => {
		await show(coordinatorWith({ ...view, mayChange: false }), 'service')
		expect(screen.getByText('For when things are hard.')).toBeDefined()
		expect(screen.getByText('Coordinators change this.')).toBeDefined()
		expect(screen.queryByRole('textbox')).toBeNull()
	})
})

describe('[ST3] a change', () => {
	test('is seen in words, before and after, before it is saved with the version it was made from', async () => {
		const session = coordinatorWith(view)
		await show(session, 'hours')
		expect(screen.getByText('With these hours it is open now and stays open.')).toBeDefined()
		await act(async () => fireEvent.click(screen.getByLabelText('At certain hours')))
		expect(screen.getByText(/With these hours it is closed now and opens on/)).toBeDefined()
		expect(screen.getByRole('region', { name: 'Changes that are not saved' }).textContent).toContain('1 change is not saved: Hours')
		await press('Look and save')
		expect(rows()).toContainEqual(['HoursMonday', 'Not there', '18:00–22:00'])
		expect(rows()).toContainEqual(['HoursOpen', 'Always', 'Not there'])
		await write(/^Why/, 'New rota.')
		await press('Save for everybody')
		expect(session.saveSettings).toHaveBeenCalledWith(
			expect.objectContaining({ programmeId, basedOn: 1, note: 'New rota.', settings: expect.objectContaining({ name: settings.name }) }),
		)
		expect(screen.queryByRole('dialog')).toBeNull()
		expect(screen.queryByRole('region', { name: 'Changes that are not saved' })).toBeNull()
	})

	test('of a single day is seen before it is saved, and says what is usual on it', async () => {
		const session = coordinatorWith(view)
		await show(session, 'hours')
		await press('Close on single days')
		await press('Add a day that is different')
		await write('Day', '2026-12-25')
		await write(/^What it is/, 'Christmas Day')
		expect(screen.getByText('Friday: usually open 00:00–24:00.')).toBeDefined()
		await press('Look and save')
		expect(rows()).toContainEqual(['HoursDecember 25, 2026 · Christmas Day', 'Not there', 'Closed'])
		await press('Save for everybody')
		const exceptions = [{ day: '2026-12-25', name: 'Christmas Day', intervals: [] }]
		expect(session.saveSettings).toHaveBeenCalledWith(
			expect.objectContaining({ settings: expect.objectContaining({ hours: expect.objectContaining({ exceptions }) }) }),
		)
	})

	test('[PT2] of a prompt is whole before it can be saved, and says what is to be filled in', async () => {
		const session = coordinatorWith(view)
		await show(session, 'prompts')
		await press('Add a prompt: Reflect')
		await write('Words', 'I hear you.')
		expect(screen.getByText(/To reflect takes the person’s own words/)).toBeDefined()
		expect(screen.getByRole('button', { name: 'Look and save' }).getAttribute('aria-disabled')).toBe('true')
		await write('Words', 'So {{their words}} is hard.')
		expect(screen.getByText(/^To fill in:/).textContent).toBe('To fill in: their words')
		await press('Look and save')
		expect(rows()).toEqual([['PromptsReflect · English', 'Not there', 'So {{their words}} is hard.']])
	})

	test('[ES1] of the steps in an emergency is seen as it will stand on the card', async () => {
		await show(coordinatorWith(view), 'emergency')
		const card = () => screen.getByRole('region', { name: 'How it stands on the card' }).textContent
		expect(card()).toContain('Name a second person')
		await press('Add a step')
		await write('Step 1', 'Ring the duty doctor.')
		expect(card()).toBe('Ring the duty doctor.')
	})

	test('[EM1] of a site is exact before it can be saved, with what was meant; what is copied carries the organisation', async () => {
		const session = coordinatorWith(view)
		await show(session, 'embed')
		await press('Add a site')
		await write('Organisation, in short', 'Acme!')
		await write('Site', 'https://Help.Example.org/talk')
		expect(screen.getByText('Write it as https://help.example.org.')).toBeDefined()
		expect(screen.getByRole('button', { name: 'Look and save' }).getAttribute('aria-disabled')).toBe('true')
		await write('Site', 'https://help.example.org')
		expect(screen.getByLabelText<HTMLTextAreaElement>('Link').value).toContain('https://chat.example.org/?o=acme')
		await press('Look and save')
		expect(rows()).toEqual([['Other sitesacme', 'Not there', 'https://help.example.org']])
	})

	test('[ST8] of how long words are kept says what becomes of them, wants its number typed, and is proposed to a second person', async () => {
		const session = coordinatorWith(view)
		await show(session, 'keeping')
		await write('Days that words are kept', '7')
		await press('Look and save')
		expect(screen.getByRole('dialog').textContent).toContain('Conversations that have begun keep 30 days')
		expect(screen.getByRole('dialog').textContent).toContain('Two people decide on: How long words are kept.')
		expect(screen.getByRole('dialog').textContent).toContain('Priya can approve.')
		expect(screen.getByRole('button', { name: 'Propose it' }).getAttribute('aria-disabled')).toBe('true')
		await write(/Type the new number/, '7')
		await press('Propose it')
		expect(session.saveSettings).not.toHaveBeenCalled()
		expect(session.proposeSettings).toHaveBeenCalledWith(
			expect.objectContaining({ basedOn: 1, change: { kind: 'settings', settings: { ...settings, retentionDays: 7 } } }),
		)
		expect(screen.getByRole('region', { name: 'A change that waits for a second person' })).toBeDefined()
		expect(screen.getByLabelText<HTMLInputElement>('Days that words are kept').value).toBe('30')
	})

	test('[ST8] where there is nobody else it is saved alone, which is said before', async () => {
		const session = coordinatorWith({ ...view, others: { onDuty: [], all: 0 } })
		await show(session, 'keeping')
		await write('Days that words are kept', '7')
		await press('Look and save')
		expect(screen.getByRole('dialog').textContent).toContain('There is no second person')
		await write(/Type the new number/, '7')
		await press('Save for everybody')
		expect(session.saveSettings).toHaveBeenCalledOnce()
	})

	test('[ST2] that does not fit cannot be saved, and says why', async () => {
		await show(coordinatorWith(view), 'limits')
		await write('At most', '1')
		const bar = screen.getByRole('region', { name: 'Changes that are not saved' })
		expect(bar.textContent).toContain('Nobody can start with more conversations at once than the most.')
		expect(within(bar).getByRole('button', { name: 'Look and save' }).getAttribute('aria-disabled')).toBe('true')
	})
})

test('[ST7] roles: who works here and what the table allows, for supervisors as well', async () => {
	const people = [
		{ ...mina, role: 'coordinator', languages: ['en'], maxCapacity: 2, suspended: false },
		{
			...mina,
			id: asId<StaffId>('00000000-0000-4000-8000-0000000000f3'),
			name: 'Sam',
			role: 'listener',
			languages: ['en'],
			maxCapacity: 3,
		},
	]
	const session = Object.assign(coordinatorWith({ ...view, mayChange: false }), { listProgrammePeople: async () => ok({ people }) })
	await show(session, 'roles')
	const row = async (name: RegExp) => (await screen.findByRole('row', { name })).textContent
	expect(await row(/^Sam/)).toBe('Sam ListenerEnglish3')
	expect(await row(/^Erase what was written/)).toContain('Always')
	expect(screen.queryByRole('textbox')).toBeNull()
})

describe('[ST6] when somebody else saves meanwhile', () => {
	test('what was being changed stays, with who was quicker, and goes on top of theirs', async () => {
		const session = coordinatorWith(view)
		await show(session, 'service')
		await write('Description', 'Mine.')
		Object.assign(session, { openSettings: async () => ok({ view: renamed }) })
		await act(async () => session.change({ settingsChanged: { programmeId, version: 2 } }))
		expect(screen.getByText(/saved a change while you were changing this/).textContent).toContain('Mina')
		expect(screen.getByDisplayValue('Mine.')).toBeDefined()
		await press('Put mine on top')
		expect(screen.getByDisplayValue('Mine.')).toBeDefined()
		expect(screen.getByDisplayValue('Talk with us')).toBeDefined()
		await press('Look and save')
		await press('Save for everybody')
		expect(session.saveSettings).toHaveBeenCalledWith(expect.objectContaining({ basedOn: 2 }))
	})

	test('what one saved oneself is not somebody else’s, however close its news comes to the answer', async () => {
		const session = coordinatorWith(view)
		await show(session, 'service')
		await write('Name', 'Talk with us')
		const saved = Promise.withResolvers<unknown>()
		const read = Promise.withResolvers<unknown>()
		Object.assign(session, { saveSettings: () => saved.promise })
		await press('Look and save')
		await press('Save for everybody')
		Object.assign(session, { openSettings: () => read.promise })
		await act(async () => session.change({ settingsChanged: { programmeId, version: 2 } }))
		await act(async () => {
			saved.resolve(ok({ view: renamed }))
			read.resolve(ok({ view: renamed }))
		})
		await write('Description', 'Mine.')
		expect(screen.queryByText(/saved a change while you were changing this/)).toBeNull()
		expect(screen.getByRole('button', { name: 'Look and save' }).getAttribute('aria-disabled')).toBeNull()
	})

	test('the page follows where nothing was being changed', async () => {
		const session = coordinatorWith(view)
		await show(session, 'service')
		Object.assign(session, { openSettings: async () => ok({ view: renamed }) })
		await act(async () => session.change({ settingsChanged: { programmeId, version: 2 } }))
		expect(screen.getByDisplayValue('Talk with us')).toBeDefined()
	})
})

describe('[ST8] a proposal', () => {
	const card = () => screen.getByRole('region', { name: 'A change that waits for a second person' })

	test('stands over the settings with what it would change; whoever may approves it or says why not', async () => {
		const session = coordinatorWith({ ...view, mayChange: false, proposal: proposed })
		const declined = vi.fn(async () => ok({ approvals: [] }))
		const approved = vi.fn(async () => ok({ approvals: [] }))
		Object.assign(session.approvals, { decline: declined, approve: approved })
		await show(session, 'service')
		expect(card().textContent).toContain('Mina proposes a change: How long words are kept')
		expect([...card().querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual(['30 days', '7 days'])
		await press('Refuse it…')
		await press('Refuse it')
		expect(declined).not.toHaveBeenCalled()
		expect(screen.getByText('Please say why.')).toBeDefined()
		await write(/^Why/, 'Thirty is what we promise.')
		await press('Refuse it')
		expect(declined).toHaveBeenCalledWith(proposed.id, 'Thirty is what we promise.')
		await press('Approve it')
		expect(approved).toHaveBeenCalledWith(proposed.id)
	})

	test('of their own is not theirs to approve; taken back, its changes are theirs to go on with', async () => {
		const session = coordinatorWith({ ...view, proposal: { ...proposed, isMine: true, mayDecide: false } })
		const withdrawn = vi.fn(async () => ok({}))
		Object.assign(session.approvals, { withdraw: withdrawn })
		await show(session, 'keeping')
		expect(screen.queryByRole('button', { name: 'Approve it' })).toBeNull()
		expect(card().textContent).toContain('Priya can approve.')
		await press('Take it back and go on changing')
		expect(withdrawn).toHaveBeenCalledWith(proposed.id)
		expect(screen.getByLabelText<HTMLInputElement>('Days that words are kept').value).toBe('7')
	})

	test('[ST9] that is overtaken says by whom, and cannot be approved', async () => {
		const overtaken = { fields: ['retentionDays' as const], by: 'Lena', at }
		await show(coordinatorWith({ ...view, proposal: { ...proposed, overtaken } }), 'service')
		expect(card().textContent).toMatch(/It can no longer be approved.*Lena changed the same/)
		expect(screen.queryByRole('button', { name: 'Approve it' })).toBeNull()
	})

	test('that was refused says why', async () => {
		const refused = { id: proposed.id, by: 'Priya', at, because: 'Thirty is what we promise.', fields: ['retentionDays' as const] }
		await show(coordinatorWith({ ...view, refused }), 'service')
		expect(screen.getByText(/refused the last proposal/).textContent).toContain('Priya')
		expect(screen.getByText('Thirty is what we promise.')).toBeDefined()
	})
})

test('rules retired in this programme are shown with who retired them and why', async () => {
	const counts = { raised: 0, actedOn: 0, notNeeded: 0, open: 0 }
	const rule = { rule: 'en.kill-self', kind: null, week: counts, month: counts, canRetire: true }
	const retired = { reason: 'A song everybody sings here this year.', byName: 'Priya', at }
	const rules = {
		programmes: [],
		programmeId,
		rules: [
			{ ...rule, retired },
			{ ...rule, rule: 'en.end-it', retired: null },
		],
	}
	await show(Object.assign(coordinatorWith(view), { lookAtAlertRules: async () => ok(rules) }), 'attention')
	const item = await screen.findByText(/A song everybody sings here this year/)
	expect(item.closest('li')?.textContent).toContain('Priya')
	expect(screen.queryByText(/en\.end-it/)).toBeNull()
	// The test bench reads as the programme does.
	await write('Words to try', 'i will kill myself')
	const findings = () => [...document.querySelectorAll('[data-rule]')].map((row) => row.getAttribute('data-rule'))
	await vi.waitFor(() => expect(findings()).not.toEqual([]))
	expect(findings()).not.toContain('en.kill-self')
})

describe('[ST4] undoing', () => {
	test('shows what it will change, and sends the version that was seen', async () => {
		const session = coordinatorWith(renamed)
		await show(session, 'history')
		expect(screen.getByText('As people call it.')).toBeDefined()
		await press('Undo: Name')
		expect(rows()).toEqual([['Name', 'Talk with us', 'Someone to talk to']])
		await press('Undo for everybody')
		expect(session.undoSettings).toHaveBeenCalledWith({ programmeId, version: 2, basedOn: 2, note: '' })
	})

	test('is not offered over the head of a later change, and says whose', async () => {
		const later = { ...renamed.settings, name: 'Later' }
		const change = {
			version: 3,
			changedAt: at,
			changedBy: mina,
			note: '',
			undoes: null,
			...{ approvedBy: null, alone: false },
			before: { name: 'Talk with us' },
			after: { name: 'Later' },
		}
		await show(coordinatorWith({ ...renamed, version: 3, settings: later, changes: [change, ...renamed.changes] }), 'history')
		const [latest, first] = screen.getAllByRole('button', { name: 'Undo: Name' })
		expect(latest?.getAttribute('aria-disabled')).toBeNull()
		expect(first?.getAttribute('aria-disabled')).toBe('true')
		expect(screen.getByText(/Name: changed again later, by/).textContent).toContain('Mina')
	})
})
