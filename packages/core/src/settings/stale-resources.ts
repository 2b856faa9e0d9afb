import type { Resource } from '../programme/resource.ts'
import { dayNumber } from '../programme/wall-clock.ts'
import type { Instant } from '../support/instant.ts'

const dayMs = 86_400_000
/** A number that nobody has tried for so long may no longer be right. */
export const staleAfterDays = 90

/** [ST5] How many whole days ago somebody last found out that this is still so. */
export const daysSinceChecked = ({ checkedOn }: Pick<Resource, 'checkedOn'>, now: Instant): number =>
	Math.floor(now / dayMs) - dayNumber(checkedOn)

export const isStale = (resource: Pick<Resource, 'checkedOn'>, now: Instant): boolean => daysSinceChecked(resource, now) > staleAfterDays
