import { PROTOCOL_VERSION } from './version.ts'

/**
 * What clients of the version before this one are told in place of a refusal that their version does not have. It must lead to the same:
 * whoever does not know that they are blocked sees the numbers of a closed programme,
 * whoever does not know `busy` tries again later on `unavailable`, and a code they had never heard of would count as "not sent".
 */
const codesInstead: Readonly<Record<string, string>> = { busy: 'unavailable', blocked: 'programme_closed' }

/** Events that the version before does not know. A client ignores what it does not know, so what they bring about needs another way there. */
const newEvents: ReadonlySet<string> = new Set(['session:outdated'])

const isPrevious = (version: number): boolean => version < PROTOCOL_VERSION

/** The refusal code as a client of this version knows it. */
export const codeFor = (version: number, code: string): string => (isPrevious(version) ? (codesInstead[code] ?? code) : code)

/** Whether a client of this version acts on the event. */
export const hears = (version: number, event: string): boolean => !(isPrevious(version) && newEvents.has(event))
