import type { Relation } from '@akin/core/access/actor'
import { type Action, actions, allows, type State } from '@akin/core/access/can'
import { Trans, useLingui } from '@lingui/react/macro'
import table from '../changes-table.module.css'
import { useActionWords } from './use-action-words.ts'

/** Relations that people take for one. */
const columns = [
	{ id: 'person', relations: ['its_seeker'] },
	{ id: 'answers', relations: ['offered_listener', 'handling_listener', 'closing_listener'] },
	{ id: 'observes', relations: ['observing_listener', 'closing_observer'] },
	{ id: 'asked', relations: ['asked_listener'] },
	{ id: 'learns', relations: ['shadowing_learner'] },
	{ id: 'handed_over', relations: ['former_listener'] },
	{ id: 'supervisor', relations: ['supervisor'] },
	{ id: 'joined', relations: ['joined_supervisor'] },
	{ id: 'answering', relations: ['handling_supervisor'] },
] as const satisfies readonly { readonly id: string; readonly relations: readonly Relation[] }[]
type ColumnId = (typeof columns)[number]['id']

const states: readonly State[] = ['waiting', 'offered', 'active', 'closed']

/** In which states of a conversation anybody of a column may do it. */
export const statesFor = (id: ColumnId, action: Action): readonly State[] => {
	const relations = columns.find((column) => column.id === id)?.relations ?? []
	return states.filter((state) => relations.some((relation) => allows(relation, action, state)))
}

/** The access table itself (`core/access/can.ts`), in words: drawn from what the server goes by, so that it cannot say anything else. */
export function RightsTable() {
	const { t } = useLingui()
	const actionWords = useActionWords()
	const columnWords: Readonly<Record<ColumnId, string>> = {
		person: t`The person`,
		answers: t`Listener who answers`,
		observes: t`Listener after a take-over`,
		asked: t`Listener asked to take it on`,
		learns: t`Learner who reads along`,
		handed_over: t`Listener who handed over`,
		supervisor: t`Supervisor`,
		joined: t`Supervisor who joined`,
		answering: t`Supervisor who answers`,
	}
	const when = (allowed: readonly State[]) => {
		if (allowed.length === 0) return '–'
		if (allowed.length === states.length) return t`Always`
		const parts = [
			allowed.includes('waiting') ? t`waiting` : allowed.includes('offered') ? t`when offered` : null,
			allowed.includes('active') ? t`talking` : null,
			allowed.includes('closed') ? t`afterwards` : null,
		]
		return parts.filter((part) => part !== null).join(', ')
	}
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys
		<section className={table.scroll} tabIndex={0} aria-label={t`Who may do what with a conversation`}>
			<table className={table.table}>
				<thead>
					<tr>
						<th scope="col">
							<Trans>What</Trans>
						</th>
						{columns.map(({ id }) => (
							<th key={id} scope="col">
								{columnWords[id]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{actions.map((action) => (
						<tr key={action} data-action={action}>
							<th scope="row">{actionWords(action)}</th>
							{columns.map(({ id }) => (
								<td key={id}>{when(statesFor(id, action))}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
