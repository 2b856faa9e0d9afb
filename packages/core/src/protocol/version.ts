/**
 * The version of everything in this folder. A client declares its own when it connects; the server serves this one and, to seekers, the one before.
 * What the one before is told in place of what it does not know stands in `previous-version.ts`; its wire is kept in `versions/`.
 *
 * 1  First public contract.
 * 2  A server under load refuses with `busy`; `session:outdated` tells a client that was too slow to open its session again.
 */
export const PROTOCOL_VERSION = 2
export const OLDEST_SUPPORTED_VERSION = 1

/**
 * The oldest version a page of this audience may speak. Pages of staff are of this version or reload: one that had never heard of a new kind
 * of signal would leave it out (ADR 13).
 */
export const oldestSupported: Readonly<Record<'seeker' | 'listener' | 'supervisor', number>> = {
	seeker: OLDEST_SUPPORTED_VERSION,
	listener: PROTOCOL_VERSION,
	supervisor: PROTOCOL_VERSION,
}
