import type { Promised } from '../history.ts'

/** A change of one source file, made as it is loaded. `find` stands in the file exactly once. */
export type Patch = { readonly file: string; readonly find: string; readonly replace: string }

/** A bug put in on purpose, to see that the checker finds it. No product code knows of any. */
export type Plant = {
	readonly name: string
	/** What goes wrong, in one sentence. */
	readonly what: string
	/** The promise that it breaks first. Others may break with it. */
	readonly breaks: Promised
	/** Whose code it is in: the driver runs the client, the server runs in processes of its own. */
	readonly where: 'server' | 'client'
	readonly patches: readonly Patch[]
	/** What brings it out; none for a bug that shows in fair weather. */
	readonly faults: readonly string[]
}
