import type { PastTalk } from './past-talk.ts'

const firstFew = { waitedMs: 70_000, ending: 'by_person' } as const

/**
 * Conversations of the last days, the latest last, with how many hours ago each began. Written for the demo; the words say what the screens
 * are for: a question asked directly, a whisper, a Help me, a listener who goes wrong, a rule that was mistaken.
 */
export const pastTalks: readonly (readonly [hoursAgo: number, talk: PastTalk])[] = [
	[
		140,
		{
			...firstFew,
			...{ programme: 'study', listener: 'sam', supervisor: 'priya', name: 'Theo', topics: ['exams', 'time'], waitedMs: 40_000 },
			about: 'Three exams next week and I have not started.',
			lines: [
				['listener', 'Hello Theo, I am Sam. Three in one week is a lot. Which one is closest?'],
				['person', 'Statistics. This exam is killing me, I open the book and close it again.'],
				['listener', 'Opening it is already something. What is on the page when you close it?'],
				['person', 'Formulas I have seen once in October.'],
				['listener', 'Would it help to choose only one of them for tonight, and leave the rest closed on purpose?'],
				['person', 'One I can do. I will take the one we had last.'],
				['person', 'Thank you. That is less than I was afraid of.'],
			],
			wrapUp: { topics: ['work_or_study'], andYou: 'fine' },
			feedback: { heard: 'yes', change: 'better' },
		},
	],
	[
		118,
		{
			...firstFew,
			...{ programme: 'talk', listener: 'noor', supervisor: 'amir', name: 'Mara', topics: ['grief'], waitedMs: 95_000 },
			about: 'My grandmother died in spring and everybody else is done with it.',
			lines: [
				['listener', 'Hello Mara. I am Noor. I lost my father when I was at school. Tell me about her, if you like.'],
				['person', 'She rang me on Sundays. Now it is Sunday and nobody rings.'],
				['listener', 'So the whole Sunday has a hole in it where the call was.'],
				['person', 'Yes. My brother says I should get on with it by now.'],
				['listener', 'There is no date for that. What did you two talk about?'],
				['person', 'Nothing. The neighbours. What she had cooked. I would give a lot for nothing.'],
				['listener', 'That sounds like a very good nothing.'],
				['person', 'I am crying but it is all right. Thank you for asking what she was like.'],
			],
			wrapUp: { topics: ['grief', 'family'], note: 'Sundays are hard. She would like to talk again on one.', andYou: 'stirred_up' },
			feedback: { heard: 'yes', change: 'better' },
		},
	],
	[
		96,
		{
			...firstFew,
			...{ programme: 'talk', listener: 'alex', supervisor: 'priya', name: null, topics: ['low_mood', 'suicide'], waitedMs: 20_000 },
			about: null,
			lines: [
				['person', 'i dont know if this is the right place'],
				['listener', 'Hello, I am Alex. You can start anywhere. What made you write tonight?'],
				['person', 'i want to kill myself'],
				['whisper', 'I am reading along and I stay. Ask plainly whether they are safe right now.'],
				['suggested', 'Thank you for telling me. I would like to ask you directly: are you safe right now, this evening?'],
				['person', 'i think so. my sister is in the next room'],
				['listener', 'I am glad she is close. Does she know how bad it is?'],
				['person', 'no. i did not want to scare her'],
				['listener', 'Would it be possible to go and sit with her while we write? You do not have to explain anything yet.'],
				['person', 'i am sitting with her now. she is holding my hand'],
				['listener', 'I will stay here with both of you. There is also the night line, they pick up every night.'],
				['person', 'we will ring them together. thank you'],
				['note', 'Sister with them, they ring the night line together. Alex asked plainly and stayed calm.'],
			],
			wrapUp: { topics: ['thoughts_of_suicide'], note: 'Sister was with them at the end.', andYou: 'heavy', lookWithMe: true },
			feedback: { heard: 'yes', change: 'better' },
			review: {
				words: {
					items: [
						{ item: 'rapport', level: 'well', comment: 'They could say the hardest thing in the third line.' },
						{ item: 'understanding', level: 'well', comment: null },
						{ item: 'asked_directly', level: 'well', comment: 'You used the suggestion as it was. Next time trust your own words too.' },
						{ item: 'next_step', level: 'well', comment: null },
						{ item: 'ending', level: 'partly', comment: 'It was a little quick after the call was agreed.' },
					],
					comments: [{ stream: 'room', seq: 8, text: 'Asking who else knows: exactly right here.' }],
				},
				reply: 'Thank you. I noticed the ending too, I was relieved and let go too early.',
			},
		},
	],
	[
		75,
		{
			...firstFew,
			...{ programme: 'new-here', listener: 'inma', supervisor: 'priya', name: 'Lucía', topics: ['people', 'homesick'], language: 'es' },
			about: 'Llevo dos meses aquí y no conozco a nadie.',
			lines: [
				['listener', 'Hola Lucía, soy Inma. Dos meses pueden ser muy largos. ¿Cómo son tus días?'],
				['person', 'Trabajo y vuelvo a casa. Los fines de semana no hablo con nadie.'],
				['listener', 'Eso suena muy callado. ¿Hay algún sitio donde te sientas un poco menos sola?'],
				['person', 'En la biblioteca. Me siento cerca de la gente que estudia.'],
				['listener', 'Allí hay un grupo de conversación los jueves. ¿Te gustaría que lo miráramos juntas?'],
				['person', 'Sí. Me da vergüenza, pero sí.'],
			],
			wrapUp: { topics: ['loneliness'], andYou: 'fine' },
			feedback: { heard: 'mostly', change: 'same' },
		},
	],
	[
		54,
		{
			...firstFew,
			...{
				programme: 'peers-at-work',
				listener: 'wren',
				supervisor: 'amir',
				name: 'D.',
				topics: ['a_death', 'worn_out'],
				ending: 'by_listener',
			},
			about: 'Night shift. We lost somebody we had known for weeks.',
			lines: [
				['listener', 'Hello D., I am Wren, I work on a ward too. I am sorry. Do you want to tell me about the night?'],
				['person', 'I keep hearing the alarm. I went home and sat in the car for an hour.'],
				['person', 'I think I should have seen it earlier. I cannot go back in tomorrow.'],
				['help_me'],
				['whisper', 'I am with you. They do not need an answer about guilt tonight. Ask who is at home.'],
				['whisper_back', 'Thank you. That one got me, I had the same night last year.'],
				['listener', 'You sat in the car because there was no other place for it yet. Is anybody at home with you now?'],
				['person', 'My husband. He is asleep.'],
				['listener', 'Could you wake him, only to have somebody beside you for a while?'],
				['person', 'He would want me to. I will.'],
				['listener', 'Then I let you go to him. You can write here before or after tomorrow, both are good.'],
			],
			wrapUp: { topics: ['grief', 'work_or_study'], note: 'Close to something of my own.', andYou: 'want_to_talk', lookWithMe: true },
			feedback: { heard: 'yes', change: 'better' },
		},
	],
	[
		50,
		{
			...firstFew,
			...{ programme: 'recovery', listener: 'jonah', supervisor: 'priya', name: 'Kit', topics: ['slip', 'alcohol'], waitedMs: 130_000 },
			about: 'Ninety days and then last night.',
			lines: [
				['listener', 'Hello Kit, Jonah here. The ninety days are still yours. What happened before last night?'],
				['person', 'An invitation. I thought I could just hold a glass.'],
				['listener', 'I have held that glass. What was it like this morning?'],
				['person', 'Quiet. I did not drink today. I threw the rest out.'],
				['listener', 'So today has one already. Who else knows?'],
				['person', 'Nobody. You. I will tell my group on Thursday.'],
			],
			wrapUp: { topics: ['something_else'], andYou: 'fine' },
			feedback: { heard: 'yes', change: 'same' },
		},
	],
	[
		31,
		{
			...firstFew,
			...{ programme: 'talk', listener: 'noor', supervisor: 'priya', name: 'Ines', topics: ['relationship'], outcome: 'not_needed' },
			about: null,
			lines: [
				['listener', 'Hello Ines, I am Noor. What is on your mind?'],
				['person', 'I am writing a play for school. In it a girl says: I want to kill myself. My teacher wants it out.'],
				['listener', 'And you would like to keep it. What does the line do in the play?'],
				['person', 'It is when her friend finally listens. I think that is why I wrote it.'],
				['listener', 'I would like to ask, because I would ask anybody: is any of it about you?'],
				['person', 'No. About my cousin, two years ago. She is fine now and knows about the play.'],
			],
			wrapUp: { topics: ['something_else'], andYou: 'fine' },
			feedback: { heard: 'mostly', change: null },
		},
	],
	[
		29,
		{
			...firstFew,
			...{ programme: 'talk', listener: 'sam', supervisor: 'amir', name: 'R', topics: ['lonely'], ending: 'by_listener' },
			about: null,
			lines: [
				['listener', 'Hello, I am Sam. How is your evening?'],
				['person', 'shut up you stupid idiot'],
				['listener', 'That is not how we talk here. If something is hard, I will listen.'],
				['person', 'you are useless, go to hell'],
				['whisper', 'You do not have to take this. End it when you like, I stand behind it.'],
				['listener', 'I am going to end this now. You can come back on another day.'],
			],
			wrapUp: { howItEnded: 'stopped_by_me', andYou: 'stirred_up' },
		},
	],
	[
		8,
		{
			...firstFew,
			...{ programme: 'talk', listener: 'jonah', supervisor: 'amir', name: 'Ana', topics: ['family', 'lonely'], ending: 'by_person' },
			about: 'Nobody at home talks about it.',
			lines: [
				['listener', 'Hello Ana, Jonah here. What is it that nobody talks about?'],
				['person', 'That my father drinks. I am the only one who sees it.'],
				['listener', 'That is a lot to be alone with. You can text me directly, what is your phone number?'],
				['note', 'Asked for a number. I have told Jonah to stop, and will look at this one in review.'],
				['person', 'I would rather stay here.'],
				['listener', 'You are right, and I should not have asked. We stay here. What was today like?'],
				['person', 'Loud. It is quiet now. I can sleep.'],
			],
			wrapUp: { topics: ['family'], note: 'I asked for a number. I know that I must not.', andYou: 'heavy', lookWithMe: true },
			feedback: { heard: 'a_little', change: 'same' },
		},
	],
]
