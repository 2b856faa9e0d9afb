import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { ReadRecord, RecordDeskSnapshot } from '@akin/client/record-desk'
import type { RecordRow } from '@akin/core/protocol/record-shapes'
import type { ConversationId } from '@akin/core/support/ids'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

type Gone = NonNullable<RecordDeskSnapshot['gone']>['why']

export type RecordState =
	| { readonly kind: 'fetching' }
	/** Not there, or not ours; or the server did not answer. */
	| { readonly kind: 'refused'; readonly code: string; readonly again: () => void }
	/** There, and closed to us: `gone` says why it is so again. */
	| { readonly kind: 'closed'; readonly row: RecordRow; readonly gone: Gone | null; readonly onOpened: () => void }
	| { readonly kind: 'open'; readonly read: ReadRecord }

/** One record: what is known of it without its words, and its words while an opening stands. They leave this page with the screen. */
export function useRecord(id: ConversationId): RecordState {
	const session = useSession()
	const { ready } = useSnapshot()
	const { reading, gone } = useStore(session.records)
	const [row, setRow] = useState<RecordRow | null>(null)
	const [refusal, setRefusal] = useState<string | null>(null)
	const [attempt, setAttempt] = useState(0)
	const again = useCallback(() => setAttempt((count) => count + 1), [])
	const left = gone?.id === id ? gone.why : null

	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when asked to, and when it is no longer open
	useEffect(() => {
		if (!ready) return
		let here = true
		setRefusal(null)
		void session.records.look(id).then(async (looked) => {
			if (!here) return
			if (!looked.ok) return setRefusal(looked.error.code)
			setRow(looked.data.row)
			if (looked.data.opening === null || looked.data.row.readableUntil === null) return
			const read = await session.records.read(id)
			if (here && !read.ok && read.error.code !== 'not_opened' && read.error.code !== 'nothing_left') setRefusal(read.error.code)
		})
		return () => {
			here = false
		}
	}, [session, id, ready, attempt, left])

	useEffect(() => () => session.records.putAway(id), [session, id])

	if (reading?.id === id) return { kind: 'open', read: reading }
	if (refusal !== null) return { kind: 'refused', code: refusal, again }
	if (row === null) return { kind: 'fetching' }
	return { kind: 'closed', row, gone: left, onOpened: again }
}
