import type { RosterListener } from '@akin/core/protocol/roster'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { Menu } from '@akin/ui/staff/menu'
import { TimeOfDay } from '@akin/ui/staff/time-of-day'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Ago, Clock } from '../board/ago.tsx'
import { AvailabilityChip } from '../board/availability-chip.tsx'
import { languageName } from '../board/language-name.ts'
import { useSession } from '../session/session-context.ts'
import { HoldBackDialog } from './hold-back-dialog.tsx'
import { HoldReasonWords } from './hold-reason.tsx'
import { NeedChip } from './need-chip.tsx'
import { RestDialog } from './rest-dialog.tsx'
import styles from './roster.module.css'
import { useAct } from './use-act.tsx'

/** One listener on shift, and what can be done for them. */
export function RosterRow({ listener, onDone }: { readonly listener: RosterListener; readonly onDone: () => void }) {
	const { t } = useLingui()
	const { roster } = useSession()
	const [dialog, setDialog] = useState<'rest' | 'hold' | null>(null)
	const { busy, refusal, act } = useAct(onDone)
	const { id, name, capacity, chosenCapacity } = listener
	const close = () => setDialog(null)
	const limits = Array.from({ length: chosenCapacity }, (_, index) => index + 1).filter((each) => each !== capacity)
	const limitLabel = (to: number) => {
		if (to > capacity) return to === chosenCapacity ? t`As many at once as they chose (${to})` : t`${to} at once for this shift`
		return to === 1 ? t`One at once for this shift` : t`${to} at once for this shift`
	}
	return (
		<li className={styles.row} data-listener={id} data-needs={listener.needs[0]}>
			<div className={styles.who}>
				<h3 className={styles.name}>
					<bdi>{name}</bdi>
				</h3>
				{listener.rest ? (
					<Chip tone="note">{listener.rest.kind === 'rest' ? <Trans>Resting</Trans> : <Trans>Held back</Trans>}</Chip>
				) : (
					<AvailabilityChip availability={listener.availability} />
				)}
				{listener.needs.map((need) => (
					<NeedChip key={need} need={need} />
				))}
				{!listener.connected && !listener.needs.includes('gone') && (
					<Chip tone="plain">
						<Trans>Not connected</Trans>
					</Chip>
				)}
			</div>
			<Facts listener={listener} />
			<div className={styles.actions}>
				{listener.rest ? (
					<Button size="small" busy={busy} onClick={() => void act(t`The rest of ${name} is over.`, () => roster.liftRest(id))}>
						{listener.rest.kind === 'rest' ? <Trans>End the rest</Trans> : <Trans>Hold back no longer</Trans>}
					</Button>
				) : (
					<Button size="small" onClick={() => setDialog('rest')}>
						<Trans>Give a rest</Trans>
					</Button>
				)}
				<Menu
					size="small"
					variant="quiet"
					label={<Trans>More</Trans>}
					name={t`More for ${name}`}
					choices={[...limits.map((to) => ({ id: String(to), label: limitLabel(to) })), { id: 'hold', label: t`Hold back…` }]}
					onChoose={(choice) => {
						if (choice === 'hold') setDialog('hold')
						else void act(t`${name} is offered ${choice} at once.`, () => roster.limit(id, Number(choice)))
					}}
				/>
			</div>
			{refusal && <div className={styles.refusal}>{refusal}</div>}
			{dialog === 'rest' && <RestDialog listener={listener} onClose={close} onDone={onDone} />}
			{dialog === 'hold' && <HoldBackDialog listener={listener} onClose={close} onDone={onDone} />}
		</li>
	)
}

function Facts({ listener }: { readonly listener: RosterListener }) {
	const { i18n } = useLingui()
	const { rest, capacity, chosenCapacity, conversations } = listener
	return (
		<ul className={styles.facts}>
			<li>
				{capacity === chosenCapacity ? (
					<Trans>
						Holds {conversations} of {capacity}
					</Trans>
				) : (
					<Trans>
						Holds {conversations} of {capacity} (chose {chosenCapacity})
					</Trans>
				)}
				{listener.holding.map((held) => (
					<Link key={held.id} to="/conversations/$id" params={{ id: held.id }} className={styles.held}>
						<HandleMark handle={held.handle} size={14} /> <HandleName handle={held.handle} />
					</Link>
				))}
			</li>
			<li>
				<Trans>
					On shift <Clock at={listener.shiftStartedAt} />
				</Trans>
			</li>
			{rest && (
				<li className={styles.strong}>
					{rest.kind === 'rest' ? (
						<Trans>
							Rests until <TimeOfDay at={rest.until} /> (<bdi>{rest.byName}</bdi>)
						</Trans>
					) : (
						<Trans>
							Held back until <TimeOfDay at={rest.until} /> (<bdi>{rest.byName}</bdi>)
						</Trans>
					)}
					{rest.reason && (
						<>
							{' · '}
							<HoldReasonWords reason={rest.reason} />
						</>
					)}
				</li>
			)}
			{listener.pausedSince !== null && (
				<li>
					<Trans>
						On a break for <Clock at={listener.pausedSince} />
					</Trans>
				</li>
			)}
			{listener.lastSeenAt !== null && (
				<li className={styles.strong}>
					<Trans>
						Seen last <Ago at={listener.lastSeenAt} />
					</Trans>
				</li>
			)}
			<li>
				{listener.restedAt === null ? (
					<Trans>No rest on this shift yet</Trans>
				) : (
					<Trans>
						Last rest ended <Ago at={listener.restedAt} />
					</Trans>
				)}
			</li>
			<li>
				<Plural value={listener.conversationsToday} _0="Nobody yet today" one="# conversation today" other="# conversations today" />
			</li>
			<li>{listener.languages.map((tag) => languageName(tag, i18n.locale)).join(', ')}</li>
		</ul>
	)
}
