import type * as z from 'zod/mini'
import type { Reply } from './errors.ts'

type Schema = z.ZodMiniType

/** A request one client sends and the server acknowledges. */
export type CommandContract = { readonly payload: Schema; readonly result: Schema; readonly errors: readonly string[] }
export type Contract = { readonly commands: Readonly<Record<string, CommandContract>>; readonly events: Readonly<Record<string, Schema>> }

/** `errors` lists every refusal, besides the common ones, that a client of this command must handle. */
export const command = <P extends Schema, R extends Schema, const E extends readonly string[]>(c: {
	payload: P
	result: R
	errors: E
}): { readonly payload: P; readonly result: R; readonly errors: E } => c

/** Everything one audience may ask for and everything it is told. What is not in it does not exist for that audience. */
export const contract = <C extends Contract>(c: C): C => c

export type CommandName<C extends Contract> = keyof C['commands'] & string
export type EventName<C extends Contract> = keyof C['events'] & string
export type Payload<C extends Contract, N extends CommandName<C>> = z.output<C['commands'][N]['payload']>
export type PayloadInput<C extends Contract, N extends CommandName<C>> = z.input<C['commands'][N]['payload']>
export type CommandData<C extends Contract, N extends CommandName<C>> = z.output<C['commands'][N]['result']>
export type ErrorCode<C extends Contract, N extends CommandName<C>> = C['commands'][N]['errors'][number]
export type EventData<C extends Contract, N extends EventName<C>> = z.output<C['events'][N]>

/** The two maps Socket.IO wants: given to a namespace on the server and, swapped, to the socket of a client. */
export type SocketCommands<C extends Contract> = {
	[N in CommandName<C>]: (payload: PayloadInput<C, N>, ack: (reply: Reply<CommandData<C, N>, ErrorCode<C, N>>) => void) => void
}
export type SocketEvents<C extends Contract> = { [N in EventName<C>]: (payload: EventData<C, N>) => void }
