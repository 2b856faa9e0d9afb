import type { ListenerActor } from '@akin/core/access/actor'
import { type Result, refused } from '@akin/core/support/result'
import type { LessonId } from '@akin/core/training/lesson-ids'
import { type Marked, markQuiz } from '@akin/core/training/mark-quiz'
import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'

/** As often as somebody likes; a machine that tries all answers takes days. */
const perListener = { burst: 20, perMinute: 4 }

export type QuizRefusal = 'lesson_changed' | 'answers_do_not_fit' | RateLimited

/** [LD2] [LD15] Marks the questions of a lesson. Answered well enough it is known from now on; what was known is never taken away. */
export async function answerQuiz(
	chat: Chat,
	{ id }: ListenerActor,
	{ lesson, version, answers }: { readonly lesson: LessonId; readonly version: number; readonly answers: readonly number[] },
): Promise<Result<Marked, QuizRefusal>> {
	const taken = await chat.limiter.take(rateKey('training:answer', id), perListener)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	const shipped = shippedLessons.find((one) => one.id === lesson)
	if (shipped?.version !== version) return refused('lesson_changed')
	const marked = markQuiz(shipped, answers)
	if (!marked.ok) return marked
	const at = chat.clock.now()
	const { passed } = marked.value
	if (passed) await chat.training.passLesson(id, lesson, at)
	await chat.audit.append([{ at, actorId: id, action: 'lesson_answered', conversationId: null, detail: { lesson, passed } }])
	if (passed) chat.announcer.trainingChanged(id)
	return marked
}
