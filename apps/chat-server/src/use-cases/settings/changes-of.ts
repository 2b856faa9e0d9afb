import { changeBetween } from '@akin/core/settings/changed-fields'
import type { ProgrammeVersion } from '../../ports/programme-directory.ts'

/** How many changes of a programme are looked at: more than anybody makes in the days in which they can be undone. */
export const changesShown = 200

/** Each version beside the one before it: what it changed. The first of all changed nothing. */
export const changesOf = (versions: readonly ProgrammeVersion[]) =>
	versions.flatMap((version, at) => {
		const before = versions[at + 1]
		return before ? [{ ...version, ...changeBetween(before.settings, version.settings) }] : []
	})
