import * as z from 'zod/mini'
import { programmeWord } from '../attention/programme-words.ts'
import { embedOrigin } from '../embed/embed-origin.ts'
import { alwaysOpen, dayInterval, exceptionalDay, weeklyHours, weeklyInterval } from '../programme/hours.ts'
import { topic } from '../programme/programme.ts'
import { programmeText, topicText } from '../programme/programme-texts.ts'
import { prompt } from '../programme/prompt.ts'
import { resource } from '../programme/resource.ts'
import { waitingText } from '../programme/waiting-text.ts'
import { programmeSettings } from '../settings/programme-settings.ts'

/** The same object, read as what goes out is read: fields that a newer server adds are dropped ([PR3]). */
const tolerant = <Shape extends z.core.$ZodShape>({ shape }: { readonly shape: Shape }) => z.object(shape)

const { capacity, limits, readers, returnWords, training } = programmeSettings.shape
const shown = {
	topics: z.array(tolerant(topic)),
	capacity: tolerant(capacity),
	limits: tolerant(limits),
	training: tolerant(training),
	readers: tolerant(readers),
	returnWords: tolerant(returnWords),
	hours: z.discriminatedUnion('kind', [
		tolerant(alwaysOpen),
		z.object({
			...weeklyHours.shape,
			intervals: z.array(tolerant(weeklyInterval)),
			exceptions: z.array(z.object({ ...exceptionalDay.shape, intervals: z.array(tolerant(dayInterval)) })),
		}),
	]),
	waitingTexts: z.array(tolerant(waitingText)),
	texts: z.object({ written: z.string(), others: z.array(z.object({ ...programmeText.shape, topics: z.array(tolerant(topicText)) })) }),
	young: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('off') }),
		z.object({ kind: z.literal('say'), texts: z.array(tolerant(waitingText)) }),
		z.object({
			kind: z.literal('ask'),
			fromAge: z.int(),
			consent: z.array(tolerant(waitingText)),
			elsewhere: z.array(tolerant(waitingText)),
		}),
	]),
	resources: z.array(tolerant(resource)),
	prompts: z.array(tolerant(prompt)),
	embed: z.object({ origins: z.array(tolerant(embedOrigin)) }),
	theme: z.nullable(z.object({ light: z.string(), dark: z.string() })),
	attention: z.object({ words: z.array(tolerant(programmeWord)) }),
}

/** Settings as they are shown; what is sent to be saved is `programmeSettings`. */
export const shownSettings = z.object({ ...programmeSettings.shape, ...shown })
/** Some of them: what one change was about. */
export const someShownSettings = z.partial(shownSettings)
