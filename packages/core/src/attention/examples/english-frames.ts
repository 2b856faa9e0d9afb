import { alarming, type ExampleMessage } from './example-message.ts'

/** The same things said in other words: what rules for single wordings do not find. */
export const englishFrames: readonly ExampleMessage[] = [
	...alarming('en', 'signal', 'suicidal_thoughts', [
		'i keep having these urges to end things',
		'killing myself has been on my mind since the breakup',
		'been suicidal for 3 months and nobody knows',
		'it feels like suicide is the only way to make the pain stop',
		'my suicidal thoughts have come back after i stopped the meds',
		"the only reason i haven't killed myself is my little sister",
		"it wouldn't take much for me to finally go through with it",
	]),
	...alarming('en', 'signal', 'wish_to_be_dead', [
		"i don't feel safe with myself tonight",
		"i'd be gone already if it wasn't for my kids",
		'tonight i finally get to rest forever',
		'wish i was never born',
		'i just want to disappear from the face of this earth',
		'it would be better for everybody if i had never been here',
		'i envy people who are dead',
		"i don't think i was meant to live this long",
		'the world would keep spinning just fine without me in it',
		"what's the point of being alive if it's just this",
		"i feel like i shouldn't exist",
		'so tired of living like this i just want it to end',
		'it would be so much easier to just be dead',
		'when will my life be over',
		"i've made peace with it. it's nearly time.",
		"i'm going away and i'm not coming back",
		"please take care of my cat when i'm gone",
		"don't bother replying, i'll be gone",
		'i just hope they find me before my kid gets home',
		"everything's taken care of now",
	]),
	...alarming('en', 'signal', 'hopelessness', [
		'i no longer have any desire to stay alive',
		"there's nothing left for me here",
		"i don't know how much longer i can hold on",
		'what is even the point of going on',
		"life has no meaning and i don't want to continue with it",
	]),
	...alarming('en', 'signal', 'self_harm', [
		'i keep hitting my head against the wall until it stops',
		"i deserve the pain so i bite my hands till there's blood",
	]),
	...alarming('en', 'signal', 'harm_to_other', [
		'i keep having fantasies about stabbing my coworker',
		"i'm going to bring a gun to school and they'll all be sorry",
		'i almost hit my kid yesterday, i am scared of myself',
	]),
	...alarming('en', 'signal', 'worried_about_other', [
		'my best friend told me she has a plan to kill herself and made me promise not to tell',
		'i think my sister is going to do something to herself tonight',
		"my husband isn't answering and he left a note saying sorry",
		'worried about my student, she said the world would be better without her',
	]),
	...alarming('en', 'signal', 'in_danger_from_other', [
		"he's outside my door and he has a knife",
		'my stepfather comes into my room at night and touches me',
		'dad hits us when he drinks',
		'mom locks me in the basement without food',
	]),
]
