import { helplines } from '@akin/core/crisis-lines/helplines'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { OwnLink } from '../seeker/frame/own-link.tsx'
import { DocumentPage } from './document-page.tsx'
import type { Facts } from './facts.ts'

/**
 * Whom to reach now, in every country we know of.
 * @param chatNeedsScript they pressed Start where there is no JavaScript
 */
export function Help({
	front,
	languages,
	chatNeedsScript,
}: Facts & { readonly languages: readonly string[]; readonly chatNeedsScript: boolean }) {
	const { t, i18n } = useLingui()
	const locale = intlLocale(i18n.locale, languages)
	const names = new Intl.DisplayNames(locale, { type: 'region' })
	const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
	return (
		<DocumentPage title={<Trans>People you can reach now</Trans>} demo={front.demo} emergencyLine={false}>
			<p>
				<Trans>If your life is in danger now, call the emergency number of your country.</Trans>
			</p>
			{chatNeedsScript ? (
				<p>
					<Trans>Chat needs JavaScript, which is off or did not arrive here. These people can be reached without it.</Trans>
				</p>
			) : (
				<noscript>
					<p>
						<Trans>Chat needs JavaScript, which is off or did not arrive here. These people can be reached without it.</Trans>
					</p>
				</noscript>
			)}
			{helplines.map(({ country, lines, checkedOn }) => (
				<section key={country}>
					<h2>{names.of(country)}</h2>
					<dl>
						{lines.map((line) => (
							<div key={line.phone}>
								<dt>{line.kind === 'emergency' ? t`Emergency services` : line.name}</dt>
								<dd>
									<a href={`tel:${line.phone.replaceAll(' ', '')}`}>
										<bdi dir="ltr">{line.phone}</bdi>
									</a>{' '}
									{line.kind === 'emergency' ? t`If a life is in danger now. Any time, free.` : line.about}
								</dd>
							</div>
						))}
					</dl>
					<p>
						<Trans>Checked on {day.format(new Date(checkedOn))}.</Trans>
					</p>
				</section>
			))}
			<p>
				<Trans>If your country is not in the list, call your local emergency number. In most of Europe it is 112.</Trans>
			</p>
			<p>
				<OwnLink href="/plan">
					<Trans>A plan for hard moments, to print</Trans>
				</OwnLink>
			</p>
		</DocumentPage>
	)
}
