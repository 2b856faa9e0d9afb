import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { handle as handleSchema } from '../protocol/shapes.ts'
import { asId, type ConversationId } from '../support/ids.ts'
import { handleOf, landforms } from './handle.ts'

const handleFrom = (text: string) => handleOf(asId<ConversationId>(text))

test('a conversation keeps its handle, whatever its id, and every handle fits the protocol', () => {
	fc.assert(
		fc.property(fc.uuid(), (id) => {
			expect(handleFrom(id)).toEqual(handleFrom(id))
			expect(handleSchema.safeParse(handleFrom(id)).success).toBe(true)
		}),
	)
})

test('handles spread: every landform and every number from 1 to 99 comes up', () => {
	const handles = Array.from({ length: landforms.length * 99 }, (_, n) =>
		handleFrom(`00000000-0000-4000-8000-0000${n.toString(16).padStart(8, '0')}`),
	)
	expect(new Set(handles.map(({ landform, number }) => `${landform} ${number}`)).size).toBe(landforms.length * 99)
	expect(new Set(handles.map(({ number }) => number))).toEqual(new Set(Array.from({ length: 99 }, (_, n) => n + 1)))
})
