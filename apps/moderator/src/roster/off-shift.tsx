import type { RosterOff } from '@akin/core/protocol/roster'
import { Button } from '@akin/ui/core/button'
import { TimeOfDay } from '@akin/ui/staff/time-of-day'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { languageName } from '../board/language-name.ts'
import { useSession } from '../session/session-context.ts'
import { HoldBackDialog } from './hold-back-dialog.tsx'
import styles from './roster.module.css'
import { useAct } from './use-act.tsx'

/** Those who are not here now: how many, and who on a press. */
export function OffShift({ off, onDone }: { readonly off: readonly RosterOff[]; readonly onDone: () => void }) {
	return (
		<details className={styles.off}>
			<summary>
				<Trans>Not on shift</Trans> <span className={styles.count}>{off.length}</span>
			</summary>
			<ul className={styles.offList}>
				{off.map((listener) => (
					<OffRow key={listener.id} listener={listener} onDone={onDone} />
				))}
			</ul>
		</details>
	)
}

function OffRow({ listener, onDone }: { readonly listener: RosterOff; readonly onDone: () => void }) {
	const { t, i18n } = useLingui()
	const { roster } = useSession()
	const [isAsking, setAsking] = useState(false)
	const { busy, refusal, act } = useAct(onDone)
	const { id, name, rest } = listener
	return (
		<li className={styles.offRow}>
			<span>
				<bdi>{name}</bdi> <span className={styles.count}>{listener.languages.map((tag) => languageName(tag, i18n.locale)).join(', ')}</span>
			</span>
			{rest && (
				<span className={styles.strong}>
					{rest.kind === 'rest' ? (
						<Trans>
							Rests until <TimeOfDay at={rest.until} /> (<bdi>{rest.byName}</bdi>)
						</Trans>
					) : (
						<Trans>
							Held back until <TimeOfDay at={rest.until} /> (<bdi>{rest.byName}</bdi>)
						</Trans>
					)}
				</span>
			)}
			{rest ? (
				<Button
					size="small"
					variant="quiet"
					busy={busy}
					aria-label={t`Lift it for ${name}`}
					onClick={() => void act(t`The rest of ${name} is over.`, () => roster.liftRest(id))}
				>
					<Trans>Lift it</Trans>
				</Button>
			) : (
				<Button size="small" variant="quiet" aria-label={t`Hold back ${name}`} onClick={() => setAsking(true)}>
					<Trans>Hold back…</Trans>
				</Button>
			)}
			{refusal}
			{isAsking && <HoldBackDialog listener={listener} onClose={() => setAsking(false)} onDone={onDone} />}
		</li>
	)
}
