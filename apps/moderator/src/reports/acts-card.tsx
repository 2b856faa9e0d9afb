import { Trans, useLingui } from '@lingui/react/macro'
import { BarsCard } from './bars-card.tsx'
import type { ToldReport } from './told-report.ts'

/** What staff did with these conversations, from the audit log. Nothing of it is held back: it is about staff, and anybody concerned may ask. */
export function ActsCard({ acts }: Pick<ToldReport, 'acts'>) {
	const { t, i18n } = useLingui()
	const names: Readonly<Record<string, string>> = {
		reading_started: t`Began to read along`,
		reading_stopped: t`Stopped reading along`,
		record_opened: t`Opened what had ended`,
		whispered: t`Whispered`,
		noted: t`Wrote a note`,
		joined: t`Joined`,
		stepped_back: t`Stepped back`,
		taken_over: t`Took over`,
		handed_back: t`Handed back`,
		ended: t`Ended it`,
		signal_acknowledged: t`Acknowledged an alert`,
		conversation_erased: t`The person erased it`,
	}
	const all = acts.reduce((sum, { count }) => sum + count, 0)
	const opened = acts.find(({ action }) => action === 'record_opened')?.count ?? 0
	return (
		<BarsCard
			title={<Trans>What staff opened and did</Trans>}
			summary={
				<Trans>
					{i18n.number(all)} acts stand in the log. Conversations that had ended were opened {i18n.number(opened)} times.
				</Trans>
			}
			what={t`Act`}
			lines={acts.map(({ action, count }) => ({ key: action, name: names[action] ?? action, count }))}
		/>
	)
}
