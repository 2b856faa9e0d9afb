import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { StaffAuthor } from '@akin/core/protocol/entries'
import type { StaffId } from '@akin/core/support/ids'
import { deliveryOf, type TranscriptItem } from '@akin/ui/core/transcript'
import { joinBadges, usePartWords } from '@akin/ui/staff/part-words'
import { useRoomNotice } from '@akin/ui/staff/room-notice-words'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useNotSentReason } from '../session/refusal-text.ts'

interface IntakeAnswers {
	readonly name: string | null
	readonly topics: readonly string[]
	readonly about: string | null
	readonly inDanger: boolean
}

/** What the person and their listeners wrote, and what happened, as the message list wants it. */
export function useRoomItems(
	{ entries, outgoing, view }: ListenerOpenConversation,
	person: string,
	me: StaffId | null,
): readonly TranscriptItem[] {
	const { t } = useLingui()
	const notice = useRoomNotice()
	const reason = useNotSentReason()
	const partWords = usePartWords()
	return useMemo(() => {
		const who = (author: StaffAuthor): string => {
			if (author.role === 'seeker') return person
			if (author.role === 'service') return t`Note`
			return author.id === me ? t`You` : author.name
		}
		const written = entries.room.map((entry): TranscriptItem => {
			const { author, content, at, clientId, seq } = entry
			const key = clientId ?? `room-${seq}`
			if (content.kind === 'intake') return { kind: 'notice', key, at, body: intakeText(content) }
			if (content.kind !== 'message') return { kind: 'notice', key, at, body: notice(content) }
			const mine = author.role !== 'seeker' && author.role !== 'service' && author.id === me
			return {
				kind: 'message',
				key,
				at,
				side: mine ? 'mine' : 'theirs',
				// Everybody who answers stands on one side, the person on the other.
				align: author.role === 'seeker' ? 'start' : 'end',
				author: who(author),
				body: content.text,
				badge: joinBadges(author.role === 'supervisor' ? t`Supervisor` : undefined, partWords(content.part)),
				lang: author.role === 'seeker' ? view.language : undefined,
			}
		})
		const going = outgoing
			.filter(({ kind }) => kind === 'message')
			.map(
				(message): TranscriptItem => ({
					kind: 'message',
					key: message.clientId,
					at: message.writtenAt,
					side: 'mine',
					author: t`You`,
					body: message.text,
					badge: partWords(message.part),
					delivery: deliveryOf(message.state),
					reason: message.state.kind === 'not_sent' ? reason(message.state.code) : undefined,
				}),
			)
		return [...written, ...going]

		function intakeText(answers: IntakeAnswers): string {
			const lines = [
				answers.name ? t`They go by “${{ name: answers.name }}”.` : null,
				answers.topics.length > 0 ? t`It is about: ${{ topics: answers.topics.join(', ') }}.` : null,
				answers.about ? t`What it is about, in their words: ${{ about: answers.about }}` : null,
				answers.inDanger ? t`They said they are in danger right now.` : null,
			].filter((line) => line !== null)
			return lines.length > 0 ? lines.join('\n') : t`They told us nothing beforehand. That is fine.`
		}
	}, [entries.room, outgoing, view.language, person, me, t, notice, reason, partWords])
}
