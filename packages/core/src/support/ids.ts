declare const brand: unique symbol
/** A string that has been recognised as one kind of identifier; made only by the parsers at the edge or by the ids port. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

export type ConversationId = Branded<'ConversationId'>
export type ProgrammeId = Branded<'ProgrammeId'>
/** A listener, supervisor or coordinator. */
export type StaffId = Branded<'StaffId'>
/** One anonymous sign-in of a seeker; it says nothing about who they are. */
export type SeekerSessionId = Branded<'SeekerSessionId'>
export type OfferId = Branded<'OfferId'>
/** Names one attempt to lease a ticket, so that repeating the attempt is harmless. */
export type ClaimId = Branded<'ClaimId'>
/** Chosen at random by the sender for one message; makes a repeated send harmless (M3). */
export type ClientId = Branded<'ClientId'>
/** One attempt to hand a conversation to another listener. */
export type TransferId = Branded<'TransferId'>
/** One learner's asking to read along with one conversation. */
export type ShadowId = Branded<'ShadowId'>
export type SignalId = Branded<'SignalId'>
/** One decision that an anonymous person may not start for a while. */
export type BlockId = Branded<'BlockId'>
/** What six return words lead to. */
export type ReturnWordsId = Branded<'ReturnWordsId'>
/** Words to every listener on shift of a programme. */
export type ShiftMessageId = Branded<'ShiftMessageId'>
export type TrainingStepId = Branded<'TrainingStepId'>
/** A phrase that a listener keeps for themselves. */
export type SnippetId = Branded<'SnippetId'>
/** The right of one supervisor to read one record for some time. */
export type OpeningId = Branded<'OpeningId'>
/** Something that somebody says is wrong with a conversation. */
export type ConcernId = Branded<'ConcernId'>
/** That somebody may join, shown by a link. */
export type InvitationId = Branded<'InvitationId'>
/** Something that needs a second person. */
export type ApprovalId = Branded<'ApprovalId'>
/** One line of a worksheet, whoever writes it. */
export type LineId = Branded<'LineId'>
/** One version of a line, chosen by whoever writes it, so that a later one can say what it replaces before the log has a place for it. */
export type EditId = Branded<'EditId'>

/** The one door from plain text to an identifier. Callers have parsed or made the text themselves. */
export const asId = <Id extends Branded<string>>(text: string): Id => text as Id
