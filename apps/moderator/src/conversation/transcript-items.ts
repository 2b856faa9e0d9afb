import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import type { SignalKind } from '@akin/core/attention/signal'
import type { StaffId } from '@akin/core/support/ids'
import { deliveryOf, type TranscriptItem, type TranscriptMessage } from '@akin/ui/core/transcript'
import { joinBadges, type ShownPart } from '@akin/ui/staff/part-words'
import type { ShadowNotice } from '@akin/ui/staff/shadow-words'
import type { TransferNotice } from '@akin/ui/staff/transfer-words'
import type { ShowMarked } from './use-marks.tsx'

type Entries = SupervisorOpenConversation['entries']
export type RoomEntry = Entries['room'][number]
export type BackstageEntry = Entries['backstage'][number]
export type SupervisionEntry = Entries['supervision'][number]
export type Outgoing = SupervisorOpenConversation['outgoing'][number]
type Author = RoomEntry['author']
type LifecycleContent = Exclude<RoomEntry['content'], { kind: 'message' | 'intake' }>

/** The words a transcript needs, in the reader's language. */
export type Words = {
	/** What to call the person: the name they chose, else the handle. */
	readonly person: string
	readonly listenerBadge: string
	readonly supervisorBadge: string
	readonly lifecycle: (content: LifecycleContent) => string
	readonly signalRaised: (kind: SignalKind) => string
	readonly acknowledged: (name: string, kind: SignalKind) => string
	readonly suggestionBadge: string
	readonly suggestionAnswered: (
		answer: Extract<BackstageEntry['content'], { kind: 'suggestion_answered' }>['answer'],
		name: string,
	) => string
	readonly opened: (name: string) => string
	readonly recordOpened: (content: Extract<SupervisionEntry['content'], { kind: 'record_opened' }>) => string
	readonly referral: (step: Extract<BackstageEntry['content'], { kind: 'referral' }>['step'], resource: string) => string
	readonly transfer: (notice: TransferNotice) => string
	readonly shadow: (notice: ShadowNotice) => string
	readonly handOverNote: string
	readonly withheld: string
	readonly secondPerson: (name: string) => string
	readonly handOff: (to: string) => string
	readonly notSent: (code: string) => string
	readonly me: string
	/** What a message of the room is beside words. */
	readonly part: (part: ShownPart | undefined) => string | undefined
}

/** What the person sees. Each stream has a function of its own, whose type admits no entry of another stream. */
export function roomItems(
	entries: readonly RoomEntry[],
	outgoing: readonly Outgoing[],
	myId: StaffId | null,
	words: Words,
	showMarked: ShowMarked,
): TranscriptItem[] {
	const said = entries.flatMap(({ content, ...entry }): TranscriptItem[] => {
		if (content.kind === 'intake') return []
		const key = keyOf('room', entry)
		if (content.kind !== 'message') return [{ kind: 'notice', key, at: entry.at, body: words.lifecycle(content) }]
		const shown = showMarked(entry.clientId, content.text)
		const by = writtenBy(entry.author, myId, words, 'end')
		return [{ ...by, badge: joinBadges(by.badge, words.part(content.part)), key, at: entry.at, body: content.text, shown }]
	})
	return [...said, ...waiting(outgoing, 'message', entries, words)]
}

/** Whispers and signals: the handler and the supervisors. */
export function backstageItems(
	entries: readonly BackstageEntry[],
	outgoing: readonly Outgoing[],
	myId: StaffId | null,
	words: Words,
): TranscriptItem[] {
	const said = entries.map(({ content, ...entry }): TranscriptItem => {
		const key = keyOf('backstage', entry)
		if (content.kind === 'whisper')
			return { ...writtenBy(entry.author, myId, words), key, at: entry.at, body: content.text, tone: 'whisper' }
		if (content.kind === 'suggestion')
			return {
				...writtenBy(entry.author, myId, words),
				...{ key, at: entry.at, body: content.text, tone: 'suggestion', badge: words.suggestionBadge },
			}
		if (content.kind === 'suggestion_answered') {
			const said = words.suggestionAnswered(content.answer, content.name)
			// It carries the mark of the suggestion, which stands in this list under it.
			return { kind: 'notice', key: `answer-${entry.seq}`, at: entry.at, body: said, tone: 'backstage' }
		}
		if (content.kind === 'referral')
			return { kind: 'notice', key, at: entry.at, body: words.referral(content.step, content.resource), tone: 'backstage' }
		if (content.kind === 'hand_over_note')
			return { ...writtenBy(entry.author, myId, words), key, at: entry.at, body: content.text, tone: 'whisper', badge: words.handOverNote }
		if (content.kind === 'transfer_proposed' || content.kind === 'transfer_agreed' || content.kind === 'transfer_failed')
			return { kind: 'notice', key, at: entry.at, body: words.transfer(content), tone: 'backstage' }
		if (content.kind === 'shadow_began' || content.kind === 'shadow_ended')
			return { kind: 'notice', key, at: entry.at, body: words.shadow(content), tone: 'backstage' }
		if (content.kind === 'withheld') return { kind: 'notice', key, at: entry.at, body: words.withheld, tone: 'backstage' }
		const body = content.kind === 'signal_raised' ? words.signalRaised(content.signal) : words.acknowledged(content.name, content.signal)
		return { kind: 'notice', key, at: entry.at, body, tone: 'backstage' }
	})
	return [...said, ...waiting(outgoing, 'whisper', entries, words), ...waiting(outgoing, 'suggestion', entries, words)]
}

/** Notes among supervisors, and who opened the conversation: no listener ever sees them. */
export function supervisionItems(
	entries: readonly SupervisionEntry[],
	outgoing: readonly Outgoing[],
	myId: StaffId | null,
	words: Words,
): TranscriptItem[] {
	const said = entries.map(({ content, ...entry }): TranscriptItem => {
		const key = keyOf('supervision', entry)
		if (content.kind === 'note') return { ...writtenBy(entry.author, myId, words), key, at: entry.at, body: content.text, tone: 'note' }
		return { kind: 'notice', key, at: entry.at, body: supervisionNotice(content, words), tone: 'supervision' }
	})
	return [...said, ...waiting(outgoing, 'note', entries, words)]
}

function supervisionNotice(content: Exclude<SupervisionEntry['content'], { kind: 'note' }>, words: Words): string {
	switch (content.kind) {
		case 'opened':
			return words.opened(content.name)
		case 'record_opened':
			return words.recordOpened(content)
		case 'second_person':
			return words.secondPerson(content.name)
		case 'hand_off':
			return words.handOff(content.to)
		case 'signal_raised':
			return words.signalRaised(content.signal)
		case 'signal_acknowledged':
			return words.acknowledged(content.name, content.signal)
	}
}

/** Who answered when: the lifecycle entries alone. */
export function timelineOf(
	entries: readonly RoomEntry[],
): readonly { readonly seq: number; readonly at: number; readonly content: LifecycleContent }[] {
	return entries.flatMap(({ seq, at, content }) => (content.kind === 'message' || content.kind === 'intake' ? [] : [{ seq, at, content }]))
}

export function intakeOf(entries: readonly RoomEntry[]): Extract<RoomEntry['content'], { kind: 'intake' }> | null {
	for (const { content } of entries) if (content.kind === 'intake') return content
	return null
}

function keyOf(stream: string, entry: { readonly seq: number; readonly clientId: string | null }): string {
	return entry.clientId ?? `${stream}-${entry.seq}`
}

/** In the room the person stands on one side and all staff on the other; among staff the sides are mine and theirs. */
function writtenBy(
	author: Author,
	myId: StaffId | null,
	words: Words,
	staffAlign: 'start' | 'end' = 'start',
): Pick<TranscriptMessage, 'kind' | 'side' | 'align' | 'author' | 'badge'> {
	switch (author.role) {
		case 'seeker':
			return { kind: 'message', side: 'theirs', author: words.person }
		case 'listener':
			return { kind: 'message', side: 'theirs', align: staffAlign, author: author.name, badge: words.listenerBadge }
		case 'supervisor':
			return author.id === myId
				? { kind: 'message', side: 'mine', author: author.name }
				: { kind: 'message', side: 'theirs', align: staffAlign, author: author.name, badge: words.supervisorBadge }
		case 'service':
			return { kind: 'message', side: 'theirs', author: '' }
	}
}

/** What this page has sent and the log does not show yet. */
function waiting(
	outgoing: readonly Outgoing[],
	kind: Outgoing['kind'],
	entries: readonly { readonly clientId: string | null }[],
	words: Words,
): TranscriptItem[] {
	return outgoing
		.filter((one) => one.kind === kind && !entries.some((entry) => entry.clientId === one.clientId))
		.map((one) => ({
			kind: 'message',
			key: one.clientId,
			at: one.writtenAt,
			side: 'mine',
			author: words.me,
			body: one.text,
			delivery: deliveryOf(one.state),
			...(kind === 'message' ? { badge: words.part(one.part) } : { tone: kind }),
			...(kind === 'suggestion' ? { badge: words.suggestionBadge } : {}),
			...(one.state.kind === 'not_sent' ? { reason: words.notSent(one.state.code) } : {}),
		}))
}
