import type { RecordDesk } from '@akin/client/record-desk'
import type { RecordRow } from '@akin/core/protocol/record-shapes'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { everything, type Filter } from './record-filters.tsx'

type After = Parameters<RecordDesk['list']>[0]['after']
type State = { readonly kind: 'fetching' | 'fetched' | 'failed' }

export type RecordList = {
	readonly filter: Filter
	readonly records: readonly RecordRow[]
	readonly state: State
	readonly hasMore: boolean
	readonly narrow: (filter: Filter) => void
	readonly more: () => void
	readonly again: () => void
}

/** Closed conversations as far as they were asked for. Of several questions under way only the last one's answer is shown. */
export function useRecordList(): RecordList {
	const session = useSession()
	const { ready } = useSnapshot()
	const [filter, setFilter] = useState(everything)
	const [records, setRecords] = useState<readonly RecordRow[]>([])
	const [next, setNext] = useState<After>(null)
	const [state, setState] = useState<State>({ kind: 'fetching' })
	const turn = useRef(0)

	const fetch = useCallback(
		async (asked: Filter, after: After) => {
			const mine = ++turn.current
			setState({ kind: 'fetching' })
			const reply = await session.records.list({ ...asked, after })
			if (mine !== turn.current) return
			setState({ kind: reply.ok ? 'fetched' : 'failed' })
			if (!reply.ok) return
			setRecords((before) => (after === null ? reply.data.records : [...before, ...reply.data.records]))
			setNext(reply.data.next)
		},
		[session],
	)

	useEffect(() => {
		if (ready) void fetch(filter, null)
	}, [ready, filter, fetch])

	return {
		...{ filter, records, state, hasMore: next !== null },
		narrow: setFilter,
		more: () => void fetch(filter, next),
		again: () => void fetch(filter, null),
	}
}
