import type { ReadRecord } from '@akin/client/record-desk'
import type { CommandData } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { TranscriptItem } from '@akin/ui/core/transcript'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { useLingui } from '@lingui/react/macro'
import { useExportReason } from '../approvals/use-export-reason.ts'

type Mark = CommandData<SupervisorContract, 'record:export'>

/** @returns a function that writes a record's words down, with the mark of who let them out at the head, after every ten lines and at the end */
export function useExportText(): (read: ReadRecord, items: readonly TranscriptItem[], mark: Mark) => string {
	const { t, i18n } = useLingui()
	const handleName = useHandleName()
	const reason = useExportReason()
	return ({ record }, items, { by, approvedBy, reason: why, at }) => {
		const when = (instant: number) =>
			new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'medium', timeStyle: 'short' }).format(instant)
		const saved = when(at)
		const mark = `[${t`Saved by ${by}, approved by ${approvedBy}, ${saved}. ${{ why: reason(why) }}. Not to be passed on.`}]`
		const lines = items.map((item) => `${when(item.at)}  ${item.kind === 'message' ? `${item.author}: ${item.body}` : item.body}`)
		const marked = lines.flatMap((line, index) => (index > 0 && index % 10 === 0 ? [mark, line] : [line]))
		const handle = handleName(record.row.handle)
		return [mark, `${handle} · ${record.row.programmeName} · ${when(record.row.closedAt)}`, '', ...marked, '', mark, ''].join('\n')
	}
}
