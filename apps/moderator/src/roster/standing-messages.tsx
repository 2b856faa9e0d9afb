import type { Roster } from '@akin/core/protocol/roster'
import { Button } from '@akin/ui/core/button'
import { TimeOfDay } from '@akin/ui/staff/time-of-day'
import { Trans, useLingui } from '@lingui/react/macro'
import { Ago } from '../board/ago.tsx'
import { useSession } from '../session/session-context.ts'
import styles from './roster.module.css'
import { useAct } from './use-act.tsx'

/** What stands on the desks now, by whom, and the way to take it back. */
export function StandingMessages({ messages, onDone }: { readonly messages: Roster['messages']; readonly onDone: () => void }) {
	const { t } = useLingui()
	const { roster } = useSession()
	const { busy, refusal, act } = useAct(onDone)
	if (messages.length === 0) return null
	return (
		<section aria-labelledby="standing-messages" className={styles.section}>
			<h2 id="standing-messages" className={styles.title}>
				<Trans>On every desk now</Trans>
			</h2>
			{refusal}
			<ul className={styles.list}>
				{messages.map(({ id, programmeName, byName, sentAt, endsAt, text }) => (
					<li key={id} className={styles.offRow} data-message={id}>
						<div>
							<p dir="auto">{text}</p>
							<p className={styles.count}>
								<Trans>
									<bdi>{byName}</bdi> to <bdi>{programmeName}</bdi>, <Ago at={sentAt} />. It stands until <TimeOfDay at={endsAt} />.
								</Trans>
							</p>
						</div>
						<Button size="small" busy={busy} onClick={() => void act(t`Taken back.`, () => roster.withdrawMessage(id))}>
							<Trans>Take it back</Trans>
						</Button>
					</li>
				))}
			</ul>
		</section>
	)
}
