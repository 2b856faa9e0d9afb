import { describe, expect, it, test } from 'vitest'
import { someProgramme } from '../../test/programmes.ts'
import { settingsCommands } from '../protocol/settings.ts'
import { changeBetween, changedFields, fieldsOf, sameData } from './changed-fields.ts'
import { checkSettings } from './check-settings.ts'
import { onTopOf } from './on-top-of.ts'
import { type ProgrammeSettings, programmeSettings, settingsFields, settingsOf, withSettings } from './programme-settings.ts'
import { daysSinceChecked, isStale } from './stale-resources.ts'
import { type SavedChange, undoableMs, undoChange } from './undo-change.ts'
import { mayWithSettings } from './who-may.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const today = '2026-11-30'
const settings = settingsOf(someProgramme)
const word = { id: 'old-bridge', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: ['on the old bridge'] } as const
const christmas = { day: '2026-12-25', name: 'Christmas Day', intervals: [] }
const words = (any: string[], id: string = word.id) => ({ ...word, id, any })

test('[ST1] supervisors read, coordinators change', () => {
	expect(mayWithSettings('supervisor', 'read')).toBe(true)
	expect(mayWithSettings('supervisor', 'change')).toBe(false)
	expect(mayWithSettings('coordinator', 'read')).toBe(true)
	expect(mayWithSettings('coordinator', 'change')).toBe(true)
})

test('settings are all of a programme but its id, its kind, and how the queue runs it', () => {
	const { id, kind, careRules, hidden, policy } = someProgramme
	expect({ ...settings, id, kind, careRules, hidden, policy }).toEqual(someProgramme)
	expect(Object.keys(settings)).toEqual(settingsFields)
	expect(programmeSettings.parse(settings)).toEqual(settings)
	expect(withSettings(someProgramme, { ...settings, name: 'New' })).toEqual({ ...someProgramme, name: 'New' })
})

const hello = { language: 'en', text: 'Hello.' }
describe('[ST2] what does not fit together', () => {
	it('[YO1] is nothing where nobody under 18 may start, and so nobody agrees to anything', () => {
		expect(checkSettings({ ...settings, young: { kind: 'ask', fromAge: 18, consent: [], elsewhere: [] } }, today)).toEqual([])
	})
	it('is nothing in a programme as it is', () => expect(checkSettings(settings, today)).toEqual([]))

	it.each<[string, Partial<ProgrammeSettings>, object]>([
		['a language twice', { languages: ['en', 'es', 'en'] }, { field: 'languages', kind: 'twice', text: 'en' }],
		[
			'a topic twice',
			{
				topics: [
					{ code: 'a', label: 'A' },
					{ code: 'a', label: 'B' },
				],
			},
			{ field: 'topics', kind: 'twice', text: 'a' },
		],
		[
			'a day that is different in two ways',
			{ hours: { kind: 'weekly', timeZone: 'UTC', intervals: [], exceptions: [christmas, christmas] } },
			{ field: 'hours', kind: 'twice', text: '2026-12-25' },
		],
		[
			'more by default than at most',
			{ capacity: { default: 3, max: 2, whileActNow: 1 } },
			{ field: 'capacity', kind: 'default_over_most' },
		],
		[
			'more in danger than at most',
			{ capacity: { default: 1, max: 1, whileActNow: 2 } },
			{ field: 'capacity', kind: 'in_danger_over_most' },
		],
		[
			'a text nobody can read',
			{ waitingTexts: [{ language: 'de', text: 'Hallo' }] },
			{ field: 'waitingTexts', kind: 'language_not_offered' },
		],
		[
			'words in the language it was written in',
			{ texts: { written: 'en', others: [{ language: 'en', name: 'A', description: '', topics: [] }] } },
			{ field: 'texts', kind: 'twice', text: 'en' },
		],
		['nothing to read for people under 18', { young: { kind: 'say', texts: [] } }, { field: 'young', kind: 'text_missing' }],
		[
			'nothing to agree to',
			{ young: { kind: 'ask', fromAge: 13, consent: [], elsewhere: [{ language: 'en', text: 'Elsewhere.' }] } },
			{ field: 'young', kind: 'text_missing' },
		],
		['two texts in one language', { young: { kind: 'say', texts: [hello, hello] } }, { field: 'young', kind: 'twice', text: 'en' }],
		[
			'a site that leads nowhere',
			{ resources: [{ ...line('2026-11-01'), web: 'javascript:x' }] },
			{ field: 'resources', kind: 'leads_nowhere', text: 'javascript:x' },
		],
		['a day that is to come', { resources: [line('2026-12-01')] }, { field: 'resources', kind: 'checked_in_future', text: 'Night line' }],
		[
			'a colour nobody can read',
			{ theme: { light: '#9cc9d1', dark: '#8ed2dc' } },
			{ field: 'theme', kind: 'too_faint_light', text: '#9cc9d1' },
		],
		['words kept for longer than a year', { retentionDays: 366 }, { field: 'retentionDays', kind: 'kept_too_long', text: '366' }],
		[
			'a pattern that cannot be read',
			{ attention: { words: [words(['fine', '..3 bridge'])] } },
			{ kind: 'wrong_pattern', text: '..3 bridge' },
		],
		['a prompt with half a placeholder', { prompts: [prompt('ask', 'How is {{it?')] }, { field: 'prompts', kind: 'stray_braces' }],
		['a reflection of nothing', { prompts: [prompt('reflect', 'I see.')] }, { field: 'prompts', kind: 'placeholder_missing' }],
		['two prompts of one name', { prompts: [prompt('ask', 'How?'), prompt('ask', 'Why?')] }, { field: 'prompts', kind: 'twice' }],
		['more than can be sent at once', { resources: many() }, { field: 'resources', kind: 'too_much' }],
		['two words of one name', { attention: { words: [words(['a b']), words(['c d'])] } }, { field: 'attention', kind: 'twice' }],
	])('%s', (_, changed, problem) => {
		expect(checkSettings({ ...settings, ...changed }, today)).toEqual([expect.objectContaining(problem)])
	})

	it('is said of every wrong pattern, not of the first alone', () => {
		const wrong = { ...settings, attention: { words: [words(['<die>']), words(['[old]'], 'other')] } }
		expect(checkSettings(wrong, today).map(({ text }) => text)).toEqual(['<die>', '[old]'])
	})
})

function line(checkedOn: string) {
	return { id: 'night-line', name: 'Night line', what: '', contact: '1', language: 'en', checkedOn, crisis: false }
}

const prompt = (group: 'ask' | 'reflect', text: string) => ({ id: 'one', group, language: 'en', text, why: '' })

const many = () =>
	Array.from({ length: 60 }, (_, at) => ({ ...line('2026-11-01'), id: `line-${at}`, what: '语'.repeat(240), contact: '语'.repeat(120) }))

describe('[ST3] what a change was about', () => {
	it('is the fields that differ, and no other', () => {
		const after = { ...settings, name: 'New', retentionDays: 7 }
		expect(changedFields(settings, after)).toEqual(['name', 'retentionDays'])
		const change = changeBetween(settings, after)
		expect(change).toEqual({
			before: { name: settings.name, retentionDays: settings.retentionDays },
			after: { name: 'New', retentionDays: 7 },
		})
		expect(fieldsOf(change)).toEqual(['name', 'retentionDays'])
	})

	it('does not depend on the order of keys, and does on the order of lists', () => {
		expect(sameData({ a: [1, { b: 2, c: null }] }, { a: [1, { c: null, b: 2 }] })).toBe(true)
		expect(sameData([1, 2], [2, 1])).toBe(false)
		expect(sameData({ a: 1 }, { a: 1, b: undefined })).toBe(false)
		expect(sameData([], {})).toBe(false)
	})
})

describe('[ST4] undoing a change', () => {
	const saved = (version: number, before: ProgrammeSettings, after: ProgrammeSettings, changedAt = now): SavedChange => ({
		...{ version, changedAt },
		...changeBetween(before, after),
	})
	const second = { ...settings, name: 'Second', retentionDays: 7 }
	const third = { ...second, description: 'Third' }
	const fourth = { ...third, name: 'Fourth' }

	it('takes back its own fields and leaves what came later', () => {
		expect(undoChange(third, [saved(2, settings, second), saved(3, second, third)], 2, now)).toEqual({
			ok: true,
			value: { ...settings, description: 'Third' },
		})
	})

	it('is refused where a later change touched the same, with what to undo first', () => {
		const changes = [saved(2, settings, second), saved(3, second, third), saved(4, third, fourth)]
		expect(undoChange(fourth, changes, 2, now)).toEqual({
			ok: false,
			error: { kind: 'changed_since', fields: ['name'], versions: [4] },
		})
		expect(undoChange(fourth, changes, 4, now)).toEqual({ ok: true, value: third })
	})

	it('is refused where it is as it was before, after 30 days, and for a version that is not there', () => {
		const changes = [saved(2, settings, second, now - undoableMs)]
		expect(undoChange(settings, changes, 2, now)).toMatchObject({ error: { kind: 'nothing_to_undo' } })
		expect(undoChange(second, changes, 2, now)).toEqual({ ok: true, value: settings })
		expect(undoChange(second, changes, 2, now + 1)).toMatchObject({ error: { kind: 'too_late' } })
		expect(undoChange(second, changes, 3, now)).toMatchObject({ error: { kind: 'version_not_found' } })
	})
})

test('[ST5] a resource is stale after more than 90 days', () => {
	expect(daysSinceChecked({ checkedOn: '2026-11-30' }, now)).toBe(0)
	expect(isStale({ checkedOn: '2026-09-01' }, now)).toBe(false)
	expect(isStale({ checkedOn: '2026-08-31' }, now)).toBe(true)
})

test('[ST6] what somebody changed can be put on top of what another saved meanwhile', () => {
	const mine = { ...settings, name: 'Mine', retentionDays: 7 }
	const theirs = { ...settings, name: 'Theirs', description: 'Theirs' }
	expect(onTopOf(theirs, settings, mine)).toEqual({
		settings: { ...theirs, name: 'Mine', retentionDays: 7 },
		bothChanged: ['name'],
	})
})

test('[ST7] who works in a programme is told by name, role and what they may take on, and nothing else of their account', () => {
	const sam = {
		id: '4f0f4c1e-1111-4111-8111-111111111111',
		name: 'Sam',
		role: 'listener',
		languages: ['en'],
		maxCapacity: 3,
		suspended: false,
	}
	const { people } = settingsCommands['settings:people'].result.parse({ people: [{ ...sam, signInName: 'sam', topics: ['grief'] }] })
	expect(people).toEqual([sam])
})
