import type { ProgrammeHours } from '@akin/core/programme/hours'
import { opening } from '@akin/core/programme/opening'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import styles from './settings.module.css'

/** What people would be told at this moment, by these hours. */
export function OpeningPreview({ hours, now }: { readonly hours: ProgrammeHours; readonly now: number }) {
	const { i18n } = useLingui()
	const zone = hours.kind === 'weekly' ? { timeZone: hours.timeZone } : {}
	const moment = (at: number) =>
		new Intl.DateTimeFormat(intlLocale(i18n.locale), {
			weekday: 'long',
			day: 'numeric',
			month: 'long',
			hour: '2-digit',
			minute: '2-digit',
			...zone,
		}).format(at)
	const state = opening(hours, now)
	return (
		<p className={styles.preview} data-opening={state.kind}>
			{state.kind === 'open' ? (
				state.closesAt === null ? (
					<Trans>With these hours it is open now and stays open.</Trans>
				) : (
					<Trans>With these hours it is open now and closes on {moment(state.closesAt)}.</Trans>
				)
			) : state.opensAt === null ? (
				<Trans>With these hours it is closed now and does not open again.</Trans>
			) : (
				<Trans>With these hours it is closed now and opens on {moment(state.opensAt)}.</Trans>
			)}
		</p>
	)
}
