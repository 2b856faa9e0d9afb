import { describe, expect, test } from 'vitest'
import type { SignalKind } from '../attention/signal.ts'
import { asId, type StaffId } from '../support/ids.ts'
import { alertStage } from './alert-stage.ts'
import { type Ears, soundsFor } from './sounds-for.ts'

const raisedAt = 1_000_000
const open = { raisedAt, acknowledged: null }
const priya = asId<StaffId>('priya')
const amir = asId<StaffId>('amir')
const at = (seconds: number) => alertStage(open, raisedAt + seconds * 1_000)

describe('how far an alert has come', () => {
	test.each([
		[0, 'raised'],
		[29.999, 'raised'],
		[30, 'not_answered'],
		[59.999, 'not_answered'],
		[60, 'unanswered'],
		[119.999, 'unanswered'],
		[120, 'on_call'],
		[90_000, 'on_call'],
	] as const)('[AL1] after %d s it is %s', (seconds, stage) => {
		expect(at(seconds)).toBe(stage)
	})

	test('[AL1] a clock that stands before the moment it was raised changes nothing', () => {
		expect(at(-5)).toBe('raised')
	})

	test('[AL2] once a person has acknowledged it, no time brings it back', () => {
		const answered = { raisedAt, acknowledged: { by: priya } }
		for (const seconds of [0, 45, 75, 500]) expect(alertStage(answered, raisedAt + seconds * 1_000)).toBe('answered')
	})

	test('[AL2] without an answer it only ever moves on', () => {
		const order = ['raised', 'not_answered', 'unanswered', 'on_call']
		const seen = Array.from({ length: 300 }, (_, second) => order.indexOf(at(second)))
		expect(seen).toEqual(seen.toSorted((a, b) => a - b))
		expect(new Set(seen).size).toBe(order.length)
	})
})

describe('for whom it sounds', () => {
	const ears = (changes: Partial<Ears> = {}): Ears => ({ onDuty: [priya, amir], busy: new Set([priya]), there: [], ...changes })
	const sounds = (kind: SignalKind, seconds: number, heard = ears()) =>
		[priya, amir].filter((one) => soundsFor(one, kind, at(seconds), heard))

	test('[AL3] a Help me leaves whoever is busy in peace for 30 s, and then calls everybody', () => {
		expect(sounds('help_requested', 10)).toEqual([amir])
		expect(sounds('help_requested', 30)).toEqual([priya, amir])
	})

	test('[AL3] every other alert calls everybody at 60 s', () => {
		expect(sounds('danger_declared', 45)).toEqual([amir])
		expect(sounds('danger_declared', 60)).toEqual([priya, amir])
		expect(sounds('no_handler', 600)).toEqual([priya, amir])
	})

	test('[AL4] where everybody is busy it sounds for all of them at once', () => {
		expect(sounds('danger_declared', 0, ears({ busy: new Set([priya, amir]) }))).toEqual([priya, amir])
	})

	test('[AL4] somebody hears it at every moment, whoever is busy', () => {
		const someBusy = [[], [priya], [amir], [priya, amir]]
		for (const busy of someBusy)
			for (const seconds of [0, 30, 60, 120])
				expect(sounds('danger_declared', seconds, ears({ busy: new Set(busy) })).length).toBeGreaterThan(0)
	})

	test('[AL5] whoever reads along where it was raised hears it at once, busy elsewhere or not', () => {
		expect(sounds('danger_declared', 0, ears({ there: [priya] }))).toEqual([priya, amir])
	})

	test('an answered alert sounds for nobody', () => {
		expect(soundsFor(amir, 'help_requested', 'answered', ears())).toBe(false)
	})
})
