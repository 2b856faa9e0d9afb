import type { LinePart, LinePlace } from '@akin/core/protocol/message-parts'
import { asId, type EditId, type LineId } from '@akin/core/support/ids'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'

/** Where a page writes: a `line` of null is one that nobody has written yet. */
type Place =
	| { readonly field: 'trouble' | 'step' | 'when' }
	| { readonly field: 'idea'; readonly line: string | null }
	| { readonly field: 'for' | 'against'; readonly line: string | null; readonly idea: string }
type Edit = { readonly place: Place; readonly replaces: readonly string[]; readonly crossedOut: boolean }

/** What a page wrote into a line, as the message that says so carries it. */
export function linePart({ place, replaces, crossedOut }: Edit): LinePart {
	return {
		kind: 'line',
		place: linePlace(place),
		edit: newId<EditId>(),
		replaces: [...new Set(replaces)].slice(0, worksheetLimits.replaced).map(asId<EditId>),
		crossedOut,
	}
}

function linePlace(place: Place): LinePlace {
	if (!('line' in place)) return { field: place.field }
	const line = place.line === null ? newId<LineId>() : asId<LineId>(place.line)
	return place.field === 'idea' ? { field: 'idea', line } : { field: place.field, line, idea: asId<LineId>(place.idea) }
}

const newId = <Id extends EditId | LineId>(): Id => asId<Id>(crypto.randomUUID())
