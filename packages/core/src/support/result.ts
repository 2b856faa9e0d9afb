/** The outcome of something that may be refused. A refusal is data, never an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refused = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
