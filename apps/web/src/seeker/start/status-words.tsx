import type { ServiceStatus } from '@akin/core/programme/service-status'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { openEndedMinutes } from '../talk/wait-message.ts'
import { momentWords } from './opening-words.ts'

export interface StatusWordsProps {
	readonly status: ServiceStatus
	readonly now: number
	/** Of the browser, best first: for how times are written. */
	readonly languages: readonly string[]
	/** Times by the reader's own clock, which the server does not know. */
	readonly ownClock: boolean
}

export function StatusHeading({ kind }: { readonly kind: ServiceStatus['kind'] }) {
	if (kind === 'closed') return <Trans>We are closed now</Trans>
	if (kind === 'outage') return <Trans>Chat is not working</Trans>
	return <Trans>Talk to someone</Trans>
}

/** How it stands right now, and what can be done. Part of the page from the first answer of the server on, so never a live region. */
export function StatusWords({ status, now, languages, ownClock }: StatusWordsProps) {
	const { i18n } = useLingui()
	const moment = (at: number, timeZone: string | null) =>
		momentWords(at, now, intlLocale(i18n.locale, languages), ownClock ? null : (timeZone ?? 'UTC'))
	switch (status.kind) {
		case 'open':
			return <OpenWords wait={status.wait} />
		case 'busy':
			return (
				<Trans>It is busy. People are waiting longer than 30 minutes. You can wait, or talk to someone sooner at a number above.</Trans>
			)
		case 'closing_soon':
			return <Trans>We close at {moment(status.closesAt, status.timeZone)}. If nobody is free before then, we will tell you.</Trans>
		case 'closed':
			return status.opensAt === null ? (
				<Trans>Nobody is here to chat right now. We cannot say yet when we open again.</Trans>
			) : (
				<Trans>Nobody is here to chat right now. We open again: {moment(status.opensAt, status.timeZone)}.</Trans>
			)
		case 'outage':
			return <Trans>This is our fault, not yours. We keep trying, and the chat will appear here.</Trans>
	}
}

function OpenWords({ wait }: { readonly wait: { readonly from: number; readonly to: number } | null }) {
	if (wait === null) return <Trans>The chat is open.</Trans>
	if (wait.to >= openEndedMinutes)
		return <Trans>The chat is open. People wait between {wait.from} minutes and an hour or more right now.</Trans>
	return (
		<Trans>
			The chat is open. People wait about {wait.from} to {wait.to} minutes right now.
		</Trans>
	)
}
