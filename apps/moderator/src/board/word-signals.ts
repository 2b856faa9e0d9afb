import type { WordSignalKind } from '@akin/core/attention/word-signal'
import { unreachable } from '@akin/core/support/unreachable'
import { useLingui } from '@lingui/react/macro'

/** What a rule read in somebody's words, named without a verdict: a person looks and decides. */
export function useWordSignal(): (kind: WordSignalKind) => string {
	const { t } = useLingui()
	return (kind) => {
		switch (kind) {
			case 'suicidal_thoughts':
				return t`Words about suicide`
			case 'wish_to_be_dead':
				return t`Words about wishing to be dead`
			case 'suicide_plan':
				return t`Words about a plan, means or a time`
			case 'hopelessness':
				return t`Words about having no hope`
			case 'self_harm':
				return t`Words about self-harm`
			case 'method_question':
				return t`Asks about methods`
			case 'medical_emergency':
				return t`Words about an overdose or emergency`
			case 'in_danger_from_other':
				return t`Words about danger from somebody`
			case 'abuse_of_dependent':
				return t`Words about a child or dependent being hurt`
			case 'harm_to_other':
				return t`Words about hurting somebody`
			case 'worried_about_other':
				return t`Words about somebody else in danger`
			case 'abuse_of_listener':
				return t`Abuse towards the listener`
			case 'conduct_contact':
				return t`The listener asks for contact details`
			case 'conduct_off_platform':
				return t`The listener wants to talk somewhere else`
			case 'conduct_secrecy':
				return t`The listener asks to keep something secret`
			case 'conduct_sexual':
				return t`Sexual words from the listener`
			case 'conduct_money':
				return t`The listener writes about money`
			case 'conduct_dismissive':
				return t`The listener brushes aside what was said`
			default:
				return unreachable(kind)
		}
	}
}
