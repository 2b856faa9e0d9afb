import * as z from 'zod/mini'
import { invitationStandings, staffRoles } from '../joining/invitation.ts'
import { command } from './contract.ts'
import { clearText, count, done, instant, invitationId, none, programmeId, staffId } from './shapes.ts'

const role = z.enum(staffRoles)

const worker = z.object({
	...{ id: staffId, name: z.string(), signInName: z.string(), role, languages: z.array(z.string()) },
	...{ programmeIds: z.array(programmeId), suspended: z.boolean(), ended: z.boolean(), demo: z.boolean() },
	/** [ID11] Has one set up. */
	secondStep: z.boolean(),
})
export type Worker = z.output<typeof worker>

const shownInvitation = z.object({
	...{ id: invitationId, forName: z.string(), role, programmeIds: z.array(programmeId), maxCapacity: count },
	...{ byName: z.string(), invitedAt: instant, expiresAt: instant, standing: z.enum(invitationStandings) },
})
export type ShownInvitation = z.output<typeof shownInvitation>

export const peopleView = z.object({
	people: z.array(worker),
	/** Those that are open first; those that ended lately behind them. */
	invitations: z.array(shownInvitation),
	programmes: z.array(z.object({ id: programmeId, name: z.string() })),
})
export type PeopleView = z.output<typeof peopleView>

/** [JO1] Who works here and who may join: for coordinators. */
export const joiningCommands = {
	'people:look': command({ payload: none, result: peopleView, errors: ['coordinators_only'] }),
	/** [JO2] `link` is shown this once. */
	'people:invite': command({
		payload: z.strictObject({
			...{ forName: clearText(1, 60), as: role, programmeIds: z.array(programmeId).check(z.maxLength(60)) },
			maxCapacity: z.int().check(z.gte(1), z.lte(3)),
		}),
		result: z.object({ link: z.string(), invitation: shownInvitation }),
		errors: ['coordinators_only', 'programme_not_found', 'programme_needed'],
	}),
	'people:withdraw-invitation': command({
		payload: z.strictObject({ invitationId }),
		result: done,
		errors: ['coordinators_only', 'invitation_not_open'],
	}),
} as const
