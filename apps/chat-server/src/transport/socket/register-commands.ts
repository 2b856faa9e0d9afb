import type { CommandData, CommandName, Contract, ErrorCode, Payload, SocketCommands, SocketEvents } from '@akin/core/protocol/contract'
import type { Reply, WireError } from '@akin/core/protocol/errors'
import { codeFor } from '@akin/core/protocol/previous-version'
import type { Result } from '@akin/core/support/result'
import type { Namespace, Socket } from 'socket.io'
import { StoreUnavailable } from '../../ports/store-error.ts'
import type { RateLimited } from '../../use-cases/rate-limited.ts'
import { readAgreed } from '../read-agreed.ts'
import type { CommandAdmission } from './admission.ts'
import { createCommandBudget } from './command-budget.ts'
import { createDeadlines } from './deadlines.ts'

/** One handler per command. A command added to a contract without a handler is a compile error, and so is refusing with an undeclared code. */
export type CommandHandlers<C extends Contract, Session> = {
	[N in CommandName<C>]: (
		session: Session,
		payload: Payload<C, N>,
	) => Promise<Result<CommandData<C, N>, ErrorCode<C, N> | RateLimited | { readonly code: ErrorCode<C, N>; readonly retryAfterMs: number }>>
}
/** A refusal that says when trying again makes sense. */
type Later = { readonly code: string; readonly retryAfterMs: number }
type NoEvents = Record<string, never>
/** `protocol`: the version this client speaks. */
export type SocketData<Session> = { session: Session; protocol: number }
export type ContractSocket<C extends Contract, Session> = Socket<SocketCommands<C>, SocketEvents<C>, NoEvents, SocketData<Session>>
export type ContractNamespace<C extends Contract, Session> = Namespace<SocketCommands<C>, SocketEvents<C>, NoEvents, SocketData<Session>>

export type CommandReport = { readonly command: string; readonly outcome: string; readonly durationMs: number; readonly fault: unknown }

/**
 * Hears one command: its name, what came with it, and how to answer; null for a client that does not wait for an answer. Never throws. Resolves
 * when nothing more will come of it.
 */
export type HearCommand = (name: string, given: readonly unknown[], ack: ((reply: Reply<unknown>) => void) | null) => Promise<void>

/** Longer than any healthy command; a client has given up and asked again by then. */
const deadlineMs = 10_000

export const busyMessage = 'Too many people at once. Nothing is lost; try again in a moment.'

const messages: Readonly<Record<string, string>> = {
	invalid_payload: 'The payload does not have the agreed form.',
	unknown_command: 'There is no such command.',
	missing_ack: 'A command needs an acknowledgement function.',
	rate_limited: 'Too much at once. Try again in a moment.',
	busy: busyMessage,
	unavailable: 'A part of the service is not answering. Nothing is lost; try again.',
	internal: 'Something went wrong on our side.',
}

/**
 * The only place where untrusted payloads become domain types and where failures become replies. Whatever arrives, the process lives: wrong
 * types, missing acknowledgements, unknown names, thrown errors and handlers that never answer all end in a declared refusal. What is answered
 * hears a command that was read without Socket.IO (`readCommands`).
 */
export function registerCommands<C extends Contract, Session>(
	contract: C,
	socket: ContractSocket<C, Session>,
	session: Session,
	handlers: CommandHandlers<C, Session>,
	report: (report: CommandReport) => void,
	admission: CommandAdmission,
): HearCommand {
	const budget = createCommandBudget()
	const { protocol } = socket.data
	const hear: HearCommand = async (name, given, ack) => {
		const startedAt = performance.now()
		let leave: (() => void) | null = null
		let stopWatching: (() => void) | null = null
		let isAnswered = false
		// Looked up as an own property, so `__proto__` and `constructor` are unknown commands too.
		const command = Object.hasOwn(contract.commands, name) ? contract.commands[name] : undefined
		const answer = (reply: Reply<unknown>, fault: unknown = null) => {
			// What comes after the deadline comes too late: the client has been told, and asks again.
			if (isAnswered) return
			isAnswered = true
			leave?.()
			stopWatching?.()
			const told = reply.ok ? reply : { ok: false as const, error: { ...reply.error, code: codeFor(protocol, reply.error.code) } }
			if (ack) ack(told)
			else if (!told.ok) refuseByEvent(socket, name, told.error)
			report({
				command: command ? name : 'unknown',
				outcome: reply.ok ? 'ok' : reply.error.code,
				durationMs: performance.now() - startedAt,
				fault,
			})
		}
		try {
			const waitMs = budget.take()
			// Whoever does not wait for answers gets none beyond the budget: each would cost as much as the asking.
			if (waitMs > 0) return ack ? answer(later('rate_limited', waitMs)) : undefined
			if (!command) return answer(failure('unknown_command'))
			if (!ack) return answer(failure('missing_ack'))
			const admitted = admission.begin(name, given[0])
			if (typeof admitted === 'number') return answer(later('busy', admitted))
			leave = admitted
			if (given.length !== 1) return answer(failure('invalid_payload'))
			const parsed = readAgreed(command.payload, given[0])
			if (!parsed.success) {
				const issues = parsed.issues.slice(0, 10).map((issue) => ({ path: issue.path.join('.'), message: issue.code ?? 'invalid' }))
				return answer({ ok: false, error: { ...failure('invalid_payload').error, issues } })
			}
			const handle = handlers[name as CommandName<C>] as (session: Session, payload: unknown) => Promise<Result<unknown, string | Later>>
			stopWatching = deadlines.watch(() => answer(failure('unavailable'), new TooSlow('a command did not finish in time')))
			const result = await handle(session, parsed.data)
			answer(result.ok ? { ok: true, data: result.value } : { ok: false, error: wireError(result.error) })
		} catch (fault) {
			answer(failure(fault instanceof StoreUnavailable ? 'unavailable' : 'internal'), fault)
		}
	}
	// One listener for everything. The parser lets numbers and nothing at all through as names.
	socket.onAny((given: unknown, ...args: unknown[]) => {
		const name = typeof given === 'string' ? given : ''
		const last = args.at(-1)
		return typeof last === 'function' ? hear(name, args.slice(0, -1), last as (reply: Reply<unknown>) => void) : hear(name, args, null)
	})
	return hear
}

const failure = (code: string): { ok: false; error: WireError } => ({ ok: false, error: { code, message: messages[code] ?? code } })

const later = (code: string, retryAfterMs: number): { ok: false; error: WireError } => ({
	ok: false,
	error: { ...failure(code).error, retryAfterMs },
})

function wireError(refusal: string | Later): WireError {
	if (typeof refusal === 'string') return { code: refusal, message: messages[refusal] ?? refusal }
	return { code: refusal.code, message: messages[refusal.code] ?? refusal.code, retryAfterMs: refusal.retryAfterMs }
}

function refuseByEvent<C extends Contract, Session>(socket: ContractSocket<C, Session>, name: string, error: WireError): void {
	const untyped = socket as unknown as { emit(event: string, payload: unknown): void }
	untyped.emit('command:refused', { command: name.slice(0, 60), error: { code: error.code, message: error.message } })
}

class TooSlow extends Error {}
const deadlines = createDeadlines(deadlineMs)
