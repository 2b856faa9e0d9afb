import type { AskedAbout } from './rules/rule-pack.ts'

/** A way to ask about safety directly, for a listener to change and send. Written here; plain words, no hints, no judgement. */
export type SuggestedQuestion = { readonly language: string; readonly about: SuggestedAbout; readonly text: string }
/** Whether somebody is safe is the gentler way to ask about danger: one suggestion is enough for both. */
export type SuggestedAbout = Exclude<AskedAbout, 'safe'>

const inLanguage = (language: string, texts: Readonly<Record<SuggestedAbout, string>>): SuggestedQuestion[] =>
	(['suicide', 'plan', 'self_harm', 'danger'] as const).map((about) => ({ language, about, text: texts[about] }))

export const suggestedQuestions: readonly SuggestedQuestion[] = [
	...inLanguage('en', {
		suicide: 'Are you having thoughts of suicide?',
		plan: 'Have you thought about how you would do it?',
		self_harm: 'Have you hurt yourself, or do you feel you might?',
		danger: 'Are you safe where you are right now?',
	}),
	...inLanguage('es', {
		suicide: '¿Has pensado en el suicidio?',
		plan: '¿Has pensado cómo lo harías?',
		self_harm: '¿Te has hecho daño o sientes que podrías hacerte daño?',
		danger: '¿Estás en peligro ahora mismo?',
	}),
	...inLanguage('de', {
		suicide: 'Denkst du an Suizid?',
		plan: 'Hast du überlegt, wie du es tun würdest? Hast du einen Plan?',
		self_harm: 'Hast du dich selbst verletzt?',
		danger: 'Bist du gerade in Sicherheit?',
	}),
	...inLanguage('ar', {
		suicide: 'هل تفكر في الانتحار؟',
		plan: 'هل لديك خطة؟',
		self_harm: 'هل آذيت نفسك؟',
		danger: 'هل أنت في أمان الآن؟',
	}),
	...inLanguage('zh', {
		suicide: '你有自杀的念头吗？',
		plan: '你有具体的计划吗？',
		self_harm: '你有没有伤害自己？',
		danger: '你现在安全吗？',
	}),
]
