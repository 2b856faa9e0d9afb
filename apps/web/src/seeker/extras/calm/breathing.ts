/** In for four, out for six, five times over. Nobody is asked to hold their breath: in a panic that is hard. */
export const breath = { in: 4, out: 6, times: 5 } as const

export type BreathStep =
	| { readonly kind: 'breathing'; readonly phase: 'in' | 'out'; readonly count: number; readonly time: number }
	| { readonly kind: 'done' }

/** What to do in this second, counted from 0. */
export function breathAt(second: number): BreathStep {
	const one = breath.in + breath.out
	const time = Math.floor(second / one)
	if (time >= breath.times) return { kind: 'done' }
	const within = second % one
	const phase = within < breath.in ? 'in' : 'out'
	return { kind: 'breathing', phase, count: (phase === 'in' ? within : within - breath.in) + 1, time: time + 1 }
}
