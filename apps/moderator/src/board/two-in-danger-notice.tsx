import type { Board } from '@akin/core/protocol/supervisor'
import type { ConversationId } from '@akin/core/support/ids'
import { buttonClass } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { twoInDanger } from './two-in-danger.ts'

export type TwoInDangerNoticeProps = {
	readonly board: Board
	/** Only where this conversation is one of them. */
	readonly about?: ConversationId
}

/** One listener has two people in danger: who they are, who is free, and the one press by which a supervisor takes the second. */
export function TwoInDangerNotice({ board, about }: TwoInDangerNoticeProps) {
	const { i18n } = useLingui()
	const handleName = useHandleName()
	const list = new Intl.ListFormat(intlLocale(i18n.locale), { type: 'conjunction' })
	const found = twoInDanger(board).filter(({ rows }) => about === undefined || rows.some(({ id }) => id === about))
	return found.map(({ listener, rows, couldTake }) => {
		const people = list.format(rows.map(({ handle }) => handleName(handle)))
		const free = list.format(couldTake.map(({ name }) => name))
		return (
			<Notice
				key={listener.id}
				tone="urgent"
				title={
					<Trans>
						<bdi>{listener.name}</bdi> has {rows.length} people in danger: {people}
					</Trans>
				}
				actions={rows.slice(1).map(({ id, handle }) => (
					<Link key={id} to="/conversations/$id" params={{ id }} search={{ step: 'take_over' }} className={buttonClass({ size: 'small' })}>
						<Trans>Take over {handleName(handle)}</Trans>
					</Link>
				))}
			>
				{couldTake.length > 0 ? (
					<Trans>
						<bdi>{free}</bdi> could take one: on shift, free, and they speak the language. Take over first, then hand back to another
						listener.
					</Trans>
				) : (
					<Trans>No other listener is free who speaks the language. A supervisor can take one.</Trans>
				)}
			</Notice>
		)
	})
}
