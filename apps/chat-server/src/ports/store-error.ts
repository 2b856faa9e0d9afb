/**
 * A store could not answer: connection lost, too slow, restarting. Whether the last command took effect is not known; only what is safe to
 * repeat may be repeated. People are told `unavailable`.
 */
export class StoreUnavailable extends Error {
	override readonly name = 'StoreUnavailable'
	/** Said in the log, so that whoever runs the server knows what to do about it. */
	readonly code?: 'disk_full'

	constructor(message: string, { code, ...options }: ErrorOptions & { code?: 'disk_full' | undefined } = {}) {
		super(message, options)
		if (code) this.code = code
	}
}

/** The database said no to two people doing the same thing at once; `constraint` names which rule. */
export class ConstraintViolated extends Error {
	override readonly name = 'ConstraintViolated'
	readonly constraint: string

	constructor(constraint: string, options?: ErrorOptions) {
		super(`constraint ${constraint} violated`, options)
		this.constraint = constraint
	}
}
