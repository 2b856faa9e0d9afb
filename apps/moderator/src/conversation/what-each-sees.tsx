import { entriesOf } from '@akin/core/conversation/entries-of-event'
import type { ConversationEvent } from '@akin/core/conversation/event'
import { Icon } from '@akin/ui/core/icon'
import { MessageBubble, NoticeBubble } from '@akin/ui/core/message-bubble'
import { useSeekerRoomNotice } from '@akin/ui/core/room-notice'
import type { TranscriptMessage } from '@akin/ui/core/transcript'
import { ReaderWords, type StaffReader } from '@akin/ui/staff/reader-words'
import { useRoomNotice } from '@akin/ui/staff/room-notice-words'
import { Seen } from '@akin/ui/staff/seen'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useSnapshot } from '../session/session-context.ts'
import styles from './what-each-sees.module.css'

export type WhatEachSeesProps = {
	/** What to call the person: the name they chose, else the handle. */
	readonly person: string
	/** The listener who is told of it, if one is there. */
	readonly listener: string | null
	/** What the step leads to. The notices are made from these by the same rule as on the server, so no preview can say anything else. */
	readonly events: readonly ConversationEvent[]
	/** Sent to the person as the first message afterwards. */
	readonly firstWords?: string
	/** How this supervisor stands in the list of who is with the conversation afterwards. */
	readonly mode: StaffReader['mode'] | null
	/** What the step shows the listener and the other supervisors besides. */
	readonly forListener?: ReactNode
	/** What the person sees before it happens, and stands before the rest. */
	readonly forPerson?: ReactNode
	/** Somebody who is not here yet, and what they are shown. */
	readonly newcomer?: { readonly name: string; readonly shown: ReactNode } | undefined
	readonly forSupervisors?: ReactNode
}

type RoomDraft = Extract<ReturnType<typeof entriesOf>[number], { stream: 'room' }>

/** Before a step is taken: the very words and look in which the person, the listener and the other supervisors will see it. */
export function WhatEachSees({
	person,
	listener,
	events,
	firstWords = '',
	mode,
	forPerson,
	forListener,
	newcomer,
	forSupervisors,
}: WhatEachSeesProps) {
	const { t } = useLingui()
	const { me } = useSnapshot()
	const toSeeker = useSeekerRoomNotice()
	const toStaff = useRoomNotice()
	const room = events.flatMap(entriesOf).filter((draft): draft is RoomDraft => draft.stream === 'room')
	const name = me?.name ?? ''
	const at = Date.now()
	const notices = (words: (draft: RoomDraft['content'] & Parameters<typeof toSeeker>[0]) => string) =>
		room.flatMap(({ content }) =>
			content.kind === 'intake' ? (
				[]
			) : (
				<NoticeBubble key={content.kind} notice={{ kind: 'notice', key: content.kind, at, body: words(content) }} />
			),
		)
	const first = (more: Partial<TranscriptMessage>) =>
		firstWords.trim() === '' ? null : (
			<MessageBubble
				showTime={false}
				message={{ kind: 'message', key: 'first', at, side: 'theirs', author: name, body: firstWords, ...more }}
			/>
		)
	const reader = mode === null ? null : <ReaderLine reader={{ id: me?.id ?? '', name, mode }} />
	const staffSide = (
		<>
			{notices(toStaff)}
			{first({ align: 'end', badge: t`Supervisor` })}
		</>
	)
	const isSilentForPerson = room.length === 0 && firstWords.trim() === ''
	return (
		<div className={styles.frame}>
			<div className={styles.sides}>
				<Seen side="person" title={<Trans>This is what {person} will see</Trans>}>
					{forPerson}
					{isSilentForPerson ? !forPerson && <Nothing /> : notices(toSeeker)}
					{first({})}
				</Seen>
				{listener !== null && (
					<Seen
						side="listener"
						title={
							<Trans>
								<bdi>{listener}</bdi> will see
							</Trans>
						}
					>
						{reader}
						{staffSide}
						{forListener}
						{reader === null && isSilentForPerson && !forListener && <Nothing />}
					</Seen>
				)}
				{newcomer && (
					<Seen
						side="newcomer"
						title={
							<Trans>
								<bdi>{newcomer.name}</bdi> will see
							</Trans>
						}
					>
						{newcomer.shown}
					</Seen>
				)}
				<Seen side="supervisors" title={<Trans>Other supervisors will see</Trans>}>
					{reader}
					{staffSide}
					{forSupervisors}
					{reader === null && isSilentForPerson && !forSupervisors && <Nothing />}
				</Seen>
			</div>
		</div>
	)
}

function Nothing() {
	return (
		<p className={styles.nothing}>
			<Trans>Nothing of this.</Trans>
		</p>
	)
}

function ReaderLine({ reader }: { readonly reader: StaffReader }) {
	return (
		<p className={styles.reader}>
			<Icon name="eye" size={16} />
			<span>
				<ReaderWords reader={reader} />
			</span>
		</p>
	)
}
