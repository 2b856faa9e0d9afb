import type { SupervisorActor } from '@akin/core/access/actor'
import { handOversOf } from '@akin/core/conversation/transfer'
import type { OpenedRecord } from '@akin/core/protocol/record-shapes'
import { lets } from '@akin/core/record/opening'
import type { ConversationId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { type Entry, type Stream, streams } from '@akin/core/view/entry-view'
import { openingView, parseKeptWrapUp } from '@akin/core/view/record-view'
import type { ConversationRecord } from '../../ports/conversation-store.ts'
import type { DataKey } from '../../ports/key-vault.ts'
import type { Chat } from '../chat.ts'
import { findRecord, type NoRecord, type StoredRecord } from './find-record.ts'
import { recordRowOf } from './record-row-of.ts'

export type ReadRefusal = NoRecord | 'not_opened' | 'nothing_left'
export type ReadRecord = { readonly record: OpenedRecord; readonly entries: readonly Entry[]; readonly more: boolean }

/** Entries a single answer carries of each stream; more are asked for again. */
const pageSize = 500

/** Everything behind a position of a record that this supervisor has opened. Each page needs an opening that still stands. */
export async function readRecord(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
	after: Readonly<Record<Stream, number>>,
): Promise<Result<ReadRecord, ReadRefusal>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return found
	if (!(await chat.openings.standing(id, actor.id, chat.clock.now()))) return refused('not_opened')
	const key = await chat.keys.of(found.value)
	if (!key) return refused('nothing_left')
	const pages = await Promise.all(streams.map((stream) => chat.conversations.entries(id, stream, after[stream], pageSize)))
	const wrapUps = await wrapUpsOf(chat, key, found.value)
	// Whoever ended it, or lost the programme, while this was read gets nothing (P2); nor does anybody what was erased meanwhile (P4).
	const now = await findRecord(chat, actor, id)
	if (!now.ok) return now
	const opening = await chat.openings.standing(id, actor.id, chat.clock.now())
	if (!opening || !lets(opening, actor.id, id, chat.clock.now())) return refused('not_opened')
	if (!now.value.wrappedKey) return refused('nothing_left')
	const row = await recordRowOf(chat, now.value)
	return ok({
		record: { row, heads: { ...now.value.heads }, opening: openingView(opening), ...wrapUps },
		entries: pages.flat().map((entry) => chat.keys.open(key, entry)),
		more: pages.some((page) => page.length === pageSize),
	})
}

/** What whoever had it at the end kept of it, and what those kept who handed it over before. */
async function wrapUpsOf(chat: Chat, key: DataKey, { conversation }: StoredRecord): Promise<Pick<OpenedRecord, 'wrapUp' | 'handOvers'>> {
	const kept = await chat.conversations.recordsOf(conversation.id)
	const opened = (listenerId: StaffId, record: ConversationRecord | undefined): OpenedRecord['wrapUp'] => {
		if (!record?.sealed) return null
		const written = chat.keys.openRecord(key, conversation.id, 'wrap_up', listenerId, record.sealed)
		return { howItEnded: record.codes.howItEnded ?? '', ...parseKeptWrapUp(JSON.parse(written)) }
	}
	const listener = conversation.talk?.listener
	const last = kept.find(({ kind }) => kind === 'wrap_up')
	return {
		wrapUp: listener ? opened(listener.id, last) : null,
		handOvers: handOversOf(conversation).map(({ listener: { id, name }, to, changed = false }) => ({
			...{ name, to: to?.name ?? null, changed },
			wrapUp: opened(
				id,
				kept.find((record) => record.kind === 'hand_over' && record.listenerId === id),
			),
		})),
	}
}
