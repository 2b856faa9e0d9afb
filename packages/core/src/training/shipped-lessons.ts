import type { Lesson } from './lesson.ts'
import activeListening from './lessons/active-listening.json' with { type: 'json' }
import askingAboutSuicide from './lessons/asking-about-suicide.json' with { type: 'json' }
import empathy from './lessons/empathy.json' with { type: 'json' }
import limits from './lessons/limits.json' with { type: 'json' }
import lookingAfterYourself from './lessons/looking-after-yourself.json' with { type: 'json' }
import problemSolving from './lessons/problem-solving.json' with { type: 'json' }
import referringOn from './lessons/referring-on.json' with { type: 'json' }

/** The lessons that come with the product, in their order. Written here; each file passes the linter (a test says so). */
export const shippedLessons = [
	...[activeListening, empathy, problemSolving, limits, askingAboutSuicide, referringOn, lookingAfterYourself],
] as readonly Lesson[]
