import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { TimeOfDay } from '@akin/ui/staff/time-of-day'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './shift-messages.module.css'

/** What supervisors say to everybody on shift: with a name, said aloud once, and put away with one press. */
export function ShiftMessages() {
	const { t } = useLingui()
	const { session, announcer } = useDesk()
	const { messages } = useSnapshot()
	const said = useRef(new Set<string>())
	useEffect(() => {
		for (const { id, byName, text } of messages) {
			if (said.current.has(id)) continue
			said.current.add(id)
			announcer.status(t`${byName} to everybody on shift: ${text}`)
		}
	}, [messages, announcer, t])
	if (messages.length === 0) return null
	return (
		<section className={styles.messages} aria-label={t`To everybody on shift`} data-shift-messages="">
			{messages.map(({ id, byName, programmeName, sentAt, text }) => (
				<Notice
					key={id}
					tone="whisper"
					title={
						<Trans>
							<bdi>{byName}</bdi> to everybody on shift in <bdi>{programmeName}</bdi>, <TimeOfDay at={sentAt} />
						</Trans>
					}
					actions={
						<Button size="small" onClick={() => session.dismissMessage(id)}>
							<Trans>Put it away</Trans>
						</Button>
					}
				>
					<p dir="auto" className={styles.words}>
						{text}
					</p>
				</Notice>
			))}
		</section>
	)
}
