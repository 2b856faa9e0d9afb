import type { RecordDesk } from '@akin/client/record-desk'
import { landforms } from '@akin/core/conversation/handle'
import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { SelectField, TextField } from '@akin/ui/core/field'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { type CloseReason, useCloseReason } from '@akin/ui/staff/room-notice-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'
import styles from './records-screen.module.css'

export type Filter = Omit<Parameters<RecordDesk['list']>[0], 'after'>

export const everything: Filter = {
	...{ programmeId: null, endedFrom: null, endedBefore: null, handle: null, talkedWith: null, tier: null, reason: null },
}

const closeReasons: readonly CloseReason[] = [
	...(['ended_by_seeker', 'ended_by_listener', 'ended_by_supervisor', 'left_queue'] as const),
	...(['seeker_lost', 'left_quickly', 'programme_closed'] as const),
]
const dayMs = 86_400_000
const tiers = ['act_now', 'needs_eyes', 'watch', 'not_reviewed'] as const
/** Every handle there is, to find the one that somebody types. */
const handles = landforms.flatMap((landform) => Array.from({ length: 99 }, (_, index) => ({ landform, number: index + 1 })))

/** The beginning of a day in the reader's time zone; null for an empty or half-written field. */
const dayBegins = (text: string): number | null => {
	const at = new Date(`${text}T00:00`).getTime()
	return text === '' || Number.isNaN(at) || at < 0 ? null : at
}

/** What the list is narrowed down to: where, when, with whom, how it ended, and how soon a human was needed. */
export function RecordFilters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
	const { t } = useLingui()
	const session = useSession()
	const { ready } = useSnapshot()
	const closeReason = useCloseReason()
	const handleName = useHandleName()
	const [choices, setChoices] = useState<{ programmes: { id: ProgrammeId; name: string }[]; listeners: { id: StaffId; name: string }[] }>({
		...{ programmes: [], listeners: [] },
	})

	useEffect(() => {
		if (!ready) return
		void session.records.lookAtFilters().then((reply) => {
			if (reply.ok) setChoices(reply.data)
		})
	}, [session, ready])

	const setHandle = (text: string) => {
		const said = text.trim().toLocaleLowerCase()
		const handle = handles.find((one) => handleName(one).toLocaleLowerCase() === said) ?? null
		if (handle !== null || filter.handle !== null) onChange({ ...filter, handle })
	}

	return (
		<search className={styles.filters} aria-label={t`Narrow down`}>
			<SelectField
				label={<Trans>Programme</Trans>}
				value={filter.programmeId ?? ''}
				onChange={(event) =>
					onChange({ ...filter, programmeId: event.currentTarget.value ? asId<ProgrammeId>(event.currentTarget.value) : null })
				}
			>
				<option value="">{t`All of mine`}</option>
				{choices.programmes.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField
				label={<Trans>Listener</Trans>}
				value={filter.talkedWith ?? ''}
				onChange={(event) =>
					onChange({ ...filter, talkedWith: event.currentTarget.value ? asId<StaffId>(event.currentTarget.value) : null })
				}
			>
				<option value="">{t`Anybody`}</option>
				{choices.listeners.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField
				label={<Trans>Had a signal</Trans>}
				value={filter.tier ?? ''}
				onChange={(event) => onChange({ ...filter, tier: tiers.find((tier) => tier === event.currentTarget.value) ?? null })}
			>
				<option value="">{t`Any or none`}</option>
				<option value="act_now">{t`Act now`}</option>
				<option value="needs_eyes">{t`Needs eyes`}</option>
				<option value="watch">{t`Watch`}</option>
				<option value="not_reviewed">{t`None`}</option>
			</SelectField>
			<SelectField
				label={<Trans>How it ended</Trans>}
				value={filter.reason ?? ''}
				onChange={(event) => onChange({ ...filter, reason: closeReasons.find((reason) => reason === event.currentTarget.value) ?? null })}
			>
				<option value="">{t`Any way`}</option>
				{closeReasons.map((reason) => (
					<option key={reason} value={reason}>
						{closeReason(reason)}
					</option>
				))}
			</SelectField>
			<TextField
				label={<Trans>Ended from</Trans>}
				type="date"
				onChange={(event) => onChange({ ...filter, endedFrom: dayBegins(event.currentTarget.value) })}
			/>
			<TextField
				label={<Trans>Ended until</Trans>}
				type="date"
				onChange={(event) => {
					const day = dayBegins(event.currentTarget.value)
					onChange({ ...filter, endedBefore: day === null ? null : day + dayMs })
				}}
			/>
			<TextField
				label={<Trans>Handle</Trans>}
				placeholder={handleName({ landform: 'harbour', number: 12 })}
				autoComplete="off"
				onChange={(event) => setHandle(event.currentTarget.value)}
			/>
		</search>
	)
}
