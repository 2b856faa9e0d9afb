import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'

/** What every part of the screen on which something can be changed is given. */
export type AreaProps = {
	readonly settings: ProgrammeSettings
	readonly onChange: (some: Partial<ProgrammeSettings>) => void
	/** The server's clock. */
	readonly now: number
}
