import type { ProgrammeWords } from '@akin/core/attention/programme-words'
import { nothingRead, type ReadSoFar, readIntake, readNext } from '@akin/core/attention/read-next'
import type { CompiledPack } from '@akin/core/attention/rules/compile-pack'
import type { DangerFlag } from '@akin/core/attention/speaker'
import type { Conversation } from '@akin/core/conversation/conversation'
import type { Programme } from '@akin/core/programme/programme'
import { withoutRules } from '@akin/core/supervision/retired-rules'
import type { Entry } from '@akin/core/view/entry-view'
import type { StoredConversation, StoredEntry } from '../../ports/conversation-store.ts'
import type { DataKey } from '../../ports/key-vault.ts'
import type { Chat } from '../chat.ts'
import type { KeptReading } from './attention.ts'

const pageSize = 200

const noWords: ProgrammeWords = []

/** With what words of this conversation are read. */
export type Circumstances = {
	readonly packs: readonly CompiledPack[]
	readonly flags: readonly DangerFlag[]
	/** Rules that raise nothing here; those of packs are gone from them already. */
	readonly retired: ReadonlySet<string>
}
export async function circumstancesOf(
	{ attention, retiredRules }: Pick<Chat, 'attention' | 'retiredRules'>,
	{ programmeId, language, signals }: Conversation,
	programme: Programme | null,
): Promise<Circumstances> {
	const retired = await retiredRules.of(programmeId)
	return {
		packs: withoutRules(attention.packsOf(language, programme?.attention.words ?? noWords), retired),
		flags: signals.some(({ kind }) => kind === 'danger_declared') ? ['danger_declared'] : [],
		retired,
	}
}

/**
 * What was said in the room so far. Kept in memory and brought up to where this node knows the log to reach, so that on most messages
 * nothing is read; what other nodes took in is read from the log, as all of it is after a restart.
 */
export async function readLog(
	chat: Pick<Chat, 'attention' | 'conversations' | 'keys'>,
	{ conversation, heads }: StoredConversation,
	key: DataKey,
	circumstances: Circumstances,
): Promise<KeptReading> {
	let reading: KeptReading = chat.attention.kept(conversation.id) ?? { upTo: 0, soFar: nothingRead }
	while (reading.upTo < heads.room) {
		const page = await chat.conversations.entries(conversation.id, 'room', reading.upTo, pageSize)
		const last = page.at(-1)
		if (!last) break
		const soFar = page.reduce((before, entry) => withStored(chat, key, before, entry, circumstances), reading.soFar)
		reading = { upTo: last.seq, soFar }
	}
	chat.attention.keep(conversation.id, reading)
	return reading
}

function withStored(chat: Pick<Chat, 'keys'>, key: DataKey, soFar: ReadSoFar, entry: StoredEntry, circumstances: Circumstances): ReadSoFar {
	try {
		return withEntry(soFar, chat.keys.open(key, entry), circumstances)
	} catch {
		// Whoever reads it is told of the fault. It must not keep anybody from writing on.
		return soFar
	}
}

/** What is known with one more entry of the room. */
export function withEntry(soFar: ReadSoFar, { content, author }: Entry, circumstances: Circumstances): ReadSoFar {
	if (content.kind === 'intake') return content.about === null ? soFar : readIntake(soFar, content.about, circumstances).soFar
	if (content.kind !== 'message' || content.part?.kind === 'resource') return soFar
	const writtenBy = author.role === 'seeker' ? 'seeker' : 'listener'
	return readNext(soFar, { writtenBy, text: content.text, part: content.part }, circumstances).soFar
}
