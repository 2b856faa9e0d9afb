import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { endOnDefect } from './end-on-defect.ts'
import { createLogger } from './logger.ts'

test.each(['uncaughtException', 'unhandledRejection'])('P3 %s: the process ends, and the log says where without what', (event) => {
	let logged = ''
	const destination = new Writable({
		write(chunk, _encoding, done) {
			logged += String(chunk)
			done()
		},
	})
	const codes: number[] = []
	const process = Object.assign(new EventEmitter(), { exit: (code: number) => void codes.push(code) })
	endOnDefect(process, createLogger({ level: 'info', destination }))
	process.emit(event, new RangeError('cannot seal "I am not well"'))
	expect(codes).toEqual([1])
	expect(JSON.parse(logged)).toMatchObject({ event: 'process_failed', fault: { type: 'RangeError' } })
	expect(logged).not.toContain('not well')
})
