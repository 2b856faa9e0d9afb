import * as z from 'zod/mini'

/** Everything in the supervisors' app that has a key of its own, in the order in which it is shown. */
export const keyActs = [
	'next_region',
	'previous_region',
	'commands',
	'next_conversation',
	'previous_conversation',
	'keys',
	'row_down',
	'row_up',
	'acknowledge',
	'whisper',
	'pin',
	'update_order',
] as const
export type KeyAct = (typeof keyActs)[number]
export type Bindings = Readonly<Record<KeyAct, string>>

/** Where a key means its act: anywhere, or while a list of the board has the focus. */
export const scopeOf = (act: KeyAct): 'anywhere' | 'list' =>
	['row_down', 'row_up', 'acknowledge', 'whisper', 'pin', 'update_order'].includes(act) ? 'list' : 'anywhere'

export const usualKeys: Bindings = {
	next_region: 'F6',
	previous_region: 'Shift+F6',
	commands: 'Mod+K',
	next_conversation: 'Alt+PageDown',
	previous_conversation: 'Alt+PageUp',
	keys: '?',
	row_down: 'J',
	row_up: 'K',
	acknowledge: 'A',
	whisper: 'W',
	pin: 'P',
	update_order: 'U',
}

const chord = z.string().check(z.regex(/^\P{C}{1,40}$/u))
const shape = {
	...{ next_region: chord, previous_region: chord, commands: chord, next_conversation: chord, previous_conversation: chord, keys: chord },
	...{ row_down: chord, row_up: chord, acknowledge: chord, whisper: chord, pin: chord, update_order: chord },
}

/** [KB4] Where somebody's keys differ from the usual ones, as it is sent to be kept. */
export const ownKeys = z.partial(z.strictObject(shape))
/** The same as it is shown and stored: what an older or newer version knows besides is left out. */
export const shownOwnKeys = z.partial(z.object(shape))
export type OwnKeys = z.output<typeof ownKeys>

/** The keys that hold for somebody. */
export function bindingsOf(own: OwnKeys): Bindings {
	const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
	return { ...usualKeys, ...given }
}

/** [KB4] What is kept of these: where they differ from the usual ones. */
export const ownOf = (bindings: Bindings): OwnKeys =>
	Object.fromEntries(keyActs.filter((act) => bindings[act] !== usualKeys[act]).map((act) => [act, bindings[act]]))
