import { registerHooks } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plantNamed } from './all-plants.ts'
import { applyPlant } from './apply-plant.ts'

/**
 * Loaded with `--import` before anything else, in every process that inherits `NODE_OPTIONS`: puts the bug that `AKIN_CHAOS_PLANT` names into
 * the sources while Node loads them. The hook sees TypeScript as it is written; its types are taken out afterwards.
 */
const name = process.env.AKIN_CHAOS_PLANT
const repository = join(import.meta.dirname, '../../../..')

if (name) {
	const plant = plantNamed(name)
	registerHooks({
		load(url, context, nextLoad) {
			const loaded = nextLoad(url, context)
			if (!url.startsWith('file:') || loaded.source === undefined || loaded.source === null) return loaded
			const file = relative(repository, fileURLToPath(url))
			if (!plant.patches.some((patch) => patch.file === file)) return loaded
			const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
			return { ...loaded, source: applyPlant(plant, file, source) ?? source }
		},
	})
}
