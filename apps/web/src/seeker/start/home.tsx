import type { ProgrammeSummary } from '@akin/client/seeker-session'
import { programmeInLanguage } from '@akin/core/programme/programme-in-language'
import type { ServiceStatus } from '@akin/core/programme/service-status'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useContext, useRef } from 'react'
import { NewWindow } from '../frame/new-window.ts'
import { OwnLink } from '../frame/own-link.tsx'
import type { Screens } from '../screens.ts'
import { EmergencyLine } from '../urgent-help/emergency-line.tsx'
import { useOpeningWords } from './opening-words.ts'
import { StatusHeading, StatusWords } from './status-words.tsx'
import { OtherLanguage, WordsIn } from './words-in.tsx'

export interface HomeProps {
	readonly status: ServiceStatus
	readonly programmes: readonly ProgrammeSummary[]
	readonly now: number
	/** Of the browser, best first. */
	readonly languages: readonly string[]
	/** The app is there. Until then, and without JavaScript, everything here works by itself. */
	readonly live: boolean
	readonly screens: Screens | null
	readonly heading: RefObject<HTMLHeadingElement | null>
	readonly chosenId: string | null
	readonly onChoose: (id: string) => void
	/** Null: the form is sent as it is. */
	readonly onStart: (() => void) | null
	/** What is in the way of starting. */
	readonly hold: 'loading' | 'late' | 'failed' | 'choose_first' | null
	readonly onRetry: () => void
	/** What else there is; null until the app is there. */
	readonly beside: ReactNode
	/** Why they are back here, in our words. */
	readonly problem: string | null
}

/** The first screen. The server writes it into the page, and the app goes on with the very same elements. */
export function Home({ status, programmes, now, languages, live, screens, heading, hold, problem, beside, ...choice }: HomeProps) {
	const isTakingIn = status.kind !== 'closed' && status.kind !== 'outage'
	return (
		<div className="seeker-column">
			<h1 ref={heading} tabIndex={-1}>
				<StatusHeading kind={status.kind} />
			</h1>
			<EmergencyLine />
			<p className="seeker-status">
				{isTakingIn && <Trans>A trained volunteer will listen. It is free. You do not need to give your name.</Trans>}{' '}
				<StatusWords status={status} now={now} languages={languages} ownClock={live} />
			</p>
			{problem && <p role="status">{problem}</p>}
			{isTakingIn ? (
				<StartForm {...choice} hold={hold} programmes={programmes} now={now} languages={languages} live={live} />
			) : screens ? (
				<screens.Numbers />
			) : (
				<p>
					<OwnLink className="seeker-button" href="/help">
						<Trans>See who is there now</Trans>
					</OwnLink>
				</p>
			)}
			{beside}
			{!live && (
				<noscript>
					<p>
						<Trans>Chat needs JavaScript. The numbers above work without it.</Trans>
					</p>
				</noscript>
			)}
		</div>
	)
}

type StartFormProps = Pick<
	HomeProps,
	'programmes' | 'now' | 'languages' | 'live' | 'chosenId' | 'onChoose' | 'onStart' | 'onRetry' | 'hold'
>

function StartForm({ programmes, now, languages, live, chosenId, onChoose, onStart, onRetry, hold }: StartFormProps) {
	const opening = useOpeningWords(now, languages)
	const newWindow = useContext(NewWindow)
	const { i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const form = useRef<HTMLFormElement>(null)
	return (
		<form
			ref={form}
			className="seeker-start"
			target={newWindow}
			method="post"
			action="/api/start"
			data-start
			onSubmit={(event) => {
				if (onStart === null) return
				event.preventDefault()
				if (chosenId === null) form.current?.querySelector('input')?.focus()
				onStart()
			}}
		>
			{programmes.length > 1 && (
				<fieldset className="seeker-choice">
					<legend>
						<Trans>What would you like to talk about?</Trans>
					</legend>
					{programmes.map((programme) => {
						const { name, description } = programmeInLanguage(programme, locale)
						const hours =
							live || programme.opening.kind === 'open' ? opening(programme.opening) : opening({ kind: 'closed', opensAt: null })
						return (
							<label key={programme.id}>
								<input
									type="radio"
									name="programme"
									value={programme.id}
									checked={programme.id === chosenId}
									onChange={() => onChoose(programme.id)}
								/>
								<span>
									<b>
										<WordsIn words={name} />
									</b>{' '}
									<small>
										<WordsIn words={description} />
										{hours !== null && ` ${hours}`}
									</small>
								</span>
							</label>
						)
					})}
					<OtherLanguage language={programmes.map((one) => otherThanAsked(one, locale)).find((one) => one !== null) ?? null} />
				</fieldset>
			)}
			<button className="seeker-button seeker-primary" type="submit">
				<Trans>Start a chat</Trans>
			</button>
			<p data-start-wait role="status" hidden={hold !== 'loading'}>
				<Trans>One moment. The chat is loading. Still nothing? Load it again.</Trans>
			</p>
			{(hold === 'late' || hold === 'failed') && (
				<div>
					<p role="status">
						{hold === 'late' ? (
							<Trans>This takes longer than it should. It may still come. You can call one of the numbers above.</Trans>
						) : (
							<Trans>The chat did not load. What you chose is still here. You can try again, or call one of the numbers above.</Trans>
						)}
					</p>
					<button className="seeker-button" type="button" onClick={onRetry}>
						<Trans>Try again</Trans>
					</button>
				</div>
			)}
			{hold === 'choose_first' && (
				<p role="status">
					<Trans>Choose one first. You can change it later.</Trans>
				</p>
			)}
		</form>
	)
}

/** Of what the list shows: its topics come later. */
function otherThanAsked(programme: ProgrammeSummary, asked: string): string | null {
	const { name, description } = programmeInLanguage(programme, asked)
	return name.otherThanAsked ?? description.otherThanAsked
}
