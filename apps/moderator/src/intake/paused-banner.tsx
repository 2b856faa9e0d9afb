import type { PausedIntake } from '@akin/core/protocol/intake'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { TimeOfDay } from '@akin/ui/staff/time-of-day'
import { Trans, useLingui } from '@lingui/react/macro'
import { Ago } from '../board/ago.tsx'
import { useAct } from '../roster/use-act.tsx'
import { useSession, useSnapshot } from '../session/session-context.ts'
import { PauseReasonWords } from './pause-reason.tsx'
import styles from './paused-banner.module.css'

/** On every screen while a programme takes in nobody new: since when, by whom, why, and the way back. */
export function PausedBanner() {
	const { t } = useLingui()
	const { paused } = useSnapshot()
	if (paused.length === 0) return null
	return (
		<section className={styles.banner} aria-label={t`Paused intake`} data-paused="">
			{paused.map((pause) => (
				<Paused key={pause.programmeId} pause={pause} />
			))}
		</section>
	)
}

function Paused({ pause }: { readonly pause: PausedIntake }) {
	const { t } = useLingui()
	const { roster } = useSession()
	const { busy, refusal, act } = useAct(() => undefined)
	const { programmeId, programmeName, byName, at, until, reason } = pause
	return (
		<div>
			<Notice
				title={
					until === null ? (
						<Trans>
							<bdi>{programmeName}</bdi> takes in nobody new until somebody resumes it
						</Trans>
					) : (
						<Trans>
							<bdi>{programmeName}</bdi> takes in nobody new until <TimeOfDay at={until} />
						</Trans>
					)
				}
				actions={
					<Button
						size="small"
						busy={busy}
						aria-label={t`Resume ${programmeName}`}
						onClick={() => void act(t`${programmeName} takes people in again.`, () => roster.resumeIntake(programmeId))}
					>
						<Trans>Resume</Trans>
					</Button>
				}
			>
				<Trans>
					<bdi>{byName}</bdi> paused it <Ago at={at} />
				</Trans>
				{' · '}
				<PauseReasonWords reason={reason} />
				{' · '}
				<Trans>Whoever waits keeps their place and is helped.</Trans>
			</Notice>
			{refusal}
		</div>
	)
}
