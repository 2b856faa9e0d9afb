/**
 * [RW1] Words as they are compared: in lower case, without accents, parted by one space. Whatever is no letter parts words, so that commas,
 * hyphens and numbers before them do no harm.
 */
export const readWords = (typed: string): string =>
	typed
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== '')
		.join(' ')
