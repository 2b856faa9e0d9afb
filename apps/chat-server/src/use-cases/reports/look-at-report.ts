import type { Programme } from '@akin/core/programme/programme'
import type { ExportReason, Report } from '@akin/core/protocol/reports'
import { type OutlookHour, outlookOf, outlookWeeks } from '@akin/core/reports/outlook'
import { reportOf } from '@akin/core/reports/report'
import { reportCsv } from '@akin/core/reports/report-csv'
import { daysIn, monthIsOver, monthsOver } from '@akin/core/reports/report-month'
import type { ProgrammeId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { answersFor, type SettingsReader } from '../settings/settings-reader.ts'

export type ReportRefusal = 'programme_not_found' | 'month_not_over'
type Asked = { readonly programmeId: ProgrammeId; readonly month: string }

const monthsListed = 12

/** The wall that a programme's months are counted on. */
const timeZoneOf = ({ hours }: Programme): string => (hours.kind === 'weekly' ? hours.timeZone : 'UTC')

/** [RP1] The programmes that somebody may read reports of, with the months that are over. */
export async function listReports(chat: Chat, reader: SettingsReader) {
	const programmes = (await chat.programmes.all()).filter(({ id }) => answersFor(reader, id))
	return programmes.map((programme) => ({
		...{ programmeId: programme.id, name: programme.name, topics: programme.topics },
		months: [...monthsOver(timeZoneOf(programme), chat.clock.now(), monthsListed)],
	}))
}

/** How a programme ran in one month, with everything held back that would say something about one person. */
export async function lookAtReport(
	chat: Chat,
	reader: SettingsReader,
	{ programmeId, month }: Asked,
): Promise<Result<Report, ReportRefusal>> {
	if (!answersFor(reader, programmeId)) return refused('programme_not_found')
	const programme = await chat.programmes.find(programmeId)
	if (!programme) return refused('programme_not_found')
	const timeZone = timeZoneOf(programme)
	if (!monthIsOver(month, timeZone, chat.clock.now())) return refused('month_not_over')
	return ok(reportOf(await chat.reports.count(programmeId, month, timeZone), timeZone, daysIn(month)))
}

/** [RP7] What usually comes in the next seven days, and whether listeners usually have places for it. */
export async function lookAhead(
	chat: Chat,
	reader: SettingsReader,
	programmeId: ProgrammeId,
): Promise<Result<{ readonly timeZone: string; readonly hours: readonly OutlookHour[] }, 'programme_not_found'>> {
	const programme = answersFor(reader, programmeId) ? await chat.programmes.find(programmeId) : null
	if (!programme) return refused('programme_not_found')
	const timeZone = timeZoneOf(programme)
	const now = chat.clock.now()
	const lately = await chat.reports.lately(programmeId, outlookWeeks, timeZone, now)
	return ok({ timeZone, hours: outlookOf(lately, programme.hours, timeZone, now) })
}

/** [RP6] The same as a table. Written down before it is handed out: who, which, and why. */
export async function exportReport(
	chat: Chat,
	reader: SettingsReader,
	{ reason, ...asked }: Asked & { readonly reason: ExportReason },
): Promise<Result<string, ReportRefusal>> {
	const report = await lookAtReport(chat, reader, asked)
	if (!report.ok) return report
	const detail = { programme: asked.programmeId, month: asked.month, reason }
	await chat.audit.append([{ at: chat.clock.now(), actorId: reader.actor.id, action: 'report_exported', conversationId: null, detail }])
	return ok(reportCsv(report.value))
}
