import type { Wait } from '@akin/client/seeker-session'
import { Button } from '@akin/ui/core/button'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { momentWords } from '../start/opening-words.ts'
import styles from './talk.module.css'
import type { ArrivalSound } from './use-arrival-sound.ts'
import { openEndedMinutes, type WaitMessage, waitMessage } from './wait-message.ts'

export interface WaitingPanelProps {
	readonly wait: Wait
	/** The listener they came back to, who is asked first until then. */
	readonly keptFor: { readonly name: string; readonly until: number } | null
	readonly now: number
	/** The language asked for, as a tag. */
	readonly language: string
	/** What the programme itself says to those who wait, in its languages. */
	readonly texts: readonly { readonly language: string; readonly text: string }[]
	readonly onHelp: () => void
	readonly onCalm: () => void
	readonly sound: ArrivalSound
}

/** Where the person stands and what happens next. Never a countdown. */
export function WaitingPanel({ wait, keptFor, now, language, texts, onHelp, onCalm, sound }: WaitingPanelProps) {
	const { i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const message = waitMessage(wait)
	const own = textIn(texts, language) ?? textIn(texts, locale)
	const hard = message.kind === 'closed' || message.kind === 'nobody' || message.kind === 'language' || message.kind === 'longer'
	return (
		<section className={styles.waiting} aria-labelledby="waiting-title">
			<h2 id="waiting-title">
				{message.kind === 'closed' ? (
					<Trans>We are closed now</Trans>
				) : message.kind === 'nobody' ? (
					<Trans>Nobody is on duty right now</Trans>
				) : (
					<Trans>You are number {wait.position}</Trans>
				)}
			</h2>
			<p>
				<WaitWords message={message} language={new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language} />
			</p>
			{keptFor && keptFor.until > now && message.kind !== 'closed' && (
				<p>
					<Trans>
						We ask <bdi>{keptFor.name}</bdi> first, until {momentWords(keptFor.until, now, locale)} at the latest. Then whoever is free.
					</Trans>
				</p>
			)}
			{own && (
				<p lang={own.language} dir="auto">
					{own.text}
				</p>
			)}
			{wait.closesAt !== null && message.kind !== 'closed' && (
				<p>
					<Trans>We close at {momentWords(wait.closesAt, now, locale)}. If nobody is free before then, we will tell you.</Trans>
				</p>
			)}
			{message.kind !== 'closed' && (
				<p>
					<Trans>We answer people in immediate danger first, so your number can go up.</Trans>{' '}
					<strong>
						<Trans>You can start writing now. Your listener will read it when they arrive.</Trans>
					</strong>
				</p>
			)}
			<Button className={styles.waitingHelp} onClick={onCalm}>
				<Trans>A calm minute</Trans>
			</Button>
			<Button className={styles.waitingHelp} onClick={sound.toggle}>
				{sound.on ? <Trans>Sound when a listener comes: on</Trans> : <Trans>Sound when a listener comes: off</Trans>}
			</Button>
			{hard && (
				<Button className={styles.waitingHelp} onClick={onHelp}>
					<Trans>See who else is there now</Trans>
				</Button>
			)}
		</section>
	)
}

/** In the language itself, or in another kind of it: who asked for "pt" can read "pt-BR". */
function textIn(texts: WaitingPanelProps['texts'], language: string) {
	const [primary] = language.split('-')
	return texts.find((one) => one.language === language) ?? texts.find((one) => one.language.split('-')[0] === primary)
}

function WaitWords({ message, language }: { readonly message: WaitMessage; readonly language: string }) {
	switch (message.kind) {
		case 'closed':
			return <Trans>We are sorry that nobody could come. What you wrote is kept for now. You can leave the queue whenever you like.</Trans>
		case 'nobody':
			return (
				<Trans>
					We keep your place and let you know as soon as a listener comes. You do not have to wait here for it: other people can be reached
					now.
				</Trans>
			)
		case 'language':
			return (
				<Trans>
					Nobody who speaks {language} is here right now. You can keep your place and wait, or leave the queue and start again in another
					language.
				</Trans>
			)
		case 'longer':
			return <Trans>This is taking longer than we told you. We are sorry. You have not been forgotten.</Trans>
		case 'range':
			return message.from >= openEndedMinutes ? (
				<Trans>Most people wait more than an hour at the moment.</Trans>
			) : message.to >= openEndedMinutes ? (
				<Trans>Most people wait between {message.from} minutes and an hour or more at the moment.</Trans>
			) : (
				<Trans>
					Most people wait {message.from} to {message.to} minutes at the moment.
				</Trans>
			)
		case 'unknown':
			return (
				<>
					<Trans>We can't say how long it will be.</Trans>{' '}
					<Plural value={message.waiting} one="# person is waiting." other="# people are waiting." />{' '}
					<Plural value={message.listeners} one="# listener is here." other="# listeners are here." />
				</>
			)
	}
}
