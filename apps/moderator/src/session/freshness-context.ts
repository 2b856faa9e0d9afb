import { createContext, useContext } from 'react'
import type { Freshness } from './use-board-freshness.ts'

export const FreshnessContext = createContext<Freshness>({ stale: false, heardAt: 0 })

export function useFreshness(): Freshness {
	return useContext(FreshnessContext)
}
