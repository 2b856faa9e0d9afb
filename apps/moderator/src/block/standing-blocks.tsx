import type { Roster } from '@akin/core/protocol/roster'
import { Button } from '@akin/ui/core/button'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { TimeOfDay } from '@akin/ui/staff/time-of-day'
import { Trans, useLingui } from '@lingui/react/macro'
import styles from '../roster/roster.module.css'
import { useAct } from '../roster/use-act.tsx'
import { useSession } from '../session/session-context.ts'
import { BlockReasonWords } from './block-reason.tsx'

/** Who may not start at the moment, why, until when, and the way to lift it. */
export function StandingBlocks({ blocks, onDone }: { readonly blocks: Roster['blocks']; readonly onDone: () => void }) {
	const { t } = useLingui()
	const { roster } = useSession()
	const handleName = useHandleName()
	const { busy, refusal, act } = useAct(onDone)
	if (blocks.length === 0) return null
	return (
		<section aria-labelledby="standing-blocks" className={styles.section}>
			<h2 id="standing-blocks" className={styles.title}>
				<Trans>Blocked people</Trans> <span className={styles.count}>{blocks.length}</span>
			</h2>
			{refusal}
			<ul className={styles.list}>
				{blocks.map(({ id, handle, programmeName, reason, byName, until, bySource }) => (
					<li key={id} className={styles.offRow} data-block={id}>
						<div>
							<p>
								<strong>
									<HandleName handle={handle} />
								</strong>{' '}
								<Trans>
									until <TimeOfDay at={until} />
								</Trans>
							</p>
							<p className={styles.count}>
								<BlockReasonWords reason={reason} /> · <bdi>{byName}</bdi> · <bdi>{programmeName}</bdi> ·{' '}
								{bySource ? (
									<Trans>also by where they come from, unless they are in danger</Trans>
								) : (
									<Trans>by their sign-in only: it ends when they leave the page</Trans>
								)}
							</p>
						</div>
						<Button
							size="small"
							busy={busy}
							aria-label={t`Lift the block of ${handleName(handle)}`}
							onClick={() => void act(t`The block is lifted.`, () => roster.unblock(id))}
						>
							<Trans>Lift the block</Trans>
						</Button>
					</li>
				))}
			</ul>
		</section>
	)
}
