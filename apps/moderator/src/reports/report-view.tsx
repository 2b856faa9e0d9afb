import { daysIn } from '@akin/core/reports/report-month'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageName } from '../board/language-name.ts'
import charts from '../charts/charts.module.css'
import { ActsCard } from './acts-card.tsx'
import { ArrivalsCard } from './arrivals-card.tsx'
import { BarsCard } from './bars-card.tsx'
import { CapacityCard } from './capacity-card.tsx'
import { FeedbackCards } from './feedback-cards.tsx'
import styles from './reports.module.css'
import { SignalsCard } from './signals-card.tsx'
import type { ToldReport } from './told-report.ts'
import { heldBackIn, largestOf } from './told-sum.ts'
import { WaitsCard } from './waits-card.tsx'

export type ReportViewProps = {
	readonly report: ToldReport
	readonly month: string
	readonly topics: readonly { readonly code: string; readonly label: string }[]
}

/** One month of one programme, in pictures with a sentence and a table each. */
export function ReportView({ report, month, topics }: ReportViewProps) {
	const { t, i18n } = useLingui()
	const topicName = (code: string) => topics.find((topic) => topic.code === code)?.label ?? code
	return (
		<>
			<p className={styles.hint}>
				<Trans>
					“Held back” and hatched: fewer than five people, or a count from which such a one could be worked out. A nought is told.
				</Trans>
			</p>
			<ArrivalsCard arrivals={report.arrivals} />
			<div className={charts.cards}>
				<WaitsCard waits={report.waits} />
				<CapacityCard arrivals={report.arrivals} places={report.places} days={daysIn(month)} />
				<FeedbackCards feedback={report.feedback} />
				<BarsCard
					title={<Trans>Languages</Trans>}
					summary={<Most lines={report.languages.map(({ language, count }) => ({ name: languageName(language, i18n.locale), count }))} />}
					what={t`Language`}
					lines={report.languages.map(({ language, count }) => ({ key: language, name: languageName(language, i18n.locale), count }))}
				/>
				<BarsCard
					title={<Trans>Topics</Trans>}
					summary={<Most lines={report.topics.map(({ code, count }) => ({ name: topicName(code), count }))} />}
					what={t`Topic`}
					lines={report.topics.map(({ code, count }) => ({ key: code, name: topicName(code), count }))}
				/>
				<SignalsCard signals={report.signals} />
				<ActsCard acts={report.acts} />
			</div>
		</>
	)
}

function Most({ lines }: { readonly lines: readonly { readonly name: string; readonly count: number | null }[] }) {
	const { i18n } = useLingui()
	const counts = lines.map(({ count }) => count)
	const most = largestOf(counts)
	const held = i18n.number(heldBackIn(counts))
	return most === null ? (
		<Trans>Nothing here was chosen by five people or more.</Trans>
	) : (
		<Trans>
			Most often: <bdi>{lines[most.at]?.name ?? ''}</bdi>, {i18n.number(most.count)} people. {held} held back.
		</Trans>
	)
}
