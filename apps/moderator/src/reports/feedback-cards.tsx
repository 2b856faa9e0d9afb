import { Trans, useLingui } from '@lingui/react/macro'
import { BarsCard } from './bars-card.tsx'
import type { ToldReport } from './told-report.ts'

/** What people answered at the end, each question with how many did: an answer of few says little about all. */
export function FeedbackCards({ feedback: { askedAbout, given, heard, change } }: Pick<ToldReport, 'feedback'>) {
	const { t, i18n } = useLingui()
	const rate =
		given === null ? (
			<Trans>Fewer than five answered, of about {i18n.number(askedAbout)} who were asked. That is too few to tell.</Trans>
		) : (
			<Trans>
				{i18n.number(given)} answered, of about {i18n.number(askedAbout)} who were asked (
				{i18n.number(Math.min(1, given / Math.max(1, askedAbout)), { style: 'percent' })}).
			</Trans>
		)
	const names: Readonly<Record<string, string>> = {
		...{ yes: t`Yes`, mostly: t`Mostly`, a_little: t`A little`, no: t`No` },
		...{ better: t`Better`, same: t`The same`, worse: t`Worse` },
		...{ rather_not_say: t`Rather not say`, left_out: t`Left this question out` },
	}
	const lines = (answers: typeof heard) => answers.map(({ code, count }) => ({ key: code, name: names[code] ?? code, count }))
	return (
		<>
			<BarsCard title={<Trans>“Did you feel listened to?”</Trans>} summary={rate} what={t`Answer`} lines={lines(heard)} />
			<BarsCard
				title={<Trans>“Compared with before the chat, how do you feel?”</Trans>}
				summary={rate}
				what={t`Answer`}
				lines={lines(change)}
			/>
		</>
	)
}
