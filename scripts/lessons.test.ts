import { lintLesson } from '@akin/core/training/lint-lesson'
import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { expect, test } from 'vitest'
import { readingGrade } from './practice/reading-grade.ts'

test.each(shippedLessons.map((one) => [one.id, one] as const))('[LD14] %s is no harder to read than allowed', (_, lesson) => {
	expect(lintLesson(lesson, { gradeOf: readingGrade })).toEqual([])
})
