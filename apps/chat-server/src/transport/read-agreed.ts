import * as z from 'zod/mini'

type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly issues: readonly z.core.$ZodIssue[] }

/**
 * What somebody sent, read as what was agreed. Of whatever JSON can say nothing makes it throw: Zod goes on to measure the
 * length of a value that is no text, and throws where that "length" is an object that cannot become a number. Such a value
 * is not what was agreed, and that is all there is to say of it.
 */
export function readAgreed<S extends z.core.$ZodType>(schema: S, sent: unknown): Read<z.output<S>> {
	try {
		const read = z.safeParse(schema, sent)
		return read.success ? read : { success: false, issues: read.error.issues }
	} catch (fault) {
		if (!(fault instanceof TypeError)) throw fault
		return { success: false, issues: [] }
	}
}
