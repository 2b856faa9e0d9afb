import { ConnectionBanner } from '@akin/ui/core/connection-banner'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'

/** How long "You are back" stays, in milliseconds. */
const backMs = 8_000

/** Nothing while all is well. What is lost, what still works, and that it is over. */
export function ConnectionLine() {
	const { t } = useLingui()
	const { announcer } = useDesk()
	const { status, conversations } = useSnapshot()
	const down = status.kind === 'lost' || status.kind === 'lost_long'
	const wasDown = useRef(false)
	const [back, setBack] = useState(false)
	useEffect(() => {
		if (down) announcer.status(t`Connection lost.`)
		else if (wasDown.current) {
			announcer.status(t`You are back.`)
			setBack(true)
		}
		wasDown.current = down
	}, [down, announcer, t])
	useEffect(() => {
		if (!back) return
		const timer = setTimeout(() => setBack(false), backMs)
		return () => clearTimeout(timer)
	}, [back])

	if (status.kind === 'other_version')
		return (
			<ConnectionBanner state="stale">
				<Trans>A new version is ready. Reload the page when you have sent what you are writing.</Trans>
			</ConnectionBanner>
		)
	if (down)
		return (
			<ConnectionBanner state="lost">
				<Trans>
					Connection lost. What you write is kept here and sent when you are back. The people you talk to see that you lost connection.
				</Trans>{' '}
				{status.kind === 'lost_long' && <Trans>They may have been brought to another listener by now.</Trans>}
			</ConnectionBanner>
		)
	if (status.kind === 'slow')
		return (
			<ConnectionBanner state="lost">
				<Trans>Sending is slow. We keep trying.</Trans>
			</ConnectionBanner>
		)
	if (back) {
		const arrived = conversations.reduce((sum, { catchUp }) => sum + (catchUp?.arrived ?? 0), 0)
		return (
			<ConnectionBanner state="back">
				<Trans>You are back.</Trans>{' '}
				{arrived > 0 && (
					<Plural value={arrived} one="One message arrived while you were away." other="# messages arrived while you were away." />
				)}
			</ConnectionBanner>
		)
	}
	return null
}
