import type { ReadRecord } from '@akin/client/record-desk'
import { type LineBy, worksheetIn } from '@akin/client/worksheet-in'
import { isEmptyWorksheet } from '@akin/core/worksheet/worksheet'
import { worksheetLimits } from '@akin/core/worksheet/worksheet-limits'
import { Worksheet } from '@akin/ui/core/worksheet'
import { noLineDrafts, type SheetAuthor } from '@akin/ui/core/worksheet-shapes'
import { Trans } from '@lingui/react/macro'
import styles from './record-screen.module.css'

const nothing = () => undefined

/** The worksheet of a conversation that has ended, as it was when it ended, with what was crossed out; nothing where there was none. */
export function RecordedWorksheet({ entries, person }: { readonly entries: ReadRecord['entries']['room']; readonly person: string }) {
	// Nobody reads it as their own: what a supervisor wrote stands there with their name.
	const authorOf = ({ who }: LineBy): SheetAuthor => ({ name: typeof who === 'object' ? who.name : person, outgoing: null })
	const sheet = worksheetIn(entries, [], null, authorOf)
	if (isEmptyWorksheet(sheet)) return null
	return (
		<section className={styles.part} aria-labelledby="record-worksheet">
			<h2 id="record-worksheet">
				<Trans>Worksheet</Trans>
			</h2>
			<Worksheet
				sheet={sheet}
				drafts={noLineDrafts}
				onDrafts={nothing}
				onWrite={null}
				onRetry={nothing}
				onDelete={nothing}
				limits={worksheetLimits}
				size="small"
			/>
		</section>
	)
}
