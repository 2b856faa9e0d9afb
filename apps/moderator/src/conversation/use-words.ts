import { isWordSignal } from '@akin/core/attention/signal'
import { useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { usePartWords } from '@akin/ui/staff/part-words'
import { useReferralStep } from '@akin/ui/staff/referral-words'
import { useRoomNotice } from '@akin/ui/staff/room-notice-words'
import { useShadowNotice } from '@akin/ui/staff/shadow-words'
import { useSuggestionAnswer } from '@akin/ui/staff/suggestion-answer'
import { useTransferNotice } from '@akin/ui/staff/transfer-words'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useWordSignal } from '../board/word-signals.ts'
import type { Words } from './transcript-items.ts'

/** @param person the name they chose, else the handle in words */
export function useWords(person: string, me: string): Words {
	const { t } = useLingui()
	const lifecycle = useRoomNotice()
	const suggestionAnswered = useSuggestionAnswer()
	const referral = useReferralStep()
	const wordSignal = useWordSignal()
	const transfer = useTransferNotice()
	const shadow = useShadowNotice()
	const openingReason = useOpeningReason()
	const part = usePartWords()
	// biome-ignore lint/correctness/useExhaustiveDependencies: `lifecycle` and the like are made from `t` and changes with it
	return useMemo(
		() => ({
			person,
			me,
			listenerBadge: t`Listener`,
			supervisorBadge: t`Supervisor`,
			lifecycle,
			part,
			suggestionBadge: t`Suggested reply`,
			suggestionAnswered,
			signalRaised: (kind) => {
				switch (kind) {
					case 'help_requested':
						return t`The listener pressed “Help me”.`
					case 'danger_declared':
						return t`The person said they are in danger now.`
					case 'listener_lost':
						return t`The listener lost their connection.`
					case 'no_handler':
						return t`Nobody was answering this person.`
					case 'waiting_long':
						return t`The person had waited for a long time.`
					case 'listener_silent':
						return t`The person had no answer for a while after words about their safety.`
					case 'long_talk':
						return t`The talk had gone on for a long time.`
					case 'new_listener':
						return t`It was one of the first talks of its listener.`
					case 'changed_listener':
						return t`The person asked for another listener.`
					case 'conduct_danger_reported':
					case 'conduct_reported':
						return t`The person said that something is wrong with how they are answered.`
					case 'person_reported':
						return t`Staff reported the person.`
					case 'not_asked':
						return t`Nobody had asked directly about their safety.`
					default:
						return t`A rule read: ${{ what: wordSignal(kind) }}.`
				}
			},
			acknowledged: (name, kind) => (isWordSignal(kind) ? t`${name} has seen it: ${{ what: wordSignal(kind) }}.` : t`${name} has seen it.`),
			opened: (name) => t`${name} opened this conversation.`,
			recordOpened: ({ name, reason, because }) => {
				const why = openingReason(reason)
				return because === null ? t`${name} opened the record. ${why}.` : t`${name} opened the record. ${why}: “${because}”`
			},
			referral,
			transfer,
			shadow,
			handOverNote: t`Hand-over note`,
			withheld: t`Between others.`,
			secondPerson: (name) => t`${name} stands by.`,
			handOff: (to) => t`Handed on to ${to}. The record has what was agreed.`,
			notSent: (code) => {
				switch (code) {
					case 'conversation_closed':
						return t`The conversation has ended.`
					case 'not_joined':
						return t`You are not in the conversation any more.`
					case 'worksheet_not_open':
						return t`The person has not opened the worksheet.`
					case 'plan_not_open':
						return t`The person has not agreed to make a plan.`
					case 'no_listener':
						return t`No listener answers here any more.`
					case 'message_too_long':
						return t`It is too long for one message.`
					default:
						return t`Something went wrong on our side. Your words are still here.`
				}
			},
		}),
		[t, person, me],
	)
}
