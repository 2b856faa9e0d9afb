import type { Guard } from '../../rules/rule-pack.ts'
import { anotherTimeGuards } from './guards/another-time.ts'
import { deniedGuards } from './guards/denied.ts'
import { everydayHurtsGuards } from './guards/everyday-hurts.ts'
import { everydayLifeGuards } from './guards/everyday-life.ts'
import { listenerGuards } from './guards/listener.ts'
import { meansAtWorkGuards } from './guards/means-at-work.ts'
import { notMeantGuards } from './guards/not-meant.ts'
import { otherEndingsGuards } from './guards/other-endings.ts'
import { somebodyElseGuards } from './guards/somebody-else.ts'
import { toldGuards } from './guards/told.ts'

/** What makes English words mean something else, or somebody else, or another time. */
export const guards: Record<string, Guard> = {
	...deniedGuards,
	...toldGuards,
	...notMeantGuards,
	...anotherTimeGuards,
	...somebodyElseGuards,
	...everydayHurtsGuards,
	...everydayLifeGuards,
	...otherEndingsGuards,
	...meansAtWorkGuards,
	...listenerGuards,
}
