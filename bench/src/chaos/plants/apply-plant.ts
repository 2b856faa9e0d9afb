import type { Plant } from './plant.ts'

/** The source of a file with the bug in it; null when the plant does not concern that file. @throws Error when the source has moved on */
export function applyPlant({ name, patches }: Plant, file: string, source: string): string | null {
	const own = patches.filter((patch) => patch.file === file)
	if (own.length === 0) return null
	return own.reduce((text, { find, replace }) => {
		const parts = text.split(find)
		if (parts.length !== 2) throw new Error(`The plant "${name}" finds its place ${parts.length - 1} times in ${file}.`)
		return parts.join(replace)
	}, source)
}
