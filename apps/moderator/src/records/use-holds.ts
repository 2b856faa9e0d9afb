import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { RecordRow } from '@akin/core/protocol/record-shapes'
import { useEffect, useState } from 'react'
import { useSession } from '../session/session-context.ts'

export type Holds = Pick<RecordRow, 'readableUntil' | 'holds'>

/** How long a record can be read and who keeps it longer, looked at again whenever two people have decided something. */
export function useHolds(row: RecordRow): { readonly holds: Holds; readonly onChanged: (row: Holds) => void } {
	const session = useSession()
	const approvals = useStore(session.approvals)
	const [holds, setHolds] = useState<Holds>(row)
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was decided
	useEffect(() => {
		let here = true
		void session.records.look(row.id).then((looked) => {
			if (here && looked.ok) setHolds(looked.data.row)
		})
		return () => {
			here = false
		}
	}, [session, row.id, approvals])
	return { holds, onChanged: setHolds }
}
