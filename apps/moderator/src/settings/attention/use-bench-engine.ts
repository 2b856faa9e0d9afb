import { useEffect, useState } from 'react'

export type BenchEngine = typeof import('./bench-engine.ts')

/** The rules are a large part of this app and only looked at here: they come when they are needed. Null until then. */
export function useBenchEngine(): BenchEngine | null {
	const [engine, setEngine] = useState<BenchEngine | null>(null)
	useEffect(() => {
		let gone = false
		void import('./bench-engine.ts').then((loaded) => {
			if (!gone) setEngine(loaded)
		})
		return () => {
			gone = true
		}
	}, [])
	return engine
}
