import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { outlookWeeks } from '@akin/core/reports/outlook'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { exportReport, listReports, lookAhead, lookAtReport } from '../../use-cases/reports/look-at-report.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type ReportHandlers = Pick<
	CommandHandlers<SupervisorContract, SupervisorSocketSession>,
	'reports:list' | 'reports:look' | 'reports:outlook' | 'reports:export'
>

export const reportHandlers = (chat: Chat): ReportHandlers => ({
	async 'reports:list'(session) {
		return ok({ programmes: await listReports(chat, session) })
	},
	async 'reports:look'(session, asked) {
		const report = await lookAtReport(chat, session, asked)
		return report.ok ? ok({ report: report.value }) : report
	},
	async 'reports:outlook'(session, { programmeId }) {
		const ahead = await lookAhead(chat, session, programmeId)
		return ahead.ok ? ok({ weeks: outlookWeeks, timeZone: ahead.value.timeZone, hours: [...ahead.value.hours] }) : ahead
	},
	async 'reports:export'(session, asked) {
		const csv = await exportReport(chat, session, asked)
		return csv.ok ? ok({ csv: csv.value }) : csv
	},
})
