import type { Difficulty } from '@akin/core/practice/role-play'
import type { ProgrammeKind } from '@akin/core/programme/programme'
import { Trans } from '@lingui/react/macro'

/** What sort of support it is, in words. */
export function KindWords({ kind }: { readonly kind: ProgrammeKind }) {
	switch (kind) {
		case 'mental_health':
			return <Trans>Mental health</Trans>
		case 'academic':
			return <Trans>Studying</Trans>
		case 'social_integration':
			return <Trans>Arriving somewhere new</Trans>
		case 'recovery':
			return <Trans>Recovery</Trans>
		case 'mentoring':
			return <Trans>Mentoring</Trans>
		case 'peers_at_work':
			return <Trans>Peers at work</Trans>
		case 'practice':
			return <Trans>Practice</Trans>
	}
}

export function DifficultyWords({ difficulty }: { readonly difficulty: Difficulty }) {
	switch (difficulty) {
		case 'first_steps':
			return <Trans>First steps</Trans>
		case 'usual':
			return <Trans>As it usually is</Trans>
		case 'hard':
			return <Trans>Hard</Trans>
	}
}

export function DifficultyAbout({ difficulty }: { readonly difficulty: Difficulty }) {
	switch (difficulty) {
		case 'first_steps':
			return <Trans>People who say fairly openly how they are.</Trans>
		case 'usual':
			return <Trans>The desk points to a signal, as it does in a real conversation.</Trans>
		case 'hard':
			return <Trans>Signals are for you to notice: the desk points to nothing here.</Trans>
	}
}
