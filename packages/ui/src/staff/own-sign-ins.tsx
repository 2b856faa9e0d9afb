import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../core/button.tsx'
import { Notice } from '../core/notice.tsx'
import { intlLocale } from '../i18n/intl-locale.ts'
import styles from './own-sign-in.module.css'
import type { OwnSignInDoor, OwnSignInView } from './own-sign-in.tsx'

export type OwnSignInsProps = {
	readonly signIns: OwnSignInView['signIns']
	readonly door: OwnSignInDoor
	readonly onChanged: () => void
}

/** [ID13] Where somebody is signed in, and the way to end what they do not know or left open. */
export function OwnSignIns({ signIns, door, onChanged }: OwnSignInsProps) {
	const { i18n, t } = useLingui()
	const [busy, setBusy] = useState<string | null>(null)
	const [failed, setFailed] = useState(false)
	const end = async (id: string | null) => {
		setBusy(id ?? 'all')
		const reply = await door.endSignIns(id)
		setBusy(null)
		setFailed(!reply.ok)
		if (reply.ok) onChanged()
	}
	const dayOf = (day: number) => new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'long', timeZone: 'UTC' }).format(day)
	const others = signIns.filter(({ isThis }) => !isThis)
	return (
		<section className={styles.part} aria-label={t`Where you are signed in`}>
			<h2>
				<Trans>Where you are signed in</Trans>
			</h2>
			{failed && (
				<div role="alert">
					<Notice tone="error">
						<p>
							<Trans>We could not reach the server. Nothing was changed.</Trans>
						</p>
					</Notice>
				</div>
			)}
			<ul className={styles.signIns}>
				{signIns.map(({ id, day, browser, isThis }) => {
					const name = browser === null || browser === 'other' ? t`Another browser` : browserWords[browser]
					const since = dayOf(day)
					return (
						<li key={id} className={styles.signIn}>
							<span>
								<Trans>
									<bdi>{name}</bdi>, since {since}
								</Trans>
								{isThis && (
									<>
										{' · '}
										<strong>
											<Trans>this one</Trans>
										</strong>
									</>
								)}
							</span>
							{!isThis && (
								<Button size="small" busy={busy === id} aria-label={t`Sign out: ${name}, since ${since}`} onClick={() => void end(id)}>
									<Trans>Sign out there</Trans>
								</Button>
							)}
						</li>
					)
				})}
			</ul>
			{others.length > 1 && (
				<Button busy={busy === 'all'} onClick={() => void end(null)}>
					<Trans>Sign out everywhere else</Trans>
				</Button>
			)}
		</section>
	)
}

/** Names of products, the same in every language. */
const browserWords = { firefox: 'Firefox', chrome: 'Chrome', edge: 'Edge', safari: 'Safari' } as const
