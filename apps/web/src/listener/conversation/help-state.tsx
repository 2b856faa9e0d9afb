import type { ListenerOpenConversation, ListenerSnapshot } from '@akin/client/listener-session'
import { type AlertStage, alertStage } from '@akin/core/supervision/alert-stage'
import { unreachable } from '@akin/core/support/unreachable'
import { Icon } from '@akin/ui/core/icon'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { clockText, Elapsed, useNow } from '@akin/ui/staff/clock'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './help-me.module.css'
import { latestHelp } from './help-me.tsx'

type View = ListenerOpenConversation['view']
type Help = View['signals'][number]
type OnCallPage = ListenerSnapshot['onCall']['pages'][number]
export interface HelpStateProps {
	readonly signals: View['signals']
	readonly readers: View['readers']
}

/** What became of a Help me: a clock that says whom it has reached, then who is coming, until somebody is there. */
export function HelpState({ signals, readers }: HelpStateProps) {
	const help = latestHelp(signals)
	if (!help) return null
	return help.acknowledged ? <HelpComes by={help.acknowledged} askedAt={help.raisedAt} readers={readers} /> : <HelpOpen help={help} />
}

function HelpComes({
	by,
	askedAt,
	readers,
}: {
	readonly by: NonNullable<Help['acknowledged']>
	readonly askedAt: number
	readonly readers: View['readers']
}) {
	const { i18n } = useLingui()
	const isHere = readers.some(({ id }) => id === by.by)
	const at = new Date(by.at).toLocaleTimeString(intlLocale(i18n.locale), { hour: '2-digit', minute: '2-digit' })
	return (
		<p className={styles.seen} data-help="acknowledged">
			<Icon name="check" size={16} />
			<span className={styles.calm}>
				<strong>
					{isHere ? (
						<Trans>
							<bdi>{by.byName}</bdi> is here.
						</Trans>
					) : (
						<Trans>
							<bdi>{by.byName}</bdi> is coming.
						</Trans>
					)}
				</strong>{' '}
				<Trans>
					Your request was answered at <bdi>{at}</bdi>, after <bdi dir="ltr">{clockText(by.at - askedAt)}</bdi>.
				</Trans>
			</span>
		</p>
	)
}

function HelpOpen({ help }: { readonly help: Help }) {
	const { t } = useLingui()
	const { announcer } = useDesk()
	const { clockOffsetMs, supervisorsOnDuty, alerts, onCall } = useSnapshot()
	const stage = alertStage(help, useNow(clockOffsetMs), alerts)
	const said = useRef(stage)
	useEffect(() => {
		if (said.current === stage) return
		said.current = stage
		if (stage === 'not_answered') announcer.status(t`Not answered yet. It sounds for every supervisor now.`)
		if (stage === 'unanswered') announcer.alert(t`Nobody has answered your request yet. What you can do meanwhile is on the screen.`)
	}, [stage, announcer, t])
	const alone = supervisorsOnDuty === 0
	return (
		<div className={styles.open} data-help="open" data-stage={stage}>
			<Icon name="octagon" size={16} />
			<div className={styles.words}>
				<p>
					<strong>
						<Trans>
							You asked for help <Elapsed since={help.raisedAt} offsetMs={clockOffsetMs} /> ago.
						</Trans>
					</strong>{' '}
					{alone ? (
						<Trans>No supervisor is on duty. Your request stays open for the first who comes.</Trans>
					) : (
						<Reached stage={stage} onDuty={supervisorsOnDuty} />
					)}{' '}
					{(alone || stage === 'unanswered' || stage === 'on_call') && (
						<OnCallWords isSetUp={onCall.isSetUp} page={onCall.pages.find(({ signalId }) => signalId === help.id) ?? null} />
					)}
				</p>
				{(alone || stage === 'unanswered' || stage === 'on_call') && <Meanwhile />}
			</div>
		</div>
	)
}

function Reached({ stage, onDuty }: { readonly stage: AlertStage; readonly onDuty: number }) {
	switch (stage) {
		case 'raised':
			return (
				<Plural
					value={onDuty}
					one="It stands on the screen of the one supervisor on duty."
					other="It stands on the screens of the # supervisors on duty."
				/>
			)
		case 'not_answered':
			return (
				<Plural
					value={onDuty}
					one="Not answered yet. It sounds again for the one supervisor on duty."
					other="Not answered yet. It sounds for all # supervisors on duty now."
				/>
			)
		case 'unanswered':
		case 'on_call':
			return (
				<Plural
					value={onDuty}
					one="Nobody has answered yet. It goes on sounding for the one supervisor on duty."
					other="Nobody has answered yet. It goes on sounding for all # supervisors on duty."
				/>
			)
		case 'answered':
			return null
		default:
			return unreachable(stage)
	}
}

/** Whether somebody who is not on duty is being called. */
function OnCallWords({ isSetUp, page }: { readonly isSetUp: boolean; readonly page: OnCallPage | null }) {
	const { i18n } = useLingui()
	if (!page) return isSetUp ? <Trans>Whoever is on call is called next.</Trans> : null
	const at = new Date(page.at).toLocaleTimeString(intlLocale(i18n.locale), { hour: '2-digit', minute: '2-digit' })
	if (page.outcome !== 'sent') return <Trans>We are trying to reach whoever is on call.</Trans>
	return (
		<Trans>
			Whoever is on call was called at <bdi>{at}</bdi>.
		</Trans>
	)
}

/** What a listener can do alone until somebody comes. */
function Meanwhile() {
	return (
		<div className={styles.meanwhile}>
			<p>
				<Trans>Until somebody comes:</Trans>
			</p>
			<ol>
				<li>
					<Trans>
						If a life is in danger, ask them to call their emergency number now. It is on their screen under “Urgent help”, with the crisis
						lines.
					</Trans>
				</li>
				<li>
					<Trans>Ask whether somebody near them can come and stay with them.</Trans>
				</li>
				<li>
					<Trans>Stay and keep writing, if you can. You do not have to solve it.</Trans>
				</li>
			</ol>
		</div>
	)
}
