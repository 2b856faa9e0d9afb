import type { Branded } from '@akin/core/support/ids'

export type Ids = {
	/** A random UUID (version 4), of the kind the caller names. */
	next<Id extends Branded<string>>(): Id
}
