/**
 * The largest frame a server reads; a larger one closes the connection, so clients check before they send. Room for the longest message any
 * programme may allow (12,000 characters) in the widest characters (4 bytes each), and for its envelope.
 */
export const maxFrameBytes = 64 * 1024

/** The most that is said about a concern: as much as fits on a phone without losing the thread. */
export const concernWordsMax = 500
