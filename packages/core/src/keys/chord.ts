/** What a key event says, in the browser's words. */
export type Pressed = {
	readonly key: string
	readonly ctrlKey: boolean
	readonly metaKey: boolean
	readonly altKey: boolean
	readonly shiftKey: boolean
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'Dead', 'Unidentified', 'Process'])

/**
 * Keys pressed together, written in one way: "Mod+K", "Alt+PageDown", "Shift+F6", "?". Ctrl and ⌘ are the same. Shift is part of a letter or a
 * named key, and not of a sign: which sign needs it differs from keyboard to keyboard. Null for a modifier by itself.
 */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
	if (modifiers.has(key)) return null
	const isOne = [...key].length === 1
	const isLetter = isOne && key.toLowerCase() !== key.toUpperCase()
	const name = key === ' ' ? 'Space' : isLetter ? key.toUpperCase() : key
	const parts = [ctrlKey || metaKey ? 'Mod' : null, altKey ? 'Alt' : null, shiftKey && (isLetter || !isOne) ? 'Shift' : null, name]
	return parts.filter((part) => part !== null).join('+')
}

/** "Mod+Shift+K" in its parts; the key itself comes last, also where it is a plus. */
export function partsOf(chord: string): readonly string[] {
	const match = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/u.exec(chord)
	return match ? [...(match[1] ?? '').split('+').filter((part) => part !== ''), match[2] ?? ''] : [chord]
}
