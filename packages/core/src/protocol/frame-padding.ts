/**
 * Frames that carry something are a whole multiple of this long, so that whoever counts the bytes of an encrypted line learns little of what was written.
 * 256 holds an acknowledgement, somebody typing, and a message of a line or two.
 */
export const frameStepBytes = 256

/** What Engine.IO writes in front of every packet of Socket.IO: one digit. */
const prefixBytes = 1

const paddings = Array.from({ length: frameStepBytes }, (_, count) => ' '.repeat(count))

/** What to write behind a packet of so many bytes that ends in JSON: spaces, which every reader of JSON passes over, also one who knows nothing of steps. */
export const framePadding = (packetBytes: number): string =>
	paddings[(frameStepBytes - ((packetBytes + prefixBytes) % frameStepBytes)) % frameStepBytes] ?? ''
