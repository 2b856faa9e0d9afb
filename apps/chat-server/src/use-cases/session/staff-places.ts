import type { StaffAudience } from '../../ports/session-store.ts'
import type { StaffRole } from '../../ports/staff-directory.ts'

const places: Readonly<Record<StaffRole, StaffAudience>> = { listener: 'listener', supervisor: 'supervisor', coordinator: 'supervisor' }

/** Whether somebody of this role works at the origin of this audience. */
export const belongsTo = (audience: StaffAudience, role: StaffRole): boolean => places[role] === audience
