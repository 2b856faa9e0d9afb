import { describe, expect, it, test } from 'vitest'
import { bindingsOf, type KeyAct, keyActs, ownOf, usualKeys } from './bindings.ts'
import { checkKeys } from './check-keys.ts'
import { chordOf, partsOf } from './chord.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const keys = (some: Partial<Record<KeyAct, string>>) => bindingsOf(some)

describe('keys pressed together', () => {
	it.each([
		[{ key: 'k', ctrlKey: true }, 'Mod+K'],
		[{ key: 'k', metaKey: true }, 'Mod+K'],
		[{ key: 'PageDown', altKey: true }, 'Alt+PageDown'],
		[{ key: 'F6', shiftKey: true }, 'Shift+F6'],
		[{ key: '?', shiftKey: true }, '?'],
		[{ key: 'j' }, 'J'],
		[{ key: 'J', shiftKey: true }, 'Shift+J'],
		[{ key: 'ж' }, 'Ж'],
		[{ key: ' ' }, 'Space'],
		[{ key: '+', ctrlKey: true }, 'Mod++'],
		[{ key: 'Shift', shiftKey: true }, null],
		[{ key: 'Dead' }, null],
	])('%j is %j', (pressed, chord) => expect(chordOf({ ...none, ...pressed })).toBe(chord))

	it('come apart again', () => {
		expect(partsOf('Mod+Shift+K')).toEqual(['Mod', 'Shift', 'K'])
		expect(partsOf('Mod++')).toEqual(['Mod', '+'])
		expect(partsOf('?')).toEqual(['?'])
	})
})

test.each(keyActs)('[KB1] %s can have another key', (act) => {
	expect(checkKeys(keys({ [act]: 'Alt+Shift+9' }))).toEqual([])
})

test('[KB2] the usual keys go together', () => expect(checkKeys(usualKeys)).toEqual([]))

describe('[KB2] [KB3] what does not go together', () => {
	it('is one key for two acts of a list, and both are told', () => {
		expect(checkKeys(keys({ pin: 'A' }))).toEqual([
			{ act: 'acknowledge', kind: 'taken', by: 'pin' },
			{ act: 'pin', kind: 'taken', by: 'acknowledge' },
		])
	})

	it('is a key of a list that works anywhere', () => {
		expect(checkKeys(keys({ whisper: 'Mod+K' })).map(({ act }) => act)).toEqual(['commands', 'whisper'])
	})

	it.each(['Escape', 'Tab', 'Enter', 'ArrowDown', 'Mod+C', 'Mod+W', 'Mod+R', 'F5'])('is %s, which is fixed', (chord) => {
		expect(checkKeys(keys({ pin: chord }))).toEqual([{ act: 'pin', kind: 'fixed' }])
	})

	it('is a letter that works anywhere, but for the list of keys', () => {
		expect(checkKeys(keys({ next_region: 'N' }))).toEqual([{ act: 'next_region', kind: 'needs_modifier' }])
		expect(checkKeys(keys({ next_region: 'Shift+N' }))).toEqual([{ act: 'next_region', kind: 'needs_modifier' }])
		expect(checkKeys(keys({ keys: 'H' }))).toEqual([])
		expect(checkKeys(keys({ next_region: 'F8', commands: 'Alt+C' }))).toEqual([])
	})
})

test('[KB4] only what differs from the usual keys is kept', () => {
	expect(ownOf(keys({ pin: 'Z', whisper: 'W' }))).toEqual({ pin: 'Z' })
	expect(ownOf(usualKeys)).toEqual({})
	expect(bindingsOf({ pin: undefined }).pin).toBe('P')
})
