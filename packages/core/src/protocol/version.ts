/**
 * The version of everything in this folder. A client declares its own when it connects; the server serves this one and the one before.
 *
 * 1  First public contract.
 */
export const PROTOCOL_VERSION = 1
export const OLDEST_SUPPORTED_VERSION = 1
