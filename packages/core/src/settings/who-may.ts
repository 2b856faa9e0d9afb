/** [ST1] Who signs in beside the supervisors and what they may do with settings: supervisors read, coordinators change. */
export type SettingsRight = 'read' | 'change'
const rights: Readonly<Record<'supervisor' | 'coordinator', readonly SettingsRight[]>> = {
	supervisor: ['read'],
	coordinator: ['read', 'change'],
}

export const mayWithSettings = (role: 'supervisor' | 'coordinator', right: SettingsRight): boolean => rights[role].includes(right)
