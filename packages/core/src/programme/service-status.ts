import type { Instant } from '../support/instant.ts'
import type { Opening } from './opening.ts'

/** What half of the people who came lately waited, in minutes; the last step means "or more". */
export type WaitRange = { readonly from: number; readonly to: number }

/** A programme as it looks to somebody who has not started. */
export type ProgrammeAtTheDoor = {
	readonly opening: Opening
	/** By whose clock it opens and closes; null where it never closes, or where the reader's own clock is known. */
	readonly timeZone: string | null
	/** What somebody who comes now would wait; null while too little was observed. */
	readonly wait: WaitRange | null
}

/** How it stands with the whole service, for somebody who has not started. */
export type ServiceStatus =
	| { readonly kind: 'open'; readonly wait: WaitRange | null }
	| { readonly kind: 'busy' }
	| { readonly kind: 'closing_soon'; readonly closesAt: Instant; readonly timeZone: string | null }
	| { readonly kind: 'closed'; readonly opensAt: Instant | null; readonly timeZone: string | null }
	/** The server does not know: its stores cannot be reached. */
	| { readonly kind: 'outage' }

/** From so many minutes on, other people can be reached sooner. */
const busyFromMinutes = 30
/** Closing within this is worth a word before somebody starts. */
const soonMs = 45 * 60_000

/** [FR1] [FR2] [FR3] [FR4] What the first page says before anything is pressed. */
export function serviceStatus(programmes: readonly ProgrammeAtTheDoor[], now: Instant): ServiceStatus {
	const open = programmes.filter(({ opening }) => opening.kind === 'open')
	if (open.length === 0) return closed(programmes)
	const last = lastToClose(open)
	if (last && last.closesAt - now <= soonMs) return { kind: 'closing_soon', ...last }
	if (open.every(({ wait }) => wait !== null && wait.from >= busyFromMinutes)) return { kind: 'busy' }
	const known = open.flatMap(({ wait }) => (wait === null ? [] : [wait]))
	if (known.length < open.length) return { kind: 'open', wait: null }
	return { kind: 'open', wait: { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) } }
}

function closed(programmes: readonly ProgrammeAtTheDoor[]): ServiceStatus {
	const openings = programmes.flatMap(({ opening, timeZone }) =>
		opening.kind === 'closed' && opening.opensAt !== null ? [{ opensAt: opening.opensAt, timeZone }] : [],
	)
	const [first] = openings.sort((a, b) => a.opensAt - b.opensAt)
	return { kind: 'closed', opensAt: first?.opensAt ?? null, timeZone: first?.timeZone ?? null }
}

/** When the last of them closes; null as long as one stays open. */
function lastToClose(open: readonly ProgrammeAtTheDoor[]): { readonly closesAt: Instant; readonly timeZone: string | null } | null {
	const closings = open.flatMap(({ opening, timeZone }) =>
		opening.kind === 'open' && opening.closesAt !== null ? [{ closesAt: opening.closesAt, timeZone }] : [],
	)
	if (closings.length < open.length) return null
	return closings.sort((a, b) => b.closesAt - a.closesAt)[0] ?? null
}
