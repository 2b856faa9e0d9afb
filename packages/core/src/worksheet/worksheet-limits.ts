/** [WK6] What a page takes and the server holds everybody to. */
export const worksheetLimits = {
	/** Of one line. Words that need more room are a message. */
	characters: 500,
	/** Versions that one edit replaces. */
	replaced: 8,
	/** For which a page has room; more that came in at once are shown. */
	ideas: 12,
	/** For each idea and side. */
	points: 6,
} as const
