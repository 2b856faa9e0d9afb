import type { ProgrammeText } from '@akin/core/programme/programme-texts'

const codes = ['lonely', 'anxiety', 'low_mood', 'family', 'relationship', 'grief', 'self_harm', 'suicide', 'abuse', 'identity'] as const
const topics = (labels: readonly string[]) => codes.map((code, at) => ({ code, label: labels[at] ?? '' }))

/** What the demo's first service is called and is about, in the languages of the page. */
export const talkInOtherLanguages: ProgrammeText[] = [
	{
		language: 'es',
		name: 'Alguien con quien hablar',
		description: 'Para cuando todo pesa. Hablas con una persona voluntaria con formación que también pasó por algo difícil.',
		topics: topics([
			'Me siento solo o sola',
			'Preocupación o pánico',
			'Estoy mal de ánimo',
			'Familia',
			'Una relación',
			'Alguien murió',
			'Me hago daño',
			'Pensamientos de suicidio',
			'Alguien me hace daño',
			'Quién soy',
		]),
	},
	{
		language: 'de',
		name: 'Jemand zum Reden',
		description: 'Wenn gerade alles schwer ist. Du redest mit einer ausgebildeten freiwilligen Person, die selbst Schweres erlebt hat.',
		topics: topics([
			'Sich allein fühlen',
			'Sorgen oder Panik',
			'Sich niedergeschlagen fühlen',
			'Familie',
			'Eine Beziehung',
			'Jemand ist gestorben',
			'Ich verletze mich',
			'Gedanken an Suizid',
			'Jemand tut mir weh',
			'Wer ich bin',
		]),
	},
	{
		language: 'fr',
		name: "Quelqu'un à qui parler",
		description: 'Quand tout est lourd. Vous parlez avec une personne bénévole formée, qui a aussi traversé des moments difficiles.',
		topics: topics([
			'Se sentir seul ou seule',
			'Inquiétude ou panique',
			'Se sentir mal',
			'Famille',
			'Une relation',
			"Quelqu'un est mort",
			'Je me fais du mal',
			'Pensées de suicide',
			"Quelqu'un me fait du mal",
			'Qui je suis',
		]),
	},
	{
		language: 'ar',
		name: 'شخص تتحدث معه',
		description: 'عندما تكون الأمور صعبة. تتحدث مع متطوع مدرَّب مرّ هو أيضًا بأوقات صعبة.',
		topics: topics([
			'الشعور بالوحدة',
			'القلق أو الهلع',
			'الشعور بالحزن',
			'العائلة',
			'علاقة',
			'مات شخص عزيز',
			'أؤذي نفسي',
			'أفكار عن الانتحار',
			'شخص يؤذيني',
			'من أنا',
		]),
	},
]

/** What it says to people under 18. Whoever runs Akin writes their own: the law of the place decides. */
export const toPeopleUnder18 = [
	{
		language: 'en',
		text: 'You can talk with us about anything. If you or somebody else is not safe, we may have to tell somebody who can help. We talk with you about that first.',
	},
	{
		language: 'es',
		text: 'Puedes hablar con nosotros de todo. Si tú u otra persona no está a salvo, puede que tengamos que decírselo a alguien que pueda ayudar. Antes lo hablamos contigo.',
	},
	{
		language: 'de',
		text: 'Du kannst mit uns über alles reden. Wenn du oder jemand anderes nicht sicher ist, müssen wir es vielleicht jemandem sagen, der helfen kann. Vorher reden wir mit dir darüber.',
	},
	{
		language: 'fr',
		text: "Vous pouvez nous parler de tout. Si vous ou quelqu'un d'autre n'êtes pas en sécurité, nous devrons peut-être le dire à une personne qui peut aider. Nous en parlons d'abord avec vous.",
	},
	{
		language: 'ar',
		text: 'يمكنك أن تتحدث معنا عن أي شيء. إذا لم تكن أنت أو شخص آخر في أمان، فقد نضطر إلى إخبار شخص يمكنه المساعدة. نتحدث معك عن ذلك أولًا.',
	},
]
