import type { ProgrammeSummary } from '@akin/core/programme/programme-summary'
import { asId, type ProgrammeId } from '@akin/core/support/ids'

type Words = readonly (readonly [name: string, description: string])[]

const english: Words = [
	['Someone to talk to', 'For when things are hard. You talk with a trained volunteer who has had a hard time too.'],
	['Study with a peer', 'A student who has been there helps you plan, start and keep going. No marks, no tests.'],
	['New here', 'New at a school, in a town or at work? Someone who was new too tells you how things go.'],
	['Recovery', 'Talk with someone who lives with addiction or illness, and has found a way on.'],
	['A mentor', 'Someone a few steps ahead thinks with you about your next step.'],
	['Peers at work', 'For nurses, officers and others after a hard day. You talk with someone who does this work too.'],
]
const spanish: Words = [
	[
		'Alguien con quien hablar',
		'Para cuando las cosas son difíciles. Hablas con una persona voluntaria formada que también lo ha pasado mal.',
	],
	['Estudiar con un compañero', 'Un estudiante que ya pasó por eso te ayuda a planear, empezar y seguir. Sin notas ni exámenes.'],
	['Acabas de llegar', '¿Eres nuevo en un colegio, una ciudad o un trabajo? Alguien que también lo fue te cuenta cómo va todo.'],
	['Recuperación', 'Habla con alguien que vive con una adicción o una enfermedad y ha encontrado cómo seguir.'],
	['Un mentor', 'Alguien que va unos pasos por delante piensa contigo en tu próximo paso.'],
	['Compañeros del trabajo', 'Para enfermeras, agentes y otras personas tras un día duro. Hablas con alguien que hace el mismo trabajo.'],
]
const german: Words = [
	['Jemand zum Reden', 'Wenn es gerade schwer ist. Du sprichst mit geschulten Freiwilligen, die es auch schon schwer hatten.'],
	['Gemeinsam lernen', 'Jemand, der das Studium kennt, hilft dir beim Planen, Anfangen und Dranbleiben. Ohne Noten und Tests.'],
	['Neu hier', 'Neu in der Schule, in der Stadt oder bei der Arbeit? Jemand, der auch neu war, erzählt dir, wie es läuft.'],
	['Genesung', 'Sprich mit jemandem, der mit Sucht oder Krankheit lebt und einen Weg gefunden hat.'],
	['Begleitung', 'Jemand, der ein paar Schritte weiter ist, denkt mit dir über deinen nächsten Schritt nach.'],
	['Unter Kollegen', 'Für Pflege, Polizei und andere nach einem harten Tag. Du sprichst mit jemandem, der dieselbe Arbeit macht.'],
]
const french: Words = [
	[
		'Quelqu’un à qui parler',
		'Pour les moments difficiles. Vous parlez avec une personne bénévole formée, qui a aussi connu des moments durs.',
	],
	['Étudier à deux', 'Une personne qui est passée par là vous aide à prévoir, à commencer et à continuer. Sans notes ni examens.'],
	[
		'Vous venez d’arriver',
		'Nouveau dans une école, une ville ou un travail ? Quelqu’un qui l’a été aussi vous raconte comment ça se passe.',
	],
	['Rétablissement', 'Parlez avec quelqu’un qui vit avec une addiction ou une maladie et qui a trouvé un chemin.'],
	['Un mentor', 'Quelqu’un qui a quelques pas d’avance réfléchit avec vous à votre prochain pas.'],
	[
		'Entre collègues',
		'Pour le personnel soignant, la police et d’autres après une dure journée. Vous parlez avec quelqu’un du même métier.',
	],
]
const arabic: Words = [
	['شخص تتحدث معه', 'عندما تصعب الأمور. تتحدث مع متطوع مدرَّب مرّ هو أيضًا بأوقات صعبة.'],
	['الدراسة مع زميل', 'طالب مرّ بذلك من قبل يساعدك على التخطيط والبدء والاستمرار. بلا درجات ولا اختبارات.'],
	['جديد هنا', 'هل أنت جديد في مدرسة أو مدينة أو عمل؟ شخص كان جديدًا أيضًا يخبرك كيف تسير الأمور.'],
	['التعافي', 'تحدث مع شخص يعيش مع الإدمان أو المرض ووجد طريقًا للاستمرار.'],
	['مرشد', 'شخص يسبقك ببضع خطوات يفكر معك في خطوتك التالية.'],
	['زملاء العمل', 'للممرضين والشرطة وغيرهم بعد يوم صعب. تتحدث مع شخص يقوم بالعمل نفسه.'],
]

const programmes = (words: Words): readonly ProgrammeSummary[] =>
	words.map(([name, description], at) => ({
		...{
			id: asId<ProgrammeId>(`programme-${at}`),
			name,
			description,
			languages: ['en'],
			topics: [],
			questions: [],
			maxMessageCharacters: 4_000,
		},
		...{ opening: { kind: 'open', closesAt: null }, retentionDays: 30, waitingTexts: [] },
	}))

/** As many programmes as a large service has, in the words of each language, for measuring the page that offers them. */
export const sixProgrammes = {
	...{ en: programmes(english), es: programmes(spanish), de: programmes(german), fr: programmes(french), ar: programmes(arabic) },
} as const
