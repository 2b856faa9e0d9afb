import type { PlanStep } from './plan-steps.ts'

type Words = { readonly offer: string } & Readonly<Record<PlanStep, string>>

const english: Words = {
	offer: 'Shall we make a plan for hard moments together? What you write in it stays with you. You can say no.',
	signs: 'What do you think, feel or do when a hard time begins?',
	alone: 'What has helped before, even a little?',
	around: 'Which people and places take your mind off it?',
	people: 'Who can you ask for help? Write names and numbers.',
	services: 'Which services or numbers would you call?',
	safer: "Is there anything near you that would be safer further away, or with someone else for now? You don't have to name it.",
	reasons: 'Which people, animals, places or plans matter to you?',
}

/** As the plan itself asks, so that the question in the room and the one beside the answer are the same. */
const others: ReadonlyMap<string, Words> = new Map([
	[
		'es',
		{
			offer: '¿Hacemos juntos un plan para momentos difíciles? Lo que escribas en él se queda contigo. Puedes decir que no.',
			signs: '¿Qué piensas, sientes o haces cuando empieza un mal momento?',
			alone: '¿Qué te ha ayudado antes, aunque sea un poco?',
			around: '¿Qué personas y lugares te distraen?',
			people: '¿A quién puedes pedir ayuda? Escribe nombres y números.',
			services: '¿A qué servicios o números llamarías?',
			safer: '¿Hay algo cerca que estaría más seguro lejos, o con otra persona por ahora? No tienes que nombrarlo.',
			reasons: '¿Qué personas, animales, lugares o planes te importan?',
		},
	],
	[
		'de',
		{
			offer: 'Wollen wir zusammen einen Plan für schwere Momente machen? Was du hineinschreibst, bleibt bei dir. Du kannst nein sagen.',
			signs: 'Was denkst, fühlst oder tust du, wenn eine schwere Zeit beginnt?',
			alone: 'Was hat schon einmal geholfen, auch nur ein wenig?',
			around: 'Welche Menschen und Orte lenken dich ab?',
			people: 'Wen kannst du um Hilfe bitten? Schreib Namen und Nummern auf.',
			services: 'Welche Dienste oder Nummern würdest du anrufen?',
			safer: 'Gibt es etwas in deiner Nähe, das weiter weg sicherer wäre, oder erst einmal bei jemand anderem? Du musst es nicht nennen.',
			reasons: 'Welche Menschen, Tiere, Orte oder Pläne sind dir wichtig?',
		},
	],
	[
		'fr',
		{
			offer:
				'Voulez-vous que nous fassions ensemble un plan pour les moments durs ? Ce que vous y écrivez reste chez vous. Vous pouvez dire non.',
			signs: 'Que pensez-vous, ressentez-vous ou faites-vous quand un moment dur commence ?',
			alone: 'Qu’est-ce qui a déjà aidé, même un peu ?',
			around: 'Quelles personnes et quels lieux vous changent les idées ?',
			people: 'À qui pouvez-vous demander de l’aide ? Écrivez des noms et des numéros.',
			services: 'Quels services ou numéros appelleriez-vous ?',
			safer:
				'Y a-t-il près de vous quelque chose qui serait plus sûr plus loin, ou chez quelqu’un d’autre pour l’instant ? Vous n’avez pas à le nommer.',
			reasons: 'Quelles personnes, quels animaux, lieux ou projets comptent pour vous ?',
		},
	],
	[
		'ar',
		{
			offer: 'هل نضع معًا خطة للأوقات الصعبة؟ ما تكتبه فيها يبقى عندك. يمكنك أن تقول لا.',
			signs: 'بماذا تفكر أو تشعر أو ماذا تفعل عندما يبدأ وقت صعب؟',
			alone: 'ما الذي ساعدك من قبل، ولو قليلًا؟',
			around: 'أي أشخاص وأماكن تشغلك عنه؟',
			people: 'ممن يمكنك طلب المساعدة؟ اكتب الأسماء والأرقام.',
			services: 'بأي خدمات أو أرقام تتصل؟',
			safer: 'هل هناك شيء قريب منك يكون أكثر أمانًا لو كان بعيدًا، أو عند شخص آخر الآن؟ لست مضطرًا إلى تسميته.',
			reasons: 'أي أشخاص أو حيوانات أو أماكن أو خطط تهمك؟',
		},
	],
])

/**
 * Words to offer a plan with, or to ask about one of its steps, in the language the person talks in, whatever language the desk is in; in English
 * where there are none in it.
 * @param tag the language of the conversation
 */
export function planQuestion(asks: 'offer' | PlanStep, tag: string): string {
	return (others.get(tag.split('-')[0] ?? '') ?? english)[asks]
}
