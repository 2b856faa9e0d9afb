import { chordOf } from '@akin/core/keys/chord'
import { useLandmarkKeys } from '@akin/ui/staff/use-landmark-keys'
import { useCallback } from 'react'
import { useKeys } from './keys-context.tsx'

/** Goes round the parts of the page, by the keys of whoever is signed in. */
export function useRegionKeys(): void {
	const { bindings } = useKeys()
	const { next_region: next, previous_region: previous } = bindings
	useLandmarkKeys(
		useCallback(
			(event: KeyboardEvent) => {
				const chord = chordOf(event)
				return chord === next ? 1 : chord === previous ? -1 : null
			},
			[next, previous],
		),
	)
}
