import { helplines } from '@akin/core/crisis-lines/helplines'
import { SelectField } from '@akin/ui/core/field'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import styles from './care-panel.module.css'

export type CrisisNumbersProps = {
	/** Those the programme marks for a crisis. */
	readonly resources: readonly {
		readonly id: string
		readonly name: string
		readonly what: string
		readonly contact: string
		readonly checkedOn: string
	}[]
}

/** The programme's own lines first, then those of a country. Where the person is nobody knows unless they say it: the country is chosen here. */
export function CrisisNumbers({ resources }: CrisisNumbersProps) {
	const { t, i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const [country, setCountry] = useState('')
	const chosen = helplines.find((one) => one.country === country)
	const names = new Intl.DisplayNames(locale, { type: 'region' })
	const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
	return (
		<div className={styles.part}>
			<h2 className={styles.title}>
				<Trans>Numbers</Trans>
			</h2>
			<ul className={styles.lines}>
				{resources.map(({ id, name, what, contact, checkedOn }) => (
					<li key={id}>
						<bdi>{name}</bdi> · <bdi className={styles.number}>{contact}</bdi>{' '}
						<span className={styles.about}>
							{what} <Trans>Checked on {day.format(new Date(checkedOn))}</Trans>
						</span>
					</li>
				))}
			</ul>
			<SelectField
				label={<Trans>Country, if they said where they are</Trans>}
				value={country}
				onChange={(event) => setCountry(event.currentTarget.value)}
			>
				<option value="">{t`Choose a country`}</option>
				{helplines.map((one) => (
					<option key={one.country} value={one.country}>
						{names.of(one.country) ?? one.name}
					</option>
				))}
			</SelectField>
			{chosen && (
				<>
					<ul className={styles.lines}>
						{chosen.lines.map((line) => (
							<li key={line.phone}>
								{line.kind === 'emergency' ? <Trans>Emergency services</Trans> : <bdi>{line.name}</bdi>} ·{' '}
								<bdi dir="ltr" className={styles.number}>
									{line.phone}
								</bdi>{' '}
								<span className={styles.about}>
									{line.kind === 'emergency' ? <Trans>If a life is in danger now. Any time, free.</Trans> : line.about}
								</span>
							</li>
						))}
					</ul>
					<p className={styles.about}>
						<Trans>Checked on {day.format(new Date(chosen.checkedOn))}</Trans>
					</p>
				</>
			)}
		</div>
	)
}
