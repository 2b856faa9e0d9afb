import { actions } from '@akin/core/access/can'
import { expect, test } from 'vitest'
import { statesFor } from './rights-table.tsx'

test('[ST7] the overview says what the access table says', () => {
	expect(statesFor('person', 'read_room')).toEqual(['waiting', 'offered', 'active', 'closed'])
	expect(statesFor('answers', 'wrap_up')).toEqual(['closed'])
	expect(statesFor('observes', 'write_room')).toEqual([])
	expect(statesFor('supervisor', 'write_room')).toEqual([])
	expect(statesFor('joined', 'write_room')).toEqual(['active'])
	expect(statesFor('supervisor', 'take_over')).toEqual(['waiting', 'offered', 'active'])
	// Nobody but the person erases, whatever is added to the table.
	for (const id of ['answers', 'observes', 'supervisor', 'joined', 'answering'] as const) expect(statesFor(id, 'erase')).toEqual([])
	expect(actions.filter((action) => statesFor('person', action).length > 0)).toContain('declare_danger')
})
