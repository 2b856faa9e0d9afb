import type { ExampleMessage } from '@akin/core/attention/examples/example-message'
import type { ExpectedAlarms } from '@akin/core/attention/expected-alarms'
import type { ProgrammeWords } from '@akin/core/attention/programme-words'
import { sameData } from '@akin/core/settings/changed-fields'
import { Button } from '@akin/ui/core/button'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { NumberField } from '../number-field.tsx'
import styles from '../settings.module.css'
import { useKindWords } from '../use-kind-words.ts'
import bench from './bench.module.css'
import type { BenchEngine } from './use-bench-engine.ts'

export type AlarmsForecastProps = {
	readonly engine: BenchEngine
	/** Rules the programme has retired: they find nothing in either. */
	readonly retired: ReadonlySet<string>
	/** The programme's words as they are stored, and as they are being changed. */
	readonly before: ProgrammeWords
	readonly after: ProgrammeWords
}

type Forecast = {
	readonly of: ProgrammeWords
	readonly without: ReadonlySet<string>
	readonly before: ExpectedAlarms
	readonly after: ExpectedAlarms
}

/** What the rules do on messages written for the product, before and after the change, and what that means for a day. */
export function AlarmsForecast({ engine, retired, before, after }: AlarmsForecastProps) {
	const { i18n } = useLingui()
	const [messagesPerDay, setMessagesPerDay] = useState(500)
	const [forecast, setForecast] = useState<Forecast | null>(null)
	const work = () =>
		setForecast({
			...{ of: after, without: retired },
			before: engine.alarmsOn({ words: before, retired }, messagesPerDay),
			after: engine.alarmsOn({ words: after, retired }, messagesPerDay),
		})
	const outdated = forecast !== null && (!sameData(forecast.of, after) || forecast.without !== retired)
	const rounded = (value: number) => i18n.number(value, { maximumFractionDigits: 1 })
	return (
		<section aria-labelledby="alarms-title" className={styles.group}>
			<h2 id="alarms-title" className={styles.readingTitle}>
				<Trans>Expected false alarms in a day</Trans>
			</h2>
			<p className={styles.hint}>
				<Trans>
					Counted on {i18n.number(engine.exampleCount)} messages written for this product, which are harder than ordinary talk. It is a
					first look at a change, not a forecast.
				</Trans>
			</p>
			<div className={styles.row}>
				<NumberField
					label={<Trans>Messages of people in a day</Trans>}
					{...{ value: messagesPerDay, least: 1, most: 1_000_000 }}
					onChange={(value) => {
						setMessagesPerDay(value)
						setForecast(null)
					}}
				/>
				<Button onClick={work}>{outdated ? <Trans>Work it out again</Trans> : <Trans>Work it out</Trans>}</Button>
			</div>
			{forecast && (
				<div aria-live="polite" data-outdated={outdated || undefined}>
					<table className={bench.table}>
						<thead>
							<tr>
								<td />
								<th scope="col">
									<Trans>As it is</Trans>
								</th>
								<th scope="col">
									<Trans>With your change</Trans>
								</th>
							</tr>
						</thead>
						<tbody>
							<Row
								title={<Trans>False alarms in a day, likely</Trans>}
								values={[forecast.before, forecast.after].map(({ perDay }) => rounded(perDay.likely))}
							/>
							<Row
								title={<Trans>At most, as far as so few can say</Trans>}
								values={[forecast.before, forecast.after].map(({ perDay }) => rounded(perDay.atMost))}
							/>
							<Row
								title={<Trans>Examples that alarm and should not</Trans>}
								values={[forecast.before, forecast.after].map(({ falseAlarms }) => rounded(falseAlarms.length))}
							/>
							<Row
								title={<Trans>Examples that should alarm and do not</Trans>}
								values={[forecast.before, forecast.after].map(({ missed }) => rounded(missed.length))}
							/>
						</tbody>
					</table>
					<Examples
						title={<Trans>Alarm only with your change, and should not</Trans>}
						messages={notIn(forecast.after.falseAlarms, forecast.before.falseAlarms)}
					/>
					<Examples title={<Trans>Alarm as it is, and should not</Trans>} messages={forecast.before.falseAlarms} />
					<Examples title={<Trans>Found only with your change</Trans>} messages={notIn(forecast.before.missed, forecast.after.missed)} />
					<Examples title={<Trans>Missed with your change</Trans>} messages={forecast.after.missed} />
				</div>
			)}
		</section>
	)
}

const notIn = (these: readonly ExampleMessage[], those: readonly ExampleMessage[]) => these.filter((one) => !those.includes(one))

function Row({ title, values }: { readonly title: ReactNode; readonly values: readonly string[] }) {
	const [before, after] = values
	return (
		<tr>
			<th scope="row">{title}</th>
			<td>{before}</td>
			<td>{after}</td>
		</tr>
	)
}

function Examples({ title, messages }: { readonly title: ReactNode; readonly messages: readonly ExampleMessage[] }) {
	const { i18n } = useLingui()
	const kinds = useKindWords()
	if (messages.length === 0) return null
	return (
		<details>
			<summary>
				{title} ({i18n.number(messages.length)})
			</summary>
			<ul className={styles.help}>
				{messages.map(({ text, language, expected }) => (
					<li key={`${language} ${text}`}>
						<span dir="auto" lang={language}>
							{text}
						</span>
						{expected !== null && <span className={styles.hint}> · {kinds.kind(expected)}</span>}
					</li>
				))}
			</ul>
		</details>
	)
}
