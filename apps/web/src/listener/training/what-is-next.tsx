import type { OwnTraining } from '@akin/core/protocol/training'
import { RungName } from '@akin/ui/staff/rung-words'
import { Plural, Trans } from '@lingui/react/macro'

/** What comes next on the ladder of trust, and why. */
export function WhatIsNext({ training }: { readonly training: OwnTraining }) {
	const { next, opened, lessons, rolePlays, shadowed } = training
	switch (next.kind) {
		case 'lessons': {
			const left = lessons.filter(({ knownSince }) => knownSince === null).length
			return opened === null ? (
				<Plural value={left} one="One lesson is left. Then you practise." other="# lessons are left. Then you practise." />
			) : (
				<Plural
					value={left}
					one="One lesson is to be refreshed. Once you have answered its questions you go on where you were."
					other="# lessons are to be refreshed. Once you have answered their questions you go on where you were."
				/>
			)
		}
		case 'practice': {
			const left = rolePlays.needed - rolePlays.finished
			return (
				<Plural
					value={left}
					one="One more role play to the end, then a coordinator looks at it with you."
					other="# more role plays to the end, then a coordinator looks at it with you."
				/>
			)
		}
		case 'shadow': {
			const left = shadowed.needed - shadowed.finished
			return (
				<Plural
					value={left}
					one="Read along with one more conversation, then a coordinator looks at it with you."
					other="Read along with # more conversations, then a coordinator looks at it with you."
				/>
			)
		}
		case 'sign_off':
			return (
				<Trans>
					A coordinator opens the next rung for you: <RungName rung={next.rung} />. You need not do anything for it.
				</Trans>
			)
		case 'nothing':
			return <Trans>Everything is open to you.</Trans>
	}
}
