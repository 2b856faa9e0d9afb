import type { WordSignalKind, WordTier } from '@akin/core/attention/word-signal'
import { useLingui } from '@lingui/react/macro'

/** What a rule looks for and how urgent it is, in a few words. */
export function useKindWords(): {
	readonly kind: (kind: WordSignalKind) => string
	readonly tier: (tier: WordTier | 'not_reviewed') => string
	readonly who: (who: 'seeker' | 'listener') => string
} {
	const { t } = useLingui()
	return {
		kind: (kind) => {
			switch (kind) {
				case 'suicidal_thoughts':
					return t`Thoughts of suicide`
				case 'wish_to_be_dead':
					return t`Wish to be dead`
				case 'suicide_plan':
					return t`Plan, means or time`
				case 'hopelessness':
					return t`Hopelessness`
				case 'self_harm':
					return t`Self-harm`
				case 'method_question':
					return t`Asking about methods`
				case 'medical_emergency':
					return t`Medical emergency or overdose`
				case 'in_danger_from_other':
					return t`In danger from somebody`
				case 'abuse_of_dependent':
					return t`Abuse of a child or dependent`
				case 'harm_to_other':
					return t`Intent to harm somebody`
				case 'worried_about_other':
					return t`Worried about somebody else`
				case 'abuse_of_listener':
					return t`Abuse of the listener`
				case 'conduct_contact':
					return t`Conduct: asking for contact details`
				case 'conduct_off_platform':
					return t`Conduct: moving to another place`
				case 'conduct_secrecy':
					return t`Conduct: secrecy`
				case 'conduct_sexual':
					return t`Conduct: sexual content`
				case 'conduct_money':
					return t`Conduct: money`
				case 'conduct_dismissive':
					return t`Conduct: dismissing`
			}
		},
		tier: (tier) => {
			switch (tier) {
				case 'act_now':
					return t`Act now`
				case 'needs_eyes':
					return t`Needs eyes`
				case 'watch':
					return t`Watch`
				case 'not_reviewed':
					return t`Not reviewed`
			}
		},
		who: (who) => (who === 'seeker' ? t`The person` : t`The listener`),
	}
}
