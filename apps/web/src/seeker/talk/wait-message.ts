import type { Wait } from '@akin/client/seeker-session'

/** Which of the texts about waiting is true now. */
export type WaitMessage =
	| { readonly kind: 'closed' }
	/** Nobody is on shift. */
	| { readonly kind: 'nobody' }
	/** There are listeners, but none who speaks the language asked for. */
	| { readonly kind: 'language' }
	| { readonly kind: 'longer'; readonly range: Wait['rangeMinutes'] }
	| { readonly kind: 'range'; readonly from: number; readonly to: number }
	| { readonly kind: 'unknown'; readonly waiting: number; readonly listeners: number }

/** From this many minutes on the server means "or more". */
export const openEndedMinutes = 60

/** Chooses by what matters most to somebody who waits: is anybody going to come at all, and is what we said still true. */
export function waitMessage(wait: Wait): WaitMessage {
	if (wait.closedNow) return { kind: 'closed' }
	if (wait.listenersHere === 0) return { kind: 'nobody' }
	if (wait.listenersSpeaking === 0) return { kind: 'language' }
	if (wait.longerThanSaid) return { kind: 'longer', range: wait.rangeMinutes }
	if (wait.rangeMinutes) return { kind: 'range', ...wait.rangeMinutes }
	return { kind: 'unknown', waiting: wait.waiting, listeners: wait.listenersHere }
}

/** A range changes at most this often, in milliseconds: numbers that jump make waiting longer. */
export const rangeKeptMs = 60_000

/** The wait to show: the place at once, the range only once it has stood for a minute. */
export function steadyWait(
	shown: { readonly wait: Wait; readonly rangeSince: number } | null,
	next: Wait,
	now: number,
): { readonly wait: Wait; readonly rangeSince: number } {
	const same =
		shown !== null && shown.wait.rangeMinutes?.from === next.rangeMinutes?.from && shown.wait.rangeMinutes?.to === next.rangeMinutes?.to
	if (shown === null || same) return { wait: next, rangeSince: shown?.rangeSince ?? now }
	const appears = shown.wait.rangeMinutes === null
	if (appears || now - shown.rangeSince >= rangeKeptMs) return { wait: next, rangeSince: now }
	return { wait: { ...next, rangeMinutes: shown.wait.rangeMinutes }, rangeSince: shown.rangeSince }
}
