import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { canReadCpuTime, cpuNanoseconds, createCpuMeter, descendantsOf } from './cpu-time.ts'

function burn(): void {
	for (const until = process.cpuUsage().user + 20_000; process.cpuUsage().user < until; );
}

describe.runIf(canReadCpuTime)('processor time', () => {
	it('grows by what a process uses, and counts from the first reading', () => {
		const read = createCpuMeter({ me: () => [process.pid], nobody: () => [] })
		expect(read()).toEqual({ me: 0, nobody: 0 })
		burn()
		expect(read().me).toBeGreaterThan(10_000_000)
	})

	it('counts a process that came later from its beginning, and keeps what one used that is gone', async () => {
		const child = spawn(process.execPath, [
			'-e',
			'for (const end = Date.now() + 100; Date.now() < end;); console.log(1); setInterval(() => {}, 1000)',
		])
		const pids: number[] = []
		const read = createCpuMeter({ children: () => pids })
		read()
		await once(child.stdout, 'data')
		pids.push(child.pid ?? 0)
		expect(descendantsOf(process.pid)).toContain(child.pid)
		const used = read().children ?? 0
		expect(used).toBeGreaterThan(10_000_000)
		child.kill('SIGKILL')
		await once(child, 'exit')
		expect(cpuNanoseconds(child.pid ?? 0)).toBeNull()
		expect(read().children).toBe(used)
	})
})
