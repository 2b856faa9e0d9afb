import type { BoardRow } from '@akin/core/protocol/supervisor'
import { CommandMenu } from '@akin/ui/staff/command-menu'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { inBoardOrder } from '../board/attention-order.ts'
import { usePart } from '../session/session-context.ts'
import { useAllCommands } from './commands-context.tsx'
import { matches } from './matches.ts'

/** As many conversations as a person reads through; more letters make them fewer. */
const mostConversations = 12

/** Everything that can be done, by name, and every conversation of the board by its handle. */
export default function CommandSearch({ onClose }: { readonly onClose: () => void }) {
	const { t, i18n } = useLingui()
	const all = useAllCommands()
	const board = usePart((snapshot) => snapshot.board)
	const navigate = useNavigate()
	const handleName = useHandleName()
	const [query, setQuery] = useState('')

	const [commands] = useState(all)
	const found = commands.filter((command) => matches(query, command.title, i18n.locale))
	const stages: Readonly<Record<BoardRow['state'], string>> = {
		waiting: t`Waiting`,
		offered: t`Offered to a listener`,
		active: t`Talking`,
		closed: t`Ended`,
	}
	const rows = board ? inBoardOrder(board) : []
	const conversations = rows.filter((row) => matches(query, handleName(row.handle), i18n.locale)).slice(0, mostConversations)

	return (
		<CommandMenu
			label={t`Search commands and conversations`}
			query={query}
			onQuery={setQuery}
			empty={<Trans>Nothing is called that. Try a shorter word.</Trans>}
			sections={[
				{
					title: t`Commands`,
					choices: found.map(({ id, title, about, keys }) => ({ id: `do ${id}`, label: title, about, keys })),
				},
				{
					title: t`Conversations`,
					choices: conversations.map((row) => ({
						id: `open ${row.id}`,
						label: handleName(row.handle),
						about: [stages[row.state], ...(row.handler ? [row.handler.name] : []), row.programmeName].join(' · '),
					})),
				},
			]}
			onChoose={(chosen) => {
				onClose()
				const row = conversations.find(({ id }) => chosen === `open ${id}`)
				if (row) void navigate({ to: '/conversations/$id', params: { id: row.id } })
				else commands.find(({ id }) => chosen === `do ${id}`)?.run()
			}}
		/>
	)
}
