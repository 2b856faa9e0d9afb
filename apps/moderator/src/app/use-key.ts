import type { KeyAct } from '@akin/core/keys/bindings'
import { chordOf } from '@akin/core/keys/chord'
import { useEffect, useRef } from 'react'
import { useKeys } from '../keys/keys-context.tsx'

/** Does something at the keys that whoever is signed in has for it. `act` says whether it took the press. */
export function useKey(name: KeyAct, act: (event: KeyboardEvent) => boolean): void {
	const { bindings } = useKeys()
	const chord = bindings[name]
	const latest = useRef(act)
	useEffect(() => {
		latest.current = act
	})
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (chordOf(event) === chord && latest.current(event)) event.preventDefault()
		}
		document.addEventListener('keydown', onKeyDown)
		return () => document.removeEventListener('keydown', onKeyDown)
	}, [chord])
}
