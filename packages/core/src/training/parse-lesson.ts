import { ok, type Result, refused } from '../support/result.ts'
import { type Lesson, lessonSchema } from './lesson.ts'

/** [LD12] A lesson from the text of a file, or what is wrong with it, each with the place: for whoever wrote it. */
export function parseLesson(text: string): Result<Lesson, readonly string[]> {
	let data: unknown
	try {
		data = JSON.parse(text)
	} catch (error) {
		return refused([`This is not JSON: ${error instanceof Error ? error.message : String(error)}`])
	}
	const parsed = lessonSchema.safeParse(data)
	if (parsed.success) return ok(parsed.data)
	return refused(
		parsed.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the whole file' : path.map(String).join('.')}: ${message}`),
	)
}
