import type { SupervisorActor } from '@akin/core/access/actor'
import type { CommandData } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { Chat } from '../chat.ts'

/** The programmes and listeners that a list of records can be narrowed down to. */
export async function lookAtFilters(
	chat: Chat,
	{ programmeIds }: SupervisorActor,
): Promise<CommandData<SupervisorContract, 'record:look-at-filters'>> {
	const programmes = (await chat.programmes.all()).filter(({ id }) => programmeIds.includes(id))
	const staff = await chat.people.all()
	const listeners = staff.filter((member) => member.role === 'listener' && member.programmeIds.some((id) => programmeIds.includes(id)))
	return {
		programmes: programmes.map(({ id, name }) => ({ id, name })),
		listeners: listeners.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
	}
}
