import type { ConnectionStatus } from '@akin/client/connection-status'
import type { CatchUp } from '@akin/client/session-snapshot'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { Button } from '@akin/ui/core/button'
import { ConnectionBanner } from '@akin/ui/core/connection-banner'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'

/** How long "You are back" stays, in milliseconds. */
const backShownMs = 8_000

export interface ConnectionLineProps {
	readonly status: ConnectionStatus
	readonly catchUp: CatchUp | null
	readonly announcer: Announcer
	readonly onHelp: () => void
}

/** Says that the connection is lost, and once that it is back with what that brought. Nothing while all is well. */
export function ConnectionLine({ status, catchUp, announcer, onHelp }: ConnectionLineProps) {
	const { t } = useLingui()
	const [back, setBack] = useState<CatchUp | null>(null)
	const lost = status.kind === 'lost' || status.kind === 'lost_long'
	const wasLost = useRef(false)
	const seen = useRef(catchUp?.id ?? 0)

	useEffect(() => {
		if (lost && !wasLost.current) announcer.status(t`Connection lost. Your words are kept here and will be sent when you are back.`)
		wasLost.current = lost
	}, [lost, announcer, t])

	useEffect(() => {
		if (!catchUp || catchUp.id === seen.current) return
		seen.current = catchUp.id
		// A blink that nobody noticed and that brought nothing is not worth a word.
		if (catchUp.arrived === 0 && catchUp.sent === 0) return
		setBack(catchUp)
		const sent = catchUp.sent > 0 ? t`${plural(catchUp.sent, { one: '# message was sent.', other: '# messages were sent.' })}` : ''
		const arrived =
			catchUp.arrived > 0
				? t`${plural(catchUp.arrived, { one: '# message arrived while you were away.', other: '# messages arrived while you were away.' })}`
				: ''
		announcer.status([t`You are back.`, sent, arrived].filter(Boolean).join(' '))
		const timer = setTimeout(() => setBack(null), backShownMs)
		return () => clearTimeout(timer)
	}, [catchUp, announcer, t])

	if (lost)
		return (
			<ConnectionBanner state="lost">
				<Trans>Connection lost. Your words are kept here and will be sent when you are back.</Trans>
				{status.kind === 'lost_long' && (
					<>
						{' '}
						<Button variant="quiet" onClick={onHelp}>
							<Trans>See numbers you can call</Trans>
						</Button>
					</>
				)}
			</ConnectionBanner>
		)
	if (back)
		return (
			<ConnectionBanner state="back">
				<Trans>You are back.</Trans> {back.sent > 0 && <Plural value={back.sent} one="# message was sent." other="# messages were sent." />}{' '}
				{back.arrived > 0 && (
					<Plural value={back.arrived} one="# message arrived while you were away." other="# messages arrived while you were away." />
				)}
			</ConnectionBanner>
		)
	return null
}
