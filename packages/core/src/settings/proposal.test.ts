import { describe, expect, it, test } from 'vitest'
import { someProgramme } from '../../test/programmes.ts'
import { fieldsForTwo } from './needs-two.ts'
import { type ProgrammeSettings, settingsOf } from './programme-settings.ts'
import { applyProposal } from './proposal.ts'

const today = '2026-11-30'
const line = {
	...{ id: 'night-line', name: 'Night line', what: '', contact: '01632 960 101', language: 'en' },
	...{ checkedOn: '2026-11-01', crisis: true },
}
const settings: ProgrammeSettings = { ...settingsOf(someProgramme), resources: [line] }
const word = { id: 'old-bridge', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: ['on the old bridge'] } as const

describe('[ST8] what takes two people', () => {
	it.each<[string, Partial<ProgrammeSettings>, readonly string[]]>([
		['how long words are kept', { retentionDays: 60, name: 'New' }, ['retentionDays']],
		['how long return words stand', { returnWords: { ...settings.returnWords, days: 10 } }, ['returnWords']],
		['attention words', { attention: { words: [{ ...word, any: ['on the old bridge'] }] } }, ['attention']],
		['a number', { resources: [{ ...line, contact: '01632 960 102' }] }, ['resources']],
		['a resource that goes', { resources: [] }, ['resources']],
		['what is done in an emergency', { emergencySteps: ['Ring the night line.'] }, ['emergencySteps']],
		[
			'where children are pointed',
			{ young: { kind: 'ask', fromAge: 16, consent: [], elsewhere: [{ language: 'en', text: 'Ring the young line.' }] } },
			['young'],
		],
	])('%s', (_, some, fields) => expect(fieldsForTwo(settings, { ...settings, ...some })).toEqual(fields))

	it.each<[string, Partial<ProgrammeSettings>]>([
		['a number that was tried again', { resources: [{ ...line, checkedOn: today }] }],
		['how long somebody is kept for their listener', { returnWords: { ...settings.returnWords, keepMinutes: 9 } }],
		[
			'a name, hours and texts',
			{ name: 'New', hours: { kind: 'always' }, waitingTexts: [{ language: 'en', text: 'It can take a while.' }] },
		],
	])('not %s', (_, some) => expect(fieldsForTwo(settings, { ...settings, ...some })).toEqual([]))
})

describe('[ST9] a proposal', () => {
	const proposed = { basedOn: 3, before: { retentionDays: settings.retentionDays }, after: { retentionDays: 60 } }
	const saved = (version: number, after: Partial<ProgrammeSettings>) => ({ version, changedAt: 0, before: {}, after })

	test('changes what it is about, and leaves what was saved since about something else', () => {
		const current = { ...settings, name: 'Renamed since' }
		expect(applyProposal(current, [saved(4, { name: 'Renamed since' })], proposed, today)).toEqual({
			...{ ok: true, value: { ...current, retentionDays: 60 } },
		})
	})

	test('is never written over what was saved since about the same', () => {
		const current = { ...settings, retentionDays: 10 }
		const changes = [saved(5, { retentionDays: 10, name: 'x' }), saved(4, { name: 'y' }), saved(3, { retentionDays: 30 })]
		expect(applyProposal(current, changes, proposed, today)).toEqual({
			...{ ok: false, error: { kind: 'overtaken', fields: ['retentionDays'], versions: [5] } },
		})
	})

	test('does not become what does not fit together', () => {
		const texts = { basedOn: 3, before: { waitingTexts: [] }, after: { waitingTexts: [{ language: 'es', text: 'Hola' }] } }
		const current: ProgrammeSettings = { ...settings, languages: ['en'] }
		expect(applyProposal(current, [saved(4, { languages: ['en'] })], texts, today)).toEqual({ ok: false, error: { kind: 'does_not_fit' } })
	})
})
