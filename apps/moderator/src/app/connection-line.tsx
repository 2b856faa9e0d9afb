import { Button } from '@akin/ui/core/button'
import { ConnectionBanner } from '@akin/ui/core/connection-banner'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSound } from '../alerts/sound-context.ts'
import { useFreshness } from '../session/freshness-context.ts'
import { useSnapshot } from '../session/session-context.ts'
import { useAnnouncer } from './announcer-context.ts'

/** How long "You are connected again" stays, in milliseconds. */
const backMs = 6_000

/** Says when what is on the screen may no longer be true, and when it is true again. Nothing while all is well. */
export function ConnectionLine() {
	const { t } = useLingui()
	const line = useConnectionLine()
	return line && <section aria-label={t`Connection`}>{line}</section>
}

function useConnectionLine(): ReactNode {
	const { t, i18n } = useLingui()
	const { status, ready } = useSnapshot()
	const { stale, heardAt } = useFreshness()
	const announcer = useAnnouncer()
	const sound = useSound()
	const wasStale = useRef(false)
	const [back, setBack] = useState(false)
	const time = new Intl.DateTimeFormat(intlLocale(i18n.locale), { timeStyle: 'medium' }).format(heardAt)

	useEffect(() => {
		if (stale === wasStale.current || !ready) return
		wasStale.current = stale
		if (stale) {
			sound.play('lost')
			announcer.status(t`Live data stopped. Reconnecting.`)
			return
		}
		announcer.status(t`Live data is back.`)
		setBack(true)
		const timer = setTimeout(() => setBack(false), backMs)
		return () => clearTimeout(timer)
	}, [stale, ready, sound, announcer, t])

	if (status.kind === 'other_version')
		return (
			<ConnectionBanner state="stale">
				<Trans>There is a newer version of this board. It needs a reload.</Trans>{' '}
				<Button size="small" onClick={() => location.reload()}>
					<Trans>Reload</Trans>
				</Button>
			</ConnectionBanner>
		)
	if (stale)
		return (
			<ConnectionBanner state="stale">
				<Trans>
					Live data stopped at <bdi>{time}</bdi>. Reconnecting.
				</Trans>
			</ConnectionBanner>
		)
	if (status.kind === 'lost' || status.kind === 'lost_long')
		return (
			<ConnectionBanner state="lost">
				<Trans>The connection is lost. Reconnecting. What you write is kept.</Trans>
			</ConnectionBanner>
		)
	if (back)
		return (
			<ConnectionBanner state="back">
				<Trans>You are connected again.</Trans>
			</ConnectionBanner>
		)
	return null
}
