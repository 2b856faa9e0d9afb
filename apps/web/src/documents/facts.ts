import type { Front } from '@akin/core/programme/front'

/** What the documents say about this server. Each is a setting or a limit that the server goes by. */
export interface Facts {
	readonly front: Front
	/** How long a browser stays signed in. */
	readonly session: { readonly idleMinutes: number; readonly longestHours: number }
	/** Whether the server looks at where a blocked person comes from (ADR 15). */
	readonly looksAtAddresses: boolean
}
