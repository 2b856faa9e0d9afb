import type { Move } from '@akin/core/reply/move'
import { Trans, useLingui } from '@lingui/react/macro'

/** What was seen, in two or three words. */
export function useHinderingName(): (move: Move) => string {
	const { t } = useLingui()
	return (move) => {
		switch (move) {
			case 'advises':
				return t`Advice, maybe early`
			case 'false_comfort':
				return t`Quick comfort`
			case 'judges':
				return t`A judgement`
			case 'asks_why':
				return t`A “why”`
			case 'two_questions':
				return t`Two questions at once`
			case 'promises_secrecy':
				return t`A promise of secrecy`
			case 'crosses_line':
				return t`This leads out of here`
			default:
				return t`This can be said in another way.`
		}
	}
}

/** Why feedback and hints advise against a move. */
export function HinderingWhy({ move }: { readonly move: Move }) {
	switch (move) {
		case 'advises':
			return <Trans>Advice came before they were heard. They have usually thought of it, and now have to defend themselves.</Trans>
		case 'false_comfort':
			return <Trans>Comfort that comes quickly can sound like not wanting to know. You cannot know that it will be all right.</Trans>
		case 'judges':
			return <Trans>This weighs what they feel or did. Whoever feels judged says less.</Trans>
		case 'asks_why':
			return <Trans>A why asks for reasons and easily sounds like blame. “What” and “how” leave more room.</Trans>
		case 'two_questions':
			return <Trans>Two questions at once: they can answer one, and have to choose which.</Trans>
		case 'promises_secrecy':
			return <Trans>This cannot be promised. A supervisor may read along, and where a life is in danger we act, and say so.</Trans>
		case 'crosses_line':
			return <Trans>This asks for something that leads out of here, or says who they are. They came to stay unknown.</Trans>
		default:
			return <Trans>This can be said in another way.</Trans>
	}
}
