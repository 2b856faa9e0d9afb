import { createHash } from 'node:crypto'
import { fingerprintTexts } from '@akin/core/protocol/fingerprint'

export type Fingerprints = Readonly<Record<string, Readonly<Record<string, string>>>>

const hash = (wire: string) => createHash('sha256').update(wire).digest('hex').slice(0, 16)

/**
 * The recorded fingerprints with those of `version` as they are now. Throws when that version has others already, unless it is not out yet:
 * a wire that clients rely on gets a new version.
 */
export function withFingerprintsOf(version: number, recorded: Fingerprints, { unreleased }: { unreleased: boolean }): Fingerprints {
	const now = Object.fromEntries(Object.entries(fingerprintTexts()).map(([audience, wire]) => [audience, hash(wire)]))
	const before = recorded[version]
	const changed = Object.keys(now).filter((audience) => before?.[audience] !== now[audience])
	if (before && changed.length > 0 && !unreleased)
		throw new Error(
			`The wire of ${changed.join(', ')} changed, but version ${version} has its fingerprints. Raise PROTOCOL_VERSION in ` +
				'packages/core/src/protocol/version.ts and add a line to its history; or, if that version is not out yet, say --unreleased.',
		)
	return { ...recorded, [version]: now }
}
