import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/**
 * Bytes after gzip: what must be there before the first screen answers, everything of the page but the way to the server and the words of other
 * languages, and the way to the server. The first is our own; the others are what the study behind the design asked for.
 */
const budget = { first: 30_000, app: 80_000, chat: 25_000 }

/** What must never come into the page of somebody on a slow phone. */
const banned = [/@tanstack[\\/]/, /react-aria/, /react-stately/, /lucide/, /zod[\\/]v4[\\/]classic/, /packages[\\/]ui[\\/]src[\\/]staff/]

/**
 * Fails the build when the seeker's page grew over its budget or took in a library of the staff apps.
 * Languages other than the first are left out: a page loads one.
 */
export function seekerBudget(entryName = 'index'): Plugin {
	return {
		name: 'akin-seeker-budget',
		apply: 'build',
		generateBundle(_options, bundle) {
			const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
			const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === entryName)
			if (!entry) return
			const isOtherLanguage = (chunk: Rolldown.OutputChunk) => /locales[\\/](?!en[\\/])/.test(chunk.facadeModuleId ?? '')
			const words = [...chunks.values()].filter((chunk) => /locales[\\/]en[\\/][^?]+$/.test(chunk.facadeModuleId ?? ''))
			const first = new Set([...reach(entry, chunks, false), ...words])
			const all = reach(entry, chunks, true).filter((chunk) => !isOtherLanguage(chunk))
			const chat = all.filter((chunk) => chunk.moduleIds.some((id) => /socket\.io-client|seeker-door/.test(id)))
			for (const chunk of all)
				for (const id of chunk.moduleIds)
					if (banned.some((pattern) => pattern.test(id))) this.error(`The seeker's page must not contain ${id}`)
			check(this, 'before the first screen answers, words included', [...first], budget.first)
			check(
				this,
				'without the way to the server',
				all.filter((chunk) => !chat.includes(chunk)),
				budget.app,
			)
			check(this, 'for the way to the server', chat, budget.chat)
		},
	}
}

function reach(entry: Rolldown.OutputChunk, chunks: ReadonlyMap<string, Rolldown.OutputChunk>, lazy: boolean): Rolldown.OutputChunk[] {
	const found = new Set<Rolldown.OutputChunk>()
	const visit = (chunk: Rolldown.OutputChunk | undefined) => {
		if (!chunk || found.has(chunk)) return
		found.add(chunk)
		for (const name of [...chunk.imports, ...(lazy ? chunk.dynamicImports : [])]) visit(chunks.get(name))
	}
	visit(entry)
	return [...found]
}

function check(context: Rolldown.PluginContext, what: string, chunks: readonly Rolldown.OutputChunk[], limit: number): void {
	const size = chunks.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0)
	const words = `seeker's scripts ${what}: ${(size / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(0)} kB after gzip`
	if (size > limit) context.error(words)
	context.info(words)
}
