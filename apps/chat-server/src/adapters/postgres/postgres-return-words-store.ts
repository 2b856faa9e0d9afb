import type { ProgrammeId, ReturnWordsId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { KeyedHash, ReturnWordsStore, StoredReturnWords } from '../../ports/return-words-store.ts'
import { type Database, type Queries, timestamp } from './database.ts'

type Row = {
	id: ReturnWordsId
	programme_id: ProgrammeId
	listener_id: StaffId | null
	hash_year: number
	hash: Uint8Array
	next_year: number | null
	next_hash: Uint8Array | null
	holder: SeekerSessionId | null
	held_at: number
	ends_at: number
	summary_key: Uint8Array | null
	summary_sealed: Uint8Array | null
}

const given = `select *, exists (select from unnest($1::bytea[], $2::smallint[]) as g (hash, year)
	where g.hash = next_hash and g.year = next_year) as by_next
from return_words where ends_at > $3 and ((hash, hash_year) in (select * from unnest($1::bytea[], $2::smallint[]))
	or (next_hash, next_year) in (select * from unnest($1::bytea[], $2::smallint[])))
for update`

export function createPostgresReturnWordsStore(database: Database): ReturnWordsStore {
	const held = async (tx: Queries, holder: SeekerSessionId, now: number, lock: '' | 'for update') => {
		const [row] = await tx.query<Row>(`select * from return_words where holder = $1 and ends_at > $2 ${lock}`, [holder, timestamp(now)])
		return row ? fromRow(row) : null
	}

	return {
		add: (words) =>
			database.transaction(async (tx) => {
				await letGo(tx, words)
				await tx.query(
					`insert into return_words (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
					toRow(words),
				)
			}),

		give: (hashes, now, change) =>
			database.transaction(async (tx) => {
				const [row] = await tx.query<Row & { by_next: boolean }>(given, [...hashColumns(hashes), timestamp(now)])
				if (!row) return null
				const stored = fromRow(row)
				const changed = await change(stored, row.by_next ? 'next' : 'current')
				if (changed === null) return stored
				await letGo(tx, changed)
				await save(tx, changed)
				return changed
			}),

		heldBy: (holder, now) => held(database, holder, now, ''),

		change: (holder, now, change) =>
			database.transaction(async (tx) => {
				const stored = await held(tx, holder, now, 'for update')
				if (stored === null) return false
				await save(tx, await change(stored))
				return true
			}),

		erase: async (holder) => (await database.query('delete from return_words where holder = $1 returning id', [holder])).length > 0,

		async deleteEnded(now) {
			await database.query('delete from return_words where ends_at <= $1', [timestamp(now)])
		},

		async forgetHolders(heldBefore) {
			await database.query('update return_words set holder = null where holder is not null and held_at < $1', [timestamp(heldBefore)])
		},

		async hashKey(year) {
			const [row] = await database.query<{ wrapped_key: Uint8Array }>('select wrapped_key from return_words_key where year = $1', [year])
			return row?.wrapped_key ?? null
		},

		async keepHashKey(year, wrapped) {
			await database.query('insert into return_words_key (year, wrapped_key) values ($1, $2) on conflict do nothing', [
				year,
				Buffer.from(wrapped),
			])
			const kept = await this.hashKey(year)
			if (kept === null) throw new Error('the key of return words was not kept')
			return kept
		},
	}
}

const columns = [
	...['id', 'programme_id', 'listener_id', 'hash_year', 'hash', 'next_year', 'next_hash'],
	...['holder', 'held_at', 'ends_at', 'summary_key', 'summary_sealed'],
]

const toRow = ({ id, programmeId, listenerId, current, next, holder, heldAt, endsAt, summary }: StoredReturnWords): unknown[] => [
	...[id, programmeId, listenerId, current.year, Buffer.from(current.hash), next?.year ?? null, next && Buffer.from(next.hash)],
	...[holder, timestamp(heldAt), timestamp(endsAt), summary && Buffer.from(summary.wrappedKey), summary && Buffer.from(summary.sealed)],
]

/** What their sign-in held before is nobody's any more. */
async function letGo(tx: Queries, { holder, id }: StoredReturnWords): Promise<void> {
	if (holder !== null) await tx.query('update return_words set holder = null where holder = $1 and id <> $2', [holder, id])
}

async function save(tx: Queries, words: StoredReturnWords): Promise<void> {
	const set = columns.slice(1).map((column, i) => `${column} = $${i + 2}`)
	await tx.query(`update return_words set ${set.join(', ')} where id = $1`, toRow(words))
}

const hashColumns = (hashes: readonly KeyedHash[]): [Buffer[], number[]] => [
	hashes.map(({ hash }) => Buffer.from(hash)),
	hashes.map(({ year }) => year),
]

const fromRow = (row: Row): StoredReturnWords => ({
	...{ id: row.id, programmeId: row.programme_id, listenerId: row.listener_id },
	current: { year: row.hash_year, hash: row.hash },
	next: row.next_hash && row.next_year !== null ? { year: row.next_year, hash: row.next_hash } : null,
	...{ holder: row.holder, heldAt: row.held_at, endsAt: row.ends_at },
	summary: row.summary_key && row.summary_sealed && { wrappedKey: row.summary_key, sealed: row.summary_sealed },
})
