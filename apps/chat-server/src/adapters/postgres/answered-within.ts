import { StoreUnavailable } from '../../ports/store-error.ts'

/**
 * The answer, or a StoreUnavailable once `ms` have passed without one: what was asked for may still happen then. An answer that comes later
 * goes to `late`, so that whatever has to be given back is.
 */
export function answeredWithin<T>(ms: number, answer: Promise<T>, late: (value: T) => void = () => {}): Promise<T> {
	return new Promise((resolve, reject) => {
		let isLate = false
		const timer = setTimeout(() => {
			isLate = true
			reject(new StoreUnavailable(`PostgreSQL did not answer within ${ms} ms`))
		}, ms)
		answer.then(
			(value) => {
				clearTimeout(timer)
				if (isLate) late(value)
				else resolve(value)
			},
			(error: unknown) => {
				clearTimeout(timer)
				reject(error)
			},
		)
	})
}
