import fc from 'fast-check'
import { expect, it } from 'vitest'
import { putDigits, takeDigits } from './digits.ts'
import { createFrameReader, textFrame } from './web-socket-frames.ts'

/** As a server sends it: the same without a mask. */
function serverFrame(text: string, opcode = 1): Buffer {
	const payload = Buffer.from(text)
	const header =
		payload.length < 126
			? Buffer.from([0x80 | opcode, payload.length])
			: payload.length < 65_536
				? Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff])
				: Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), uint32(payload.length)])
	return Buffer.concat([header, payload])
}
function uint32(number: number): Buffer {
	const bytes = Buffer.alloc(4)
	bytes.writeUInt32BE(number)
	return bytes
}

function read(chunks: readonly Buffer[]) {
	const seen: string[] = []
	const push = createFrameReader({
		onText: (buffer, from, to) => void seen.push(buffer.toString('utf8', from, to)),
		onPing: (answer) => void seen.push(`ping ${answer[0]?.toString(16)}`),
		onClose: () => void seen.push('close'),
	})
	for (const chunk of chunks) push(chunk)
	return seen
}

it('reads the same frames however the network cuts them', () => {
	const text = fc.oneof(fc.string(), fc.string({ minLength: 120, maxLength: 140 }), fc.constant('x'.repeat(70_000)))
	fc.assert(
		fc.property(fc.array(text, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 8 }), (texts, cuts) => {
			const bytes = Buffer.concat(texts.map((one) => serverFrame(one)))
			const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
			const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
			expect(read(chunks)).toEqual(texts.map((one) => Buffer.from(one).toString()))
		}),
	)
})

it('answers pings and hears the close', () => {
	expect(read([serverFrame('', 9), serverFrame('after'), serverFrame('', 8)])).toEqual(['ping 8a', 'after', 'close'])
})

it('writes frames whose words stand in them as they are, in every size a bench sends', () => {
	for (const length of [0, 125, 126, 65_535]) {
		const frame = textFrame('y'.repeat(length))
		const mask = frame.subarray(frame.length - length - 4, frame.length - length)
		expect([...mask]).toEqual([0, 0, 0, 0])
		expect((frame[1] ?? 0) & 0x80).toBe(0x80)
		expect(frame.subarray(frame.length - length).toString()).toBe('y'.repeat(length))
	}
	expect(() => textFrame('y'.repeat(65_536))).toThrow(RangeError)
})

it('changes a number in a frame in place', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (number) => {
			const frame = textFrame(`#s${'0'.repeat(10)} and so on`)
			const at = frame.indexOf('#s') + 2
			putDigits(frame, at, 10, number)
			expect(takeDigits(frame, at)).toEqual({ number, end: at + 10 })
			expect(frame.toString('utf8', at + 10)).toBe(' and so on')
		}),
	)
})
