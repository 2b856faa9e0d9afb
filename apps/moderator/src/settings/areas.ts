import type { SettingsField } from '@akin/core/settings/programme-settings'

/** The parts of the settings screen, and which fields stand in each. */
export const areas = [
	{ area: 'service', fields: ['name', 'description', 'languages', 'topics', 'questions', 'readers'] },
	{ area: 'texts', fields: ['texts'] },
	{ area: 'young', fields: ['young'] },
	{ area: 'hours', fields: ['hours'] },
	{ area: 'waiting', fields: ['waitingTexts'] },
	{ area: 'limits', fields: ['capacity', 'limits', 'training'] },
	{ area: 'resources', fields: ['resources'] },
	{ area: 'prompts', fields: ['prompts'] },
	{ area: 'emergency', fields: ['emergencySteps'] },
	{ area: 'keeping', fields: ['retentionDays', 'returnWords'] },
	{ area: 'embed', fields: ['embed'] },
	{ area: 'looks', fields: ['theme'] },
	{ area: 'attention', fields: ['attention'] },
	{ area: 'roles', fields: [] },
	{ area: 'history', fields: [] },
] as const satisfies readonly { readonly area: string; readonly fields: readonly SettingsField[] }[]
export type AreaId = (typeof areas)[number]['area']

export const isArea = (text: unknown): text is AreaId => areas.some(({ area }) => area === text)
