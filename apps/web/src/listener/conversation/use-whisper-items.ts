import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { StaffId } from '@akin/core/support/ids'
import { deliveryOf, type TranscriptItem } from '@akin/ui/core/transcript'
import { useReferralStep } from '@akin/ui/staff/referral-words'
import { useShadowNotice } from '@akin/ui/staff/shadow-words'
import { useSuggestionAnswer } from '@akin/ui/staff/suggestion-answer'
import { useTransferNotice } from '@akin/ui/staff/transfer-words'
import { useWhisperBadge } from '@akin/ui/staff/whisper-badge'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useNotSentReason } from '../session/refusal-text.ts'

/** What was said beside the conversation, where the person never looks. */
export function useWhisperItems({ entries, outgoing }: ListenerOpenConversation, me: StaffId | null): readonly TranscriptItem[] {
	const { t } = useLingui()
	const reason = useNotSentReason()
	const answerWords = useSuggestionAnswer()
	const referralWords = useReferralStep()
	const whisperBadge = useWhisperBadge()
	const transferWords = useTransferNotice()
	const shadowWords = useShadowNotice()
	return useMemo(() => {
		// What is still to be answered stands in a box of its own.
		const answered = new Set(
			entries.backstage.flatMap(({ content }) => (content.kind === 'suggestion_answered' ? [content.suggestion] : [])),
		)
		// Nor what was between others before this listener came.
		const written = entries.backstage.flatMap(({ author, content, at, clientId, seq }): TranscriptItem | TranscriptItem[] => {
			if (content.kind === 'withheld' || (content.kind === 'suggestion' && !answered.has(seq))) return []
			const key = clientId ?? `backstage-${seq}`
			if (content.kind === 'whisper' || content.kind === 'suggestion') {
				const named = author.role === 'listener' || author.role === 'supervisor'
				const mine = named && author.id === me
				const name = named ? author.name : ''
				return {
					kind: 'message',
					key,
					at,
					side: mine ? 'mine' : 'theirs',
					author: mine ? t`You` : name,
					body: content.text,
					tone: content.kind,
					badge: content.kind === 'suggestion' ? t`Suggested reply` : whisperBadge(mine),
				}
			}
			if (content.kind === 'suggestion_answered')
				return { kind: 'notice', key: `answer-${seq}`, at, tone: 'backstage', body: answerWords(content.answer, content.name) }
			if (content.kind === 'referral')
				return { kind: 'notice', key, at, tone: 'backstage', body: referralWords(content.step, content.resource) }
			if (content.kind === 'hand_over_note') {
				const body = t`Hand-over note: ${{ note: content.text }}`
				return { kind: 'notice', key, at, tone: 'backstage', body }
			}
			if (content.kind === 'transfer_proposed' || content.kind === 'transfer_agreed' || content.kind === 'transfer_failed')
				return { kind: 'notice', key, at, tone: 'backstage', body: transferWords(content) }
			if (content.kind === 'shadow_began' || content.kind === 'shadow_ended')
				return { kind: 'notice', key, at, tone: 'backstage', body: shadowWords(content) }
			const help = content.signal === 'help_requested'
			if (content.kind === 'signal_raised')
				return {
					kind: 'notice',
					key,
					at,
					tone: 'backstage',
					body: help ? t`You asked for help.` : t`Supervisors were told that this conversation needs them.`,
				}
			return { kind: 'notice', key, at, tone: 'backstage', body: t`${{ name: content.name }} saw it.` }
		})
		const going = outgoing
			.filter(({ kind }) => kind === 'whisper')
			.map(
				(whisper): TranscriptItem => ({
					kind: 'message',
					key: whisper.clientId,
					at: whisper.writtenAt,
					side: 'mine',
					author: t`You`,
					body: whisper.text,
					tone: 'whisper',
					delivery: deliveryOf(whisper.state),
					reason: whisper.state.kind === 'not_sent' ? reason(whisper.state.code) : undefined,
				}),
			)
		return [...written, ...going]
	}, [entries.backstage, outgoing, me, t, reason, answerWords, referralWords, whisperBadge, transferWords, shadowWords])
}
