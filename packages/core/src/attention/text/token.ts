/** One word, Chinese character or emoji of a text, and where it stood. */
export type Token = {
	/** Folded: what rules are compared with. */
	readonly form: string
	/** Where in the original text: from, and up to but not including. */
	readonly start: number
	readonly end: number
	/** The sentence it belongs to, counted from 0. No rule reads across a sentence end. */
	readonly sentence: number
	/** Whether a clause begins with it: after a sentence end, a comma, a dash, a line. */
	readonly clauseStart: boolean
	/** Whether it stands between quotation marks. */
	readonly quoted: boolean
	/** Whether a question mark ends its sentence. */
	readonly asked: boolean
}
