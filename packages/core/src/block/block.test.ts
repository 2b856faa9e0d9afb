import { expect, test } from 'vitest'
import { noon, programmeId, requested, ruth, seekerId } from '../../test/people.ts'
import type { BlockId } from '../support/ids.ts'
import { asId } from '../support/ids.ts'
import { type Block, blockAgainst, blockHours } from './block.ts'

const block = (until: number): Block => ({
	...{
		id: asId<BlockId>(`b${until}`),
		seekerId,
		conversationId: requested.id,
		programmeId,
		reason: 'abuse',
		by: ruth,
		returnWordsId: null,
	},
	...{ at: noon, until },
})

test('[BL1] never longer than a day', () => {
	expect(Math.max(...blockHours)).toBe(24)
})

test('[BL2] a block holds until it is over, the longest first', () => {
	const [short, long] = [block(noon + 10), block(noon + 20)]
	const matches = [
		{ block: short, by: 'session' },
		{ block: long, by: 'source' },
	] as const
	expect(blockAgainst(matches, false, noon)).toBe(long)
	expect(blockAgainst(matches, false, noon + 19)).toBe(long)
	expect(blockAgainst(matches, false, noon + 20)).toBeNull()
	expect(blockAgainst([], false, noon)).toBeNull()
})

test('[BL3] where somebody comes from keeps nobody out who is in danger; their own sign-in does, and the words they gave', () => {
	expect(blockAgainst([{ block: block(noon + 10), by: 'words' }], true, noon)).not.toBeNull()
	expect(blockAgainst([{ block: block(noon + 10), by: 'source' }], true, noon)).toBeNull()
	expect(blockAgainst([{ block: block(noon + 10), by: 'session' }], true, noon)).not.toBeNull()
})
