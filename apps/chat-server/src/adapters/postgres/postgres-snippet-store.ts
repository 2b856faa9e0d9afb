import type { PromptGroup } from '@akin/core/programme/prompt'
import type { ProgrammeId, SnippetId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { SnippetStore, StoredSnippet, StoredSnippetState } from '../../ports/snippet-store.ts'
import { type Database, timestamp } from './database.ts'

type Row = {
	id: SnippetId
	owner_id: StaffId
	programme_id: ProgrammeId
	language: string
	prompt_group: PromptGroup
	version: number
	changed_at: Instant
	wrapped_key: Uint8Array
	sealed: Uint8Array
} & StateRow
type StateRow =
	| { state: 'own' }
	| { state: 'asked'; state_at: Instant }
	| { state: 'approved'; state_at: Instant; by_id: StaffId; by_name: string }
	| { state: 'returned'; state_at: Instant; by_id: StaffId; by_name: string; reason_sealed: Uint8Array }

export const createPostgresSnippetStore = (database: Database): SnippetStore => ({
	async ofOwner(ownerId) {
		return (await database.query<Row>('select * from snippet where owner_id = $1 order by changed_at, id', [ownerId])).map(fromRow)
	},
	async shownIn(programmeIds) {
		const rows = await database.query<Row>(
			`select * from snippet where programme_id = any($1) and state in ('asked', 'approved') order by changed_at, id`,
			[programmeIds],
		)
		return rows.map(fromRow)
	},
	async find(id) {
		const [row] = await database.query<Row>('select * from snippet where id = $1', [id])
		return row ? fromRow(row) : null
	},
	add: (snippet, most) =>
		database.transaction(async (tx) => {
			// Two of one owner at once are counted one after the other.
			await tx.query('select 1 from staff where id = $1 for update', [snippet.ownerId])
			const [there] = await tx.query<{ count: number; same: boolean }>(
				`select count(*) filter (where owner_id = $1)::int as count, coalesce(bool_or(id = $2), false) as same
				from snippet where owner_id = $1 or id = $2`,
				[snippet.ownerId, snippet.id],
			)
			if (there?.same) return 'there_already'
			if ((there?.count ?? 0) >= most) return 'too_many'
			await tx.query(
				`insert into snippet (id, owner_id, programme_id, language, prompt_group, version, changed_at, state, wrapped_key, sealed)
				values ($1, $2, $3, $4, $5, $6, $7, 'own', $8, $9)`,
				[...wordsOf(snippet), Buffer.from(snippet.wrappedKey), Buffer.from(snippet.sealed)],
			)
			return 'added'
		}),
	async replace(snippet) {
		const rows = await database.query(
			`update snippet set programme_id = $3, language = $4, prompt_group = $5, version = $6, changed_at = $7, state = 'own', wrapped_key = $8,
				sealed = $9, state_at = null, by_id = null, by_name = null, reason_sealed = null
			where id = $1 and owner_id = $2 and version = $6 - 1 returning id`,
			[...wordsOf(snippet), Buffer.from(snippet.wrappedKey), Buffer.from(snippet.sealed)],
		)
		return rows.length === 1
	},
	remove: async (id, ownerId) =>
		(await database.query('delete from snippet where id = $1 and owner_id = $2 returning id', [id, ownerId])).length === 1,
	async move(id, version, from, to) {
		const rows = await database.query(
			`update snippet set state = $4, state_at = $5, by_id = $6, by_name = $7, reason_sealed = $8
			where id = $1 and version = $2 and state = any($3) returning id`,
			[id, version, from, ...columnsOf(to)],
		)
		return rows.length === 1
	},
	async deleteUnchangedSince(before) {
		await database.query('delete from snippet where changed_at < $1', [timestamp(before)])
	},
})

const wordsOf = ({ id, ownerId, programmeId, language, group, version, changedAt }: StoredSnippet) => [
	...[id, ownerId, programmeId, language, group, version],
	timestamp(changedAt),
]

function columnsOf(state: StoredSnippetState): readonly unknown[] {
	if (state.kind === 'own') return [state.kind, null, null, null, null]
	if (state.kind === 'asked') return [state.kind, timestamp(state.at), null, null, null]
	return [state.kind, timestamp(state.at), state.byId, state.byName, state.kind === 'returned' ? Buffer.from(state.reason) : null]
}

function fromRow(row: Row): StoredSnippet {
	return {
		...{ id: row.id, ownerId: row.owner_id, programmeId: row.programme_id, language: row.language, group: row.prompt_group },
		...{ version: row.version, changedAt: row.changed_at, state: stateOf(row), wrappedKey: row.wrapped_key, sealed: row.sealed },
	}
}

function stateOf(row: StateRow): StoredSnippetState {
	switch (row.state) {
		case 'own':
			return { kind: 'own' }
		case 'asked':
			return { kind: 'asked', at: row.state_at }
		case 'approved':
			return { kind: 'approved', at: row.state_at, byId: row.by_id, byName: row.by_name }
		case 'returned':
			return { kind: 'returned', at: row.state_at, byId: row.by_id, byName: row.by_name, reason: row.reason_sealed }
	}
}
