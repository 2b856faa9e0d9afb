import type { ProgrammeId } from '@akin/core/support/ids'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChartCard } from '../charts/chart-card.tsx'
import styles from './reports.module.css'
import { type Outlook, useOutlook } from './use-reports.ts'

type Hour = Outlook['hours'][number]
const mostSaid = 8

/** [RP7] The next seven days in words: what usually comes, and where places are usually too few. */
export function OutlookCard({ programmeId }: { readonly programmeId: ProgrammeId }) {
	const { outlook } = useOutlook(programmeId)
	return (
		outlook && (
			<>
				<h2 className={styles.part}>
					<Trans>The week to come</Trans>
				</h2>
				<Ahead outlook={outlook} />
			</>
		)
	)
}

function Ahead({ outlook: { hours, timeZone, weeks } }: { readonly outlook: Outlook }) {
	const { t, i18n } = useLingui()
	const open = hours.filter(({ isOpen }) => isOpen)
	const isTooLittle = open.every(({ enough }) => enough === 'not_known')
	const short = open.filter(({ enough }) => enough === 'usually_not')
	const when = (at: number) =>
		new Intl.DateTimeFormat(intlLocale(i18n.locale), { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone }).format(at)
	const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 })
	const enoughWords: Readonly<Record<Hour['enough'], string>> = {
		usually: t`Usually enough`,
		not_always: t`Not always enough`,
		usually_not: t`Usually too few`,
		not_known: t`Too little to tell`,
	}
	return (
		<ChartCard
			title={<Trans>The next seven days, by the last {weeks} weeks</Trans>}
			summary={
				isTooLittle ? (
					<Trans>Too few people came in the last {weeks} weeks to say what usually comes.</Trans>
				) : (
					<>
						<Plural
							value={short.length}
							_0="At no open hour of the next seven days are places usually too few."
							one="At # open hour of the next seven days places are usually too few."
							other="At # open hours of the next seven days places are usually too few."
						/>{' '}
						<Trans>
							By what was counted at the same hour of the same weekday: the middle and the range, nothing cleverer. One place is taken as
							one conversation an hour.
						</Trans>
					</>
				)
			}
			picture={
				<ul className={styles.outlook} data-outlook="">
					{short.slice(0, mostSaid).map(
						({ at, came, places }) =>
							came && (
								<li key={at}>
									<strong>{when(at)}</strong>{' '}
									<Trans>
										usually {number(came.usually)} people come ({number(came.least)} to {number(came.most)}), and listeners have{' '}
										{number(places)} places.
									</Trans>
								</li>
							),
					)}
					{short.length > mostSaid && (
						<li>
							<Trans>The others stand in the table.</Trans>
						</li>
					)}
				</ul>
			}
			columns={[t`Hour`, t`People usually`, t`From, to`, t`Places usually`, t`Places`]}
			rows={
				isTooLittle
					? []
					: open.map(({ at, came, places, enough }) => ({
							key: String(at),
							cells: [
								when(at),
								came ? number(came.usually) : t`held back`,
								came ? `${number(came.least)}–${number(came.most)}` : t`held back`,
								number(places),
								enoughWords[enough],
							],
						}))
			}
		/>
	)
}
