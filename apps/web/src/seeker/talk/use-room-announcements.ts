import type { SeekerSnapshot, Wait } from '@akin/client/seeker-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { TranscriptWords } from './transcript-items.ts'

/** A changed place is said at most this often, in milliseconds. */
const placeSaidMs = 60_000

export interface RoomAnnouncementsInput {
	readonly snapshot: SeekerSnapshot
	readonly wait: Wait | null
	readonly words: TranscriptWords
	readonly announcer: Announcer
}

/**
 * Speaks what is new: others' messages with their name, notices, failures of one's own, the place in the queue. What came in
 * one go (history, catching up) is never read out.
 */
export function useRoomAnnouncements({ snapshot, wait, words, announcer }: RoomAnnouncementsInput): void {
	const { t } = useLingui()
	const spoken = useRef<{ readonly conversation: string; seq: number } | null>(null)
	const failed = useRef<ReadonlySet<string>>(new Set())
	const slow = useRef<ReadonlySet<string>>(new Set())
	const place = useRef<{ position: number; saidAt: number } | null>(null)
	const { conversation, entries, loadedUpTo, outgoing } = snapshot

	useEffect(() => () => announcer.forget(), [announcer])

	useEffect(() => {
		if (!conversation) return
		if (spoken.current?.conversation !== conversation.id) spoken.current = { conversation: conversation.id, seq: 0 }
		const from = Math.max(spoken.current.seq, loadedUpTo)
		for (const { seq, author, content } of entries) {
			if (seq <= from) continue
			if (content.kind === 'message') {
				const where = content.part?.kind === 'line' ? `${words.inSheet}: ` : ''
				if (author.role === 'listener' || author.role === 'supervisor') announcer.message(author.name, `${where}${content.text}`)
			} else if (content.kind === 'ended') announcer.alert(words.notice(content))
			else if (content.kind !== 'intake') announcer.status(words.notice(content))
		}
		spoken.current.seq = Math.max(from, entries.at(-1)?.seq ?? 0)
	}, [conversation, entries, loadedUpTo, words, announcer])

	useEffect(() => {
		const nowFailed = new Set(outgoing.filter(({ state }) => state.kind === 'not_sent').map(({ clientId }) => clientId as string))
		for (const key of nowFailed) if (!failed.current.has(key)) announcer.status(t`Not sent. Your words are still here.`)
		failed.current = nowFailed
		const nowSlow = new Set(
			outgoing.filter(({ state }) => state.kind === 'sending' && state.slow).map(({ clientId }) => clientId as string),
		)
		for (const key of nowSlow) if (!slow.current.has(key)) announcer.status(t`Sending is slow. We keep trying.`)
		slow.current = nowSlow
	}, [outgoing, announcer, t])

	useEffect(() => {
		if (!wait) {
			place.current = null
			return
		}
		const now = Date.now()
		if (place.current === null) {
			place.current = { position: wait.position, saidAt: now }
			return
		}
		if (place.current.position === wait.position || now - place.current.saidAt < placeSaidMs) return
		place.current = { position: wait.position, saidAt: now }
		announcer.status(t`You are number ${{ position: wait.position }}.`)
	}, [wait, announcer, t])
}
