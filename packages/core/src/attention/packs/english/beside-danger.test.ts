import { describe, expect, test } from 'vitest'
import { assess } from '../../../../test/packs.ts'
import { idiomsMendedOn } from '../../examples/english-idioms.ts'
import { tierOfWords } from '../../word-signal.ts'

const alarms = (text: string, unanswered: boolean) => ['needs_eyes', 'act_now'].includes(tierOfWords(assess(text, { unanswered })))

/** A harmless word elsewhere in the sentence, or before it: it takes nothing from what is said. */
const inDanger = [
	'my dad hits me and the game is on tonight',
	'my husband beats me when his team loses',
	'he hits me after every match',
	'my stepdad punches me when the game is on',
	'my brother chokes me while we play games',
	'my boyfriend hit me last night during the game',
	'i want to kill myself and the game is on',
	'i am going to hang myself after the game',
	'i want to die and this song is playing',
	'i want to kill myself while listening to my favourite song',
	'i am listening to a song and i want to die',
	'i took all my pills and put on a movie',
	'i swallowed the whole bottle and the tv is on',
	'i am standing on the bridge with a song in my ears',
	'i cut myself tonight and watched a series',
	'my uncle touches me when we watch a movie',
	'my mum locks me in my room and takes my game away',
	'he threatens to kill me and my team is losing',
	'i have a gun in my hand and the match is over',
	'i want to shoot my boss and there is a game on',
	'she is not breathing and the tv is on',
	'my friend wants to kill herself and we were playing a game',
	'i will end my life tonight after the movie',
	'i have been thinking about suicide since the season ended',
	'my coach raped me after the game',
	'my dad hits me the game is on',
	'my husband hits me i met him online',
	'my mum beats me for being late',
	'he hits me for saying no',
	'i took too many pills and i was crying',
	'i took too many pills my mother left',
	'i want help i took too many pills',
	'i swallowed all the pills but it was not enough',
	'i took all the pills today and every day is hell',
	'my boyfriend left me and i took too many pills',
	'i have been suicidal since my boyfriend left',
	'i want to kill myself since my mum died',
	'i am in high school and i want to kill myself',
	'my grandma died last year and i want to die',
	'on monday i will kill myself',
	'i am not joking i am going to kill myself',
	'this is not a joke he is going to kill me',
	'i am trying to get a gun to kill myself',
	'i am so embarrassed and my dad hits me',
	'my heart is broken and he hits me',
	'my dad beats me and kicks me out',
	'i want to kill my dad he threw me out',
	'i am going to jump and my dog is next to me',
	'i want to hang myself in the kitchen',
	'if i die who will feed my cat',
	'how many pills does it take to die my mum died last year',
	'how do i hang myself so that they do not find me',
	'i am so grateful for you but i am going to kill myself tonight',
	'my phone is dying and so will i because i took all my pills',
	'i cut my wrist and it will not stop bleeding and my heart is racing',
	'my husband hit me and i was bitten by a dog',
	'everyone is laughing and i want to die',
	'my boss called and i want to kill myself',
	'two years ago my mum left and i want to die',
	'i am in college and i overdosed just now',
	'i am moving out because my dad beats me',
	'i want to die and my ex has a new job',
	'i am home from the gym and i cut myself again on purpose',
	'the funeral is tomorrow and i want to kill myself',
	'i read an article and now i want to kill myself',
	'i have an exam tomorrow and i want to kill myself',
	'i fell off my bike and my dad beat me for it last night',
	'some nights i think it would be easier not to wake up',
	'it would be better not to wake up',
	'sometimes i think it would be nicer to not wake up',
	'not waking up would be easier',
	'everything would be easier if i did not wake up tomorrow',
	'my mum burns me with cigarettes and the radio is on',
	'the match starts soon and i am going to overdose',
	'he is going to kill me tonight the game is over',
	'i watched the news and i want to end my life',
	'while my series plays i am cutting my arms',
	'my stepfather raped me and my team won the cup',
	'i cannot stop thinking about killing myself even at football practice',
	'i have homework and i want to shoot myself',
	'i want to die it is monday',
	'my cat died and i want to kill myself',
	'i am hungover and i took a whole bottle of pills',
	'it was so embarrassing and now i am going to hang myself',
	'i was laughing at school but i am going to kill myself tonight',
	'my gran passed away and i do not want to live anymore',
	'since my sister died i have been cutting myself',
	'i am back home from university and my father beats me',
	'i want to stab my teacher and she teaches chess',
	'we are moving house and my mum hits my baby brother',
	'my doctor was nice but i am going to take all the pills',
	'i have a job at a helpline and i want to die',
	'i am wearing makeup over the bruises because he beats me',
	'thank you for listening but i will be dead tomorrow',
]

/** The same words where they are what is talked about. */
const harmless = [
	'this song makes me want to die',
	'in this game i die all the time',
	'the game is killing me',
	'i keep dying in this level',
	'he killed me in the game again',
	'my brother beats me at chess every time',
	'my friend beat me in the match',
	'i got beaten in the debate',
	'the song says i want to die',
	'there is a movie about suicide',
	'i am writing a story about a girl who wants to kill herself',
	'the character wants to die',
	'in the movie he kills himself',
	'i was singing i want to kill myself',
	'that episode killed me',
	'the lyrics say i wish i was dead',
	'our team was slaughtered in the final',
	'my sister killed me in mario',
	'my dad beats me at cards',
	'we watched a documentary about overdoses',
	'the book is about a man who wants to die',
	'i read a poem about wanting to die',
	'my character died in the last level',
	'she always beats me in the race',
	'we got murdered in the tournament',
	'two years ago i tried to kill myself',
	'when i was 15 i wanted to die',
	'i died laughing',
	'i was so embarrassed i wanted to die',
	'my phone is dying',
	'i cut myself shaving',
	'it would be easier not to wake up early',
	'it would be better not to wake up the baby',
	'it is better not to wake up my roommate',
	'it would be nice not to wake up at 6',
	'it would be easier to not wake the kids',
]

describe('[AT46] a harmless word beside danger silences nobody', () => {
	test.each(inDanger)('needs a human, also once staff answered: %s', (text) => {
		expect(alarms(text, false)).toBe(true)
	})

	test.each(harmless)('stays quiet: %s', (text) => {
		expect(alarms(text, true)).toBe(false)
	})
})

test.each(idiomsMendedOn)('[AT13] a saying stays quiet: %s', (text) => {
	expect(alarms(text, true)).toBe(false)
})

test.each([
	['yes, i am not scared', 'Are you thinking about suicide?'],
	['yes and i do not care anymore', 'Are you thinking about suicide?'],
	['yes, i have not told anyone', 'Are you thinking about suicide?'],
])('[AT16] what else is not so takes nothing from a yes: %s', (text, answers) => {
	const tier = tierOfWords(assess(text, { answers, unanswered: false }))
	expect(['needs_eyes', 'act_now']).toContain(tier)
})

test.each(['no, i am not', 'yeah i am not suicidal', 'i am not'])('[AT16] and a no stays a no: %s', (text) => {
	expect(alarmsAfter(text)).toBe(false)
})

const alarmsAfter = (text: string) =>
	['needs_eyes', 'act_now'].includes(tierOfWords(assess(text, { answers: 'Are you thinking about suicide?', unanswered: false })))
