import { partsOf } from '@akin/core/keys/chord'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** The parts of keys as they stand on a keyboard, such as Ctrl or Page Down. */
export function useChordWords(): (chord: string) => readonly string[] {
	const { t } = useLingui()
	return useCallback(
		(chord) => {
			const names: Readonly<Record<string, string>> = {
				...{ Mod: isApple() ? '⌘' : t`Ctrl`, Alt: isApple() ? '⌥' : t`Alt`, Shift: t`Shift` },
				...{ PageDown: t`Page Down`, PageUp: t`Page Up`, Space: t`Space` },
				...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' },
			}
			return partsOf(chord).map((part) => names[part] ?? part)
		},
		[t],
	)
}

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)
