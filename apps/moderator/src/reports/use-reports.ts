import type { SupervisorSession } from '@akin/client/supervisor-session'
import type { CommandData } from '@akin/core/protocol/contract'
import type { Report } from '@akin/core/protocol/reports'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ProgrammeId } from '@akin/core/support/ids'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type ReportedProgramme = CommandData<SupervisorContract, 'reports:list'>['programmes'][number]

/** Asked when the connection is there, and again on request. Null while it is on its way, undefined when it failed. */
function useAsked<T>(ask: (session: SupervisorSession) => Promise<T | undefined>): {
	readonly value: T | null | undefined
	readonly retry: () => void
} {
	const session = useSession()
	const { ready } = useSnapshot()
	const [value, setValue] = useState<T | null | undefined>(null)
	const load = useCallback(async () => setValue(await ask(session)), [ask, session])
	useEffect(() => {
		if (ready) void load()
	}, [ready, load])
	return { value, retry: () => void load() }
}

/** The programmes there are reports of. */
export function useReportList(): { readonly list: readonly ReportedProgramme[] | null | undefined; readonly retry: () => void } {
	const { value, retry } = useAsked(
		useCallback(async (session: SupervisorSession) => {
			const reply = await session.listReports()
			return reply.ok ? reply.data.programmes : undefined
		}, []),
	)
	return { list: value, retry }
}

export type Outlook = CommandData<SupervisorContract, 'reports:outlook'>

/** What usually comes in the next days. */
export function useOutlook(programmeId: ProgrammeId): { readonly outlook: Outlook | null | undefined; readonly retry: () => void } {
	const { value, retry } = useAsked(
		useCallback(
			async (session: SupervisorSession) => {
				const reply = await session.lookAhead(programmeId)
				return reply.ok ? reply.data : undefined
			},
			[programmeId],
		),
	)
	return { outlook: value, retry }
}

export function useReport(
	programmeId: ProgrammeId,
	month: string,
): { readonly report: Report | null | undefined; readonly retry: () => void } {
	const { value, retry } = useAsked(
		useCallback(
			async (session: SupervisorSession) => {
				const reply = await session.lookAtReport({ programmeId, month })
				return reply.ok ? reply.data.report : undefined
			},
			[programmeId, month],
		),
	)
	return { report: value, retry }
}
