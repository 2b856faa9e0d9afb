import { askedStanding } from '@akin/core/attention/asked-standing'
import type { BoardRow } from '@akin/core/protocol/supervisor'
import { Trans } from '@lingui/react/macro'
import { Ago } from './ago.tsx'

/** What is missing in asking about safety, and since when. Nothing where nothing is. */
export function AskedLine({ asked }: { readonly asked: BoardRow['attention']['asked'] }) {
	// Only the step matters here: the clock runs by itself.
	const standing = askedStanding(asked, 0)
	switch (standing.missing) {
		case 'question':
			return (
				<Trans>
					Signal <Ago at={standing.since} />, not asked about safety
				</Trans>
			)
		case 'answer':
			return (
				<Trans>
					Asked about safety <Ago at={standing.since} />, no answer yet
				</Trans>
			)
		case 'telling':
			return standing.answer === 'yes' ? (
				<Trans>
					Answered yes <Ago at={standing.since} />, no supervisor told
				</Trans>
			) : (
				<Trans>
					Answered <Ago at={standing.since} />, not clear, no supervisor told
				</Trans>
			)
		case 'nothing':
			return null
	}
}
