import { expect, test } from 'vitest'
import { noon, omar, signalOf } from '../../test/people.ts'
import { byAttention, type CircumstanceKind, isAboutStaff, type Signal, tierOf, tierOfSignal } from './signal.ts'
import { wordSignalKind } from './word-signal.ts'

const open = (kind: CircumstanceKind, n = 1): Signal => signalOf(kind, n)
const seen = (kind: CircumstanceKind, n = 1): Signal => ({
	...open(kind, n),
	acknowledged: { by: omar.id, byName: omar.name, at: noon + 50, outcome: 'on_it' },
})
const row = (id: string, waitingSince: number, ...signals: readonly Signal[]) => ({
	id,
	waitingSince,
	signals,
	pinnedAt: null as number | null,
})
const pinned = (id: string, pinnedAt: number, ...signals: readonly Signal[]) => ({ ...row(id, noon - 10, ...signals), pinnedAt })
const sorted = (...rows: readonly ReturnType<typeof row>[]) => [...rows].sort(byAttention).map(({ id }) => id)

test('[AT1] each circumstance has one tier', () => {
	expect(tierOfSignal).toStrictEqual({
		danger_declared: 'act_now',
		help_requested: 'act_now',
		no_handler: 'act_now',
		conduct_danger_reported: 'act_now',
		conduct_reported: 'needs_eyes',
		person_reported: 'needs_eyes',
		listener_lost: 'needs_eyes',
		waiting_long: 'needs_eyes',
		not_asked: 'needs_eyes',
		listener_silent: 'needs_eyes',
		long_talk: 'watch',
		new_listener: 'watch',
		changed_listener: 'watch',
	})
})

test.each([
	['no signal ever', [], 'not_reviewed'],
	['every signal acknowledged', [seen('danger_declared'), seen('waiting_long', 2)], 'watch'],
	['one open', [open('waiting_long')], 'needs_eyes'],
	['the most urgent open one counts', [open('waiting_long'), open('help_requested', 2), open('listener_lost', 3)], 'act_now'],
	['an acknowledged one does not', [seen('help_requested'), open('waiting_long', 2)], 'needs_eyes'],
] as const)('[AT2] the tier of a conversation: %s', (_, signals, tier) => {
	expect(tierOf(signals)).toBe(tier)
})

test('[AT2] a pinned conversation is on watch, and a pin lowers nothing', () => {
	expect(tierOf([], true)).toBe('watch')
	expect(tierOf([seen('help_requested')], true)).toBe('watch')
	expect(tierOf([open('help_requested')], true)).toBe('act_now')
})

test('[AT3] on watch those that are pinned come first, the one pinned first at the head; elsewhere a pin moves nobody', () => {
	const watched = row('seen', noon - 900, seen('danger_declared'))
	expect(sorted(row('never', noon - 999), watched, pinned('late', noon + 9), pinned('early', noon + 1, seen('waiting_long')))).toEqual([
		'early',
		'late',
		'seen',
		'never',
	])
	expect(sorted(pinned('newer', noon, open('help_requested', 8)), row('older', noon, open('help_requested', 2)))).toEqual([
		'older',
		'newer',
	])
})

test('[AT3] most urgent tier first', () => {
	expect(
		sorted(
			row('never', noon - 900),
			row('seen', noon - 900, seen('danger_declared')),
			row('eyes', noon - 900, open('waiting_long', 1)),
			row('now', noon, open('danger_declared', 9)),
		),
	).toEqual(['now', 'eyes', 'seen', 'never'])
})

test('[AT3] within a tier the signal of that tier open longest, whatever lesser one stands beside it', () => {
	const newerDanger = row('b', noon + 100, open('waiting_long', 1), open('danger_declared', 8))
	const olderDanger = row('a', noon + 100, open('danger_declared', 5))
	expect(sorted(newerDanger, olderDanger)).toEqual(['a', 'b'])
	expect(sorted(row('b', noon + 100, seen('danger_declared', 1), open('danger_declared', 8)), olderDanger)).toEqual(['a', 'b'])
})

test('[AT3] then who waits longest, then by id', () => {
	expect(sorted(row('late', noon + 1), row('early', noon))).toEqual(['early', 'late'])
	const together = [row('b', noon, open('help_requested')), row('a', noon, open('help_requested'))]
	expect(sorted(...together)).toEqual(['a', 'b'])
	expect(sorted(...together.toReversed())).toEqual(['a', 'b'])
})

test('[AT2] [AT4] sorting and tiers change nothing they were given', () => {
	const signals = Object.freeze([open('waiting_long'), open('danger_declared', 2)])
	tierOf(signals)
	expect(signals.map(({ kind }) => kind)).toEqual(['waiting_long', 'danger_declared'])
})

test('[AT29] how staff write, and that they are new, is about staff, and nothing else is', () => {
	const all = [...wordSignalKind.options, ...(Object.keys(tierOfSignal) as CircumstanceKind[])]
	expect(new Set(all.filter(isAboutStaff))).toEqual(
		new Set([
			...['conduct_contact', 'conduct_off_platform', 'conduct_secrecy', 'conduct_sexual', 'conduct_money', 'conduct_dismissive'],
			...['conduct_danger_reported', 'conduct_reported', 'new_listener', 'changed_listener'],
		]),
	)
})
