import { helplines } from '@akin/core/crisis-lines/helplines'
import { buttonClass } from '@akin/ui/core/button'
import { classNames } from '@akin/ui/core/class-names'
import { SelectField } from '@akin/ui/core/field'
import { Icon } from '@akin/ui/core/icon'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { countryHere } from './country-here.ts'
import styles from './numbers.module.css'

const guess = () =>
	countryHere(
		Intl.DateTimeFormat().resolvedOptions().timeZone,
		navigator.languages,
		helplines.map(({ country }) => country),
	)

/** The numbers of one country: guessed on the device, changed by the person, asked of nobody. */
export function Numbers() {
	const { t, i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const [country, setCountry] = useState(guess)
	const chosen = helplines.find((candidate) => candidate.country === country)
	const names = new Intl.DisplayNames(locale, { type: 'region' })
	return (
		<div className={styles.numbers}>
			<SelectField label={t`Country`} value={country ?? ''} onChange={(event) => setCountry(event.currentTarget.value || null)}>
				<option value="">{t`Choose your country`}</option>
				{helplines.map((candidate) => (
					<option key={candidate.country} value={candidate.country}>
						{names.of(candidate.country) ?? candidate.name}
					</option>
				))}
			</SelectField>
			{chosen ? (
				<>
					<ul className={styles.list}>
						{chosen.lines.map((line) => (
							<li key={line.phone} className={classNames(styles.line, line.kind === 'emergency' && styles.emergency)}>
								<div>
									<div className={styles.name}>{line.kind === 'emergency' ? t`Emergency services` : line.name}</div>
									<div className={styles.about}>
										{line.kind === 'emergency' ? t`If a life is in danger now. Any time, free.` : line.about}
									</div>
								</div>
								<div className={styles.calls}>
									<a
										className={buttonClass({ variant: line.kind === 'emergency' ? 'primary' : 'secondary' }, styles.phone)}
										href={`tel:${line.phone.replaceAll(' ', '')}`}
									>
										<Icon name="phone" size={18} />
										<span className="vh">{t`Call`}</span>
										<bdi dir="ltr">{line.phone}</bdi>
									</a>
									{line.text && (
										<a className={buttonClass({}, styles.phone)} href={`sms:${line.text.number}`}>
											<Trans>
												Text <bdi dir="ltr">{line.text.number}</bdi>
											</Trans>
										</a>
									)}
								</div>
							</li>
						))}
					</ul>
					<p className={styles.checked}>
						<Trans>
							We checked these numbers on{' '}
							{new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(chosen.checkedOn))}.
						</Trans>
					</p>
				</>
			) : (
				<p>
					<Trans>If your country is not in the list, call your local emergency number. In most of Europe it is 112.</Trans>
				</p>
			)}
		</div>
	)
}
