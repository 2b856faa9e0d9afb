import type { SupervisorActor } from '@akin/core/access/actor'
import { mayWithSettings } from '@akin/core/settings/who-may'
import type { ProgrammeId } from '@akin/core/support/ids'

/** Who asks about settings: a coordinator is a supervisor of every programme who may change them. */
export type SettingsReader = { readonly actor: SupervisorActor; readonly role: 'supervisor' | 'coordinator' }

/** [ST1] Whether the settings of this programme are any business of theirs. */
export const answersFor = ({ actor, role }: SettingsReader, programmeId: ProgrammeId): boolean =>
	mayWithSettings(role, 'read') && (role === 'coordinator' || actor.programmeIds.includes(programmeId))
