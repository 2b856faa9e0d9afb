import { describe, expect, it } from 'vitest'
import { createArgon2PasswordHasher } from './argon2-password-hasher.ts'

const hasher = createArgon2PasswordHasher()
const quick = createArgon2PasswordHasher({ cost: { memoryKiB: 8, passes: 1 } })

describe('password hashes', () => {
	it('are argon2id at the floor of OWASP or above', async () => {
		expect(await hasher.hash('a long enough sentence')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	})

	it('accept the password and nothing else', async () => {
		const hash = await quick.hash('a long enough sentence')
		expect(await quick.verify('a long enough sentence', hash)).toBe(true)
		expect(await quick.verify('a long enough sentence ', hash)).toBe(false)
		expect(await quick.verify('', hash)).toBe(false)
	})

	it('differ at every call', async () => {
		expect(await quick.hash('same')).not.toBe(await quick.hash('same'))
	})

	it('are read with the cost they were made with', async () => {
		expect(await hasher.verify('older', await quick.hash('older'))).toBe(true)
	})

	it('accept the same letters composed in another way', async () => {
		expect(await quick.verify('cafe\u0301 au lait', await quick.hash('caf\u00e9 au lait'))).toBe(true)
	})

	it('fail loudly when the stored text is not a hash', async () => {
		await expect(quick.verify('x', 'plain')).rejects.toThrow(/unknown format/)
	})

	it('take the same work for an account that does not exist', async () => {
		const hash = await hasher.hash('somebody')
		const timed = async (stored: string | null) => {
			const start = performance.now()
			expect(await hasher.verify('a guess', stored)).toBe(false)
			return performance.now() - start
		}
		// Taken in pairs, so that whatever else the machine does slows both down alike.
		const ratios: number[] = []
		for (let i = 0; i < 9; i += 1) ratios.push((await timed(null)) / (await timed(hash)))
		const median = ratios.sort((a, b) => a - b)[4] ?? 0
		expect(median).toBeGreaterThan(0.4)
		expect(median).toBeLessThan(2.5)
	})

	it('are all answered when many are asked for at once', async () => {
		const hash = await quick.hash('together')
		const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => quick.verify(i % 2 === 0 ? 'together' : 'apart', hash)))
		expect(answers.filter(Boolean)).toHaveLength(20)
	})
})
