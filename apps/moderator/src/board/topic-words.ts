/** A topic as words: programmes name them by codes such as `work_or_study`. */
export function topicWords(code: string): string {
	const words = code.replaceAll('_', ' ')
	return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
