import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framePadding, frameStepBytes } from './frame-padding.ts'

test('[PR12] with the digit in front and the spaces behind, a frame is a whole number of steps, with less than one to spare', () => {
	fc.assert(
		fc.property(fc.nat({ max: 70_000 }), (bytes) => {
			const padding = framePadding(bytes)
			expect((1 + bytes + padding.length) % frameStepBytes).toBe(0)
			expect(padding.length).toBeLessThan(frameStepBytes)
			expect(padding.trim()).toBe('')
		}),
	)
})

test('[PR12] what is in it reads the same', () => {
	const packet = '["message:send",{"text":"it ends in a space "}]'
	expect(JSON.parse(packet + framePadding(packet.length))).toEqual(JSON.parse(packet))
})
