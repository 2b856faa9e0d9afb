import * as z from 'zod/mini'
import { programmeWords } from '../attention/programme-words.ts'
import { embedOrigin } from '../embed/embed-origin.ts'
import { programmeHours } from '../programme/hours.ts'
import { type Programme, programmeSchema, readersSetting, returnWordsSetting } from '../programme/programme.ts'
import { programmeTexts } from '../programme/programme-texts.ts'
import { emergencyStep, prompt } from '../programme/prompt.ts'
import { resource } from '../programme/resource.ts'
import { waitingText } from '../programme/waiting-text.ts'
import { youngSetting } from '../programme/young-setting.ts'
import { language } from '../protocol/shapes.ts'
import { theme } from '../theme/theme.ts'
import { trainingSetting } from '../training/strictest-rules.ts'

/** What a coordinator may change of a programme, in the order in which it is shown. Its id, its kind and how the queue runs it stay. */
export const settingsFields = [
	'name',
	'description',
	'languages',
	'topics',
	'texts',
	'questions',
	'readers',
	'young',
	'capacity',
	'limits',
	'training',
	'hours',
	'waitingTexts',
	'resources',
	'prompts',
	'emergencySteps',
	'retentionDays',
	'returnWords',
	'embed',
	'theme',
	'attention',
] as const
export type SettingsField = (typeof settingsFields)[number]

const { name, description, topics, questions, capacity, limits, retentionDays } = programmeSchema.shape
const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most))

const fields = {
	...{ name, description, topics, capacity, limits, retentionDays },
	languages: list(language, 40).check(z.minLength(1)),
	questions: questions.check(z.maxLength(3)),
	hours: programmeHours,
	waitingTexts: list(waitingText, 40),
	texts: programmeTexts,
	readers: readersSetting,
	young: youngSetting,
	resources: list(resource, 60),
	prompts: list(prompt, 60),
	emergencySteps: list(emergencyStep, 12),
	training: trainingSetting,
	returnWords: returnWordsSetting,
	embed: z.strictObject({ origins: list(embedOrigin, 60) }),
	theme,
	attention: z.strictObject({ words: programmeWords }),
}

/** All of them: what is sent to be saved. */
export const programmeSettings = z.strictObject(fields)
export type ProgrammeSettings = z.output<typeof programmeSettings>

/** As they are stored: those of a version from before a setting existed have its default. */
export const storedSettings = z.pick(programmeSchema, {
	...{ name: true, description: true, languages: true, topics: true, questions: true, capacity: true, limits: true, hours: true },
	...{ texts: true, readers: true, young: true, training: true },
	...{ waitingTexts: true, resources: true, prompts: true, emergencySteps: true, retentionDays: true },
	...{ returnWords: true, embed: true, theme: true, attention: true },
})

/** Some of them: what one change was about. */
export const someSettings = z.partial(programmeSettings)
export type SomeSettings = z.output<typeof someSettings>

/** The settings of a programme as it stands. */
export const settingsOf = (programme: Programme): ProgrammeSettings => {
	const { name, description, languages, topics, questions, capacity, limits, hours } = programme
	const {
		texts,
		readers,
		young,
		training,
		waitingTexts,
		resources,
		prompts,
		emergencySteps,
		retentionDays,
		returnWords,
		embed,
		theme,
		attention,
	} = programme
	return {
		...{ name, description, languages, topics, texts, questions, readers, young, capacity, limits, training, hours },
		...{ waitingTexts, resources, prompts, emergencySteps, retentionDays, returnWords, embed, theme, attention },
	}
}

/** The programme with these settings in place of its own. */
export const withSettings = (programme: Programme, settings: ProgrammeSettings): Programme => ({ ...programme, ...settings })
