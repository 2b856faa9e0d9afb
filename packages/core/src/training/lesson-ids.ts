/** The lessons, in the order in which they are read. */
export const lessonIds = [
	'active-listening',
	'empathy',
	'problem-solving',
	'limits',
	'asking-about-suicide',
	'referring-on',
	'looking-after-yourself',
] as const
export type LessonId = (typeof lessonIds)[number]
