import { type Bindings, type KeyAct, keyActs, scopeOf } from './bindings.ts'
import { partsOf } from './chord.ts'

/** Why an act cannot have the key it was given. */
export type KeyProblem =
	| { readonly act: KeyAct; readonly kind: 'taken'; readonly by: KeyAct }
	| { readonly act: KeyAct; readonly kind: 'fixed' }
	| { readonly act: KeyAct; readonly kind: 'needs_modifier' }

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const named = [...arrows, 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Tab', 'Escape', 'Space', 'Backspace', 'Delete', 'Insert']
/** What lists and boxes have everywhere, and what browsers and screen readers need. */
const fixed = new Set([
	...named.flatMap((key) => [key, `Shift+${key}`]),
	...[...'ACFLNPRSTVWXZ0+-='].flatMap((key) => [`Mod+${key}`, `Mod+Shift+${key}`]),
	...['Mod+Tab', 'Mod+Shift+Tab', 'Mod+Enter', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+F4', 'F1', 'F3', 'F5', 'F10', 'F11', 'F12'],
])

/** [KB2] [KB3] What of these keys does not go together; empty when they can be used. */
export function checkKeys(bindings: Bindings): readonly KeyProblem[] {
	return keyActs.flatMap((act): readonly KeyProblem[] => {
		const chord = bindings[act]
		if (fixed.has(chord)) return [{ act, kind: 'fixed' }]
		if (scopeOf(act) === 'anywhere' && act !== 'keys' && !worksAnywhere(chord)) return [{ act, kind: 'needs_modifier' }]
		const by = keyActs.find((other) => other !== act && bindings[other] === chord && canMeet(act, other))
		return by ? [{ act, kind: 'taken', by }] : []
	})
}

/** Both can be meant by one press: what works anywhere works in a list as well. */
const canMeet = (one: KeyAct, other: KeyAct) =>
	scopeOf(one) === scopeOf(other) || scopeOf(one) === 'anywhere' || scopeOf(other) === 'anywhere'

function worksAnywhere(chord: string): boolean {
	const parts = partsOf(chord)
	return parts.includes('Mod') || parts.includes('Alt') || /^F\d{1,2}$/.test(parts.at(-1) ?? '')
}
