import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'

const rounds = 50
const module = new URL('./exclusive-lock.ts', import.meta.url).href
let dataDir = ''
const contenders: Contender[] = []

/** A process that takes the folder and lets it go when told to, and says what came of it. */
type Contender = { readonly child: ChildProcess; tell(word: 'take' | 'release'): Promise<string> }

beforeAll(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'akin-lock-'))
	for (let number = 1; number <= 3; number++) contenders.push(await contender())
})
afterAll(async () => {
	for (const { child } of contenders) {
		child.kill()
		await once(child, 'exit')
	}
	rmSync(dataDir, { recursive: true })
})

async function contender(): Promise<Contender> {
	const script = `const { holdExclusiveLock } = await import(${JSON.stringify(module)})
		const { createInterface } = await import('node:readline')
		let lock = null
		const take = () => {
			try {
				lock = holdExclusiveLock(${JSON.stringify(dataDir)})
				return 'held'
			} catch (error) {
				return error.sentence
			}
		}
		console.log('here')
		for await (const word of createInterface({ input: process.stdin })) {
			if (word === 'take') console.log(take())
			else {
				lock?.[Symbol.dispose]()
				console.log('released')
			}
		}`
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
	const next = async () => String((await lines.next()).value)
	await next()
	return {
		child,
		tell(word) {
			child.stdin.write(`${word}\n`)
			return next()
		},
	}
}

test(`of those who start at the same instant one gets the folder, and the others are told who has it, ${rounds} times`, async () => {
	for (let round = 1; round <= rounds; round++) {
		const answers = await Promise.all(contenders.map((one) => one.tell('take')))
		const holder = contenders[answers.indexOf('held')]
		expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
		for (const answer of answers.filter((one) => one !== 'held')) {
			expect(answer).toContain(`is in use by another Akin server (process ${holder?.child.pid}).`)
		}
		for (const one of contenders) await one.tell('release')
	}
}, 120_000)
