import type { ListenerEntry } from '@akin/core/protocol/entries'
import { nextSteps, type Referral, type ReferralStep, referralsOf } from '@akin/core/supervision/referrals'

type BackstageEntry = Extract<ListenerEntry, { stream: 'backstage' }>

/** The referrals that stand backstage, each with what can be written down next. */
export const referralsIn = (entries: readonly BackstageEntry[]): readonly (Referral & { readonly next: readonly ReferralStep[] })[] =>
	referralsOf(
		entries.flatMap(({ at, author, content }) =>
			content.kind === 'referral'
				? [{ at, content, by: author.role === 'listener' || author.role === 'supervisor' ? author.name : '' }]
				: [],
		),
	).map((referral) => ({ ...referral, next: nextSteps(referral) }))
