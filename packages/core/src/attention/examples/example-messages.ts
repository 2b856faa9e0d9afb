import { englishAlarming } from './english-alarming.ts'
import { englishCloseCalls } from './english-close-calls.ts'
import { englishFrames } from './english-frames.ts'
import { englishQuiet } from './english-quiet.ts'
import type { ExampleMessage } from './example-message.ts'
import { otherLanguages } from './other-languages.ts'

/** All messages that come with the product. They say what rules are meant to do; how well rules do on real text is measured elsewhere. */
export const exampleMessages: readonly ExampleMessage[] = [
	...englishQuiet,
	...englishCloseCalls,
	...englishAlarming,
	...englishFrames,
	...otherLanguages,
]
