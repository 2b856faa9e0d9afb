import type { CommandName, Contract, EventData, EventName, PayloadInput } from '@akin/core/protocol/contract'
import { ANSWER_TIMEOUT_MS } from '../call.ts'
import type { CallReply, Link, LinkState } from '../link.ts'
import type { TurnedEnvironment } from './turned-environment.ts'

export type Asked<C extends Contract> = {
	readonly [N in CommandName<C>]: { readonly command: N; readonly payload: PayloadInput<C, N> }
}[CommandName<C>]
/** `lost` stands for an acknowledgement that never comes. */
export type Answer =
	| { readonly ok: true; readonly data: unknown }
	| { readonly ok: false; readonly error: { readonly code: string; readonly retryAfterMs?: number } }
	| 'lost'

export type FakeLink<C extends Contract> = Link<C> & {
	readonly up: () => void
	readonly down: () => void
	readonly refuse: (code: 'not_signed_in' | 'unsupported_version') => void
	readonly emit: <N extends EventName<C>>(event: N, data: EventData<C, N>) => void
	readonly asked: Asked<C>[]
}

/** A link that a test connects and cuts by hand. What the server would answer is the test's business. */
export const fakeLink = <C extends Contract>(
	environment: TurnedEnvironment,
	answer: (asked: Asked<C>) => Answer | Promise<Answer>,
): FakeLink<C> => {
	let state: LinkState = { kind: 'idle' }
	const stateListeners = new Set<(state: LinkState) => void>()
	const listeners = new Map<string, Set<(data: never) => void>>()
	const pending = new Set<() => void>()
	const asked: Asked<C>[] = []

	const enter = (next: LinkState) => {
		state = next
		if (next.kind !== 'up') for (const cut of [...pending]) cut()
		for (const listener of [...stateListeners]) listener(next)
	}

	const call = (command: string, payload: unknown, timeoutMs: number): Promise<Answer> =>
		new Promise((resolve) => {
			const settle = (reply: Answer) => {
				pending.delete(cut)
				cancel()
				resolve(reply)
			}
			const cut = () => settle({ ok: false, error: { code: 'no_answer' } })
			const cancel = environment.after(timeoutMs, cut)
			if (state.kind !== 'up') return cut()
			pending.add(cut)
			const question = { command, payload } as Asked<C>
			asked.push(question)
			// Not before the caller has gone on: no answer comes at once.
			void Promise.resolve()
				.then(() => answer(question))
				.then((reply) => {
					if (reply !== 'lost') settle(reply)
				})
		})

	return {
		state: () => state,
		onState: (listener) => {
			stateListeners.add(listener)
			return () => {
				stateListeners.delete(listener)
			}
		},
		call: (command, payload, options) =>
			call(command, payload, options?.timeoutMs ?? ANSWER_TIMEOUT_MS) as Promise<CallReply<C, typeof command>>,
		on: (event, listener) => {
			const known = listeners.get(event) ?? new Set()
			listeners.set(event, known.add(listener))
			return () => {
				known.delete(listener)
			}
		},
		open: () => {
			if (state.kind === 'idle' || state.kind === 'refused') enter({ kind: 'down', since: environment.now() })
		},
		wake: () => {},
		close: () => enter({ kind: 'idle' }),
		up: () => enter({ kind: 'up' }),
		down: () => enter({ kind: 'down', since: environment.now() }),
		refuse: (code) => enter({ kind: 'refused', code }),
		emit: (event, data) => {
			if (state.kind !== 'up') return
			for (const listener of listeners.get(event) ?? []) listener(data as never)
		},
		asked,
	}
}
