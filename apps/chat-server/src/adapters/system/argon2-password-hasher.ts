import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PasswordHasher } from '../../ports/password-hasher.ts'

const derive = promisify(argon2)

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
export type Argon2Cost = { readonly memoryKiB: number; readonly passes: number }
const defaultCost: Argon2Cost = { memoryKiB: 19 * 1_024, passes: 2 }
const saltBytes = 16
const tagBytes = 32
/** The PHC string format, with our fixed version and parallelism. */
const format = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/

/**
 * argon2id. At most `concurrent` hashes are computed at once, the others wait their turn, so sign-ins take at most
 * `concurrent` × memory however many arrive.
 */
export function createArgon2PasswordHasher({
	concurrent = 2,
	cost = defaultCost,
}: {
	concurrent?: number
	cost?: Argon2Cost
} = {}): PasswordHasher {
	const oneOfFew = limitConcurrency(concurrent)
	const compute = (password: string, salt: Uint8Array, { memoryKiB, passes }: Argon2Cost) =>
		oneOfFew(() =>
			derive('argon2id', {
				// The same password typed on two systems may be composed differently.
				message: password.normalize('NFC'),
				nonce: salt,
				memory: memoryKiB,
				passes,
				parallelism: 1,
				tagLength: tagBytes,
			}),
		)

	return {
		async hash(password) {
			const salt = randomBytes(saltBytes)
			const tag = await compute(password, salt, cost)
			return `$argon2id$v=19$m=${cost.memoryKiB},t=${cost.passes},p=1$${unpadded(salt)}$${unpadded(tag)}`
		},

		async verify(password, hash) {
			if (hash === null) {
				await compute(password, randomBytes(saltBytes), cost)
				return false
			}
			const [, memory, passes, salt, tag] = format.exec(hash) ?? []
			if (memory === undefined || passes === undefined || salt === undefined || tag === undefined) {
				throw new Error('a stored password hash has an unknown format')
			}
			const stored = { memoryKiB: Number(memory), passes: Number(passes) }
			return timingSafeEqual(await compute(password, Buffer.from(salt, 'base64'), stored), Buffer.from(tag, 'base64'))
		},
	}
}

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')

function limitConcurrency(most: number): <T>(task: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = []
	let running = 0
	return async (task) => {
		// The place is handed on to whoever waits longest, so `running` only changes when nobody does.
		if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
		else running += 1
		try {
			return await task()
		} finally {
			const next = waiting.shift()
			if (next === undefined) running -= 1
			else next()
		}
	}
}
