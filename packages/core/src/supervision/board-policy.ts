/** How much of what is live a board holds. */
export const boardPolicy = {
	/**
	 * Rows of each list; twice what one service is built for, so that nobody who is live is hidden. Whoever must be acted on now is never left
	 * out, however many they are; those behind the others are counted.
	 */
	rowsOfEachList: 1_000,
} as const
