import { describe, expect, it } from 'vitest'
import { createLogger, type Logger, type LogLevel } from './logger.ts'

function logged(write: (logger: Logger) => void, level: LogLevel = 'debug'): Record<string, unknown>[] {
	const lines: string[] = []
	write(createLogger({ level, destination: { write: (line: string) => void lines.push(line) } }))
	return lines.map((line) => JSON.parse(line))
}

describe('the logger', () => {
	it('writes the event with its allowed fields, and nothing about the machine', () => {
		const fields = { code: 'offer_gone', route: 'offer:accept', durationMs: 12.5, role: 'listener', outcome: 'refused', count: 3 } as const
		expect(logged((logger) => logger.info('command_answered', fields))).toEqual([
			{ level: 'info', time: expect.any(Number), event: 'command_answered', ...fields },
		])
	})

	it('[P3] [P5] drops what has no business in a log, whatever the types were told', () => {
		const careless = {
			text: 'I want to die',
			ip: '203.0.113.9',
			code: 'something a person wrote',
			route: '/api/sign-in?password=hunter2',
			requestId: '203.0.113.9',
			nodeId: '2001:db8::1',
			count: '12',
			durationMs: Number.NaN,
			role: { toString: () => 'seeker' },
			headers: { cookie: 'secret' },
		}
		const [line] = logged((logger) => logger.with(careless as never).warn('odd', careless as never))
		expect(line).toEqual({ level: 'warn', time: expect.any(Number), event: 'odd' })
	})

	it('drops an event that is not a code', () => {
		const [line] = logged((logger) => logger.info(`somebody said ${'hello there'}` as never))
		expect(line?.event).toBe('unnamed_event')
	})

	it('[P3] says of a fault where it came from, not what it choked on', () => {
		const fault = Object.assign(new TypeError('cannot read "my secret words"'), { code: 'ERR_ODD', detail: 'my secret words' })
		const [line] = logged((logger) => logger.error('fault', { outcome: 'fault' }, fault))
		expect(line).toMatchObject({ level: 'error', event: 'fault', outcome: 'fault', fault: { type: 'TypeError', code: 'ERR_ODD' } })
		expect(JSON.stringify(line)).not.toContain('secret')
		expect(JSON.stringify(line)).toMatch(/observability\/logger\.test\.ts:\d+/)
	})

	it('survives anything thrown', () => {
		for (const thrown of [null, 'words', { name: 'x' }, Object.assign(new Error('no'), { stack: undefined })]) {
			expect(logged((logger) => logger.error('fault', {}, thrown))).toHaveLength(1)
		}
	})

	it('keeps quiet below its level', () => {
		expect(logged((logger) => logger.info('hidden'), 'warn')).toEqual([])
		expect(logged((logger) => logger.error('hidden'), 'silent')).toEqual([])
	})
})
