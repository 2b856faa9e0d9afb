import { Button } from '@akin/ui/core/button'
import { ConnectionBanner } from '@akin/ui/core/connection-banner'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useSound } from '../alerts/sound-context.ts'
import { useFreshness } from '../session/freshness-context.ts'
import { useSnapshot } from '../session/session-context.ts'
import { useAnnouncer } from './announcer-context.ts'

/** How long "You are connected again" stays, in milliseconds. */
const backMs = 6_000

/** Says when what is on the screen may no longer be true, and when it is true again. Nothing while all is well. */
export function ConnectionLine() {
	const { t, i18n } = useLingui()
	const { status, ready } = useSnapshot()
	const { stale, heardAt } = useFreshness()
	const announcer = useAnnouncer()
	const sound = useSound()
	const lost = status.kind === 'lost' || status.kind === 'lost_long'
	const trouble = ready && (stale || lost)
	const wasTrouble = useRef(false)
	const [back, setBack] = useState(false)
	const time = new Intl.DateTimeFormat(intlLocale(i18n.locale), { timeStyle: 'medium' }).format(heardAt)

	useEffect(() => {
		if (trouble === wasTrouble.current) return
		wasTrouble.current = trouble
		setBack(!trouble)
		announcer.status(trouble ? t`The connection is lost. Reconnecting.` : t`You are connected again.`)
	}, [trouble, announcer, t])

	useEffect(() => {
		if (stale && ready) sound.play('lost')
	}, [stale, ready, sound])

	useEffect(() => {
		if (!back) return
		const timer = setTimeout(() => setBack(false), backMs)
		return () => clearTimeout(timer)
	}, [back])

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
	if (lost)
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
