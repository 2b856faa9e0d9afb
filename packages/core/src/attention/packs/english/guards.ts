import type { Guard } from '../../rules/rule-pack.ts'

/** What makes English words mean something else, or somebody else, or another time. */
export const guards: Record<string, Guard> = {
	negated: {
		any: [
			'not/never [actually/really/even/ever/just/currently/seriously/necessarily] want/wanting/going/planning/plan/trying/try/thinking/think/considering/consider/contemplating/intend/feel/feeling/having/been/kill/hurt/harm/do/commit/self/cut/end/gonna/actively/say/saying/mean/about/have/exactly/attempt/get/of',
			'not/never [actually/really/even/ever/that/currently] suicidal/suicide/depressed',
			'not like to/trying',
			'will/would/could/did/should/do not/never',
			'by no means',
			'not/never [really/ever/actually] thought/considered/wanted',
			'never [ever/really/actually] had/thought/felt/considered/been/tried',
			'no [real/active/actual/current/serious] thoughts/plans/plan/intention/intentions/intent/desire/ideation/urge/urges',
			'without/stopped/quit/against',
			'denies/deny/denied/far from',
			'too scared/afraid/cowardly/weak',
			'instead/rather/other of/than',
		],
		before: 2,
		inside: true,
	},
	past: {
		any: [
			'used to',
			'#number/few/couple/two/three/four/five/six/ten/some/many/several years/months ago',
			'years/months/ago/decade/decades ago',
			'when i was',
			'in the past',
			'in my past/teens/twenties/youth/childhood',
			'in high/middle/elementary/college/secondary school',
			'back then/when/in',
			'at [the] age [of] #number',
			'as a child/kid/teen/teenager',
			'last year/summer/winter',
			'history of',
			'previously/formerly/former',
			'long time ago',
			'at one point',
			'recovered/recovering',
			'no longer/anymore suicidal/feel/want',
			'years/months/days clean',
		],
		sentence: true,
	},
	quoted: { any: [], quotes: true },
	told: {
		any: [
			'told/tell/tells/telling/said/says/texted/messaged/called me to/that/i/go/you',
			'he/she/they/mom/dad/mother/father/people/everyone/someone/husband/wife/boyfriend/girlfriend said/says/thinks/think/thought/threatened/threatens/wants/wanted/tells/told/asked/accused',
			'asked/asks/asking [me] if',
			'accused',
		],
		before: 5,
	},
	song: {
		any: [
			'song/songs/lyrics/lyric/movie/movies/film/novel/character/characters/episode/anime/band/album/poem/playlist/fiction/fictional/quote/chapter/plot/netflix/documentary/podcast/roleplay/meme/memes/tv/series/game/games/videogame/gameplay/level/server/respawn/story/storyline/essay/book/article/thesis/news/headline',
			'singing/sang/sings/sung',
			'season #number',
		],
		sentence: true,
	},
	hyperbole: {
		any: [
			'of/from/with/out embarrassment/laughter/laughing/boredom/cringe/happiness/joy/hunger/cuteness/excitement/jealousy/secondhand/shame/heat/heatstroke/thirst',
			'laughing/embarrassed/embarrassing/cringe/cringing/hilarious/lmao/lmfao/rofl/cute/adorable/funny/joking/kidding/jk/sarcasm/sarcastic/hangover/hungover/figuratively/metaphorically',
			'over/for a/the/this/that game/movie/episode/finale/burger/pizza/coffee/score',
			'a little inside',
			'in the foot',
			'up about/over',
			'beat/beating/beats myself up',
			'so good/hot/cute/pretty/beautiful/delicious',
			'homework/monday/mondays/lag',
			'trying/trynna to get',
		],
		sentence: true,
	},
	lost: {
		any: [
			'<person> ..3 died/dies/passed/killed/took/committed/hung/hanged/shot/overdosed',
			'lost ..4 to suicide/overdose/it',
			'lost my/a/our/his/her',
			'loss of',
			'funeral/grieving/grief/widow/widowed/survivor/survivors/anniversary/memorial',
			'my/his/her/our late',
			'after/since his/her/their/my',
			'passed away',
		],
		sentence: true,
	},
	'they-did': {
		any: [
			'he/she/they/we/you/someone/somebody/people/person/who/friend/friends/brother/sister/mom/mum/mother/dad/father/son/daughter/kid/child/husband/wife/boyfriend/girlfriend/partner/ex/cousin/uncle/aunt/guy/girl/man/woman/boy/everyone/others/teen/teens/student/students/anyone/roommate/fiance [has/had/have/is/was/were/are/been/just/also/almost/recently/then/would/will/might/may/could/did/does/not/actually/almost] [to/going/just/not/tried/trying/wanted/wants/want/threatened/threatens/threatening/thinking/been/attempted/considered/feel/feels/feeling/keeps/planning] [to/about/of]',
			'his/her/their/your',
		],
		before: 1,
		inside: true,
	},
	topic: {
		any: [
			'prevention/awareness/hotline/helpline/lifeline/rates/rate/statistics/squad/bombers/bomber/bombing/pact/mission/survivor/survivors/assisted/training/research/joke/jokes/month/week/doors/risk/risks/increase/increases/decreases/study/studies/victim/victims/cult',
			'boys/kings/city',
		],
		before: 2,
		after: 2,
	},
	protective: {
		any: [
			'makes me want to live',
			'reason/reasons to live',
			'glad i did not',
			'so glad/happy/grateful',
			'glad/happy/grateful/thankful [that] i am/did/could',
		],
		sentence: true,
	},
	animal: {
		any: [
			'dog/dogs/cat/cats/fish/plant/plants/ant/ants/bug/bugs/spider/spiders/phone/laptop/battery/mosquito/mosquitoes/roaches/wasps/rats/mice/zombies/zombie/enemy/enemies/weeds/bacteria/virus/computer/pc/process/goldfish/hamster',
		],
		sentence: true,
	},
	worry: {
		any: ['scared/afraid/terrified/worried/fear/fearful/anxious/paranoid/nervous/panic/panicking/anxiety/convinced/feared/heart'],
		before: 4,
		inside: true,
	},
	wished: { any: ['wish/hope/hoping/want/wanted/if/could/would/should/might/imagine'], before: 5 },
	'they-told': { any: ['he/she/they/mother/father/friend/brother/sister/mom/dad/husband/wife'], before: 4 },
	idiom: {
		any: [
			'if/when i/they/she/he ..6 find/finds/found/fail/late/know/knows/tell/told',
			'joke/joking/jokingly/kidding/laugh/playfully',
			'expectations/prices/bills/deadline/deadlines/workload',
		],
		sentence: true,
	},
	sport: {
		any: ['game/match/team/season/league/chess/race/round/tournament/cards/poker/debate/wrestling/boxing/karate/sparring'],
		sentence: true,
	},
	accident: {
		any: [
			'by mistake',
			'accidentally/accident/cooking/kitchen/shaving/chopping/stove/oven/paper/hair/gym/workout/football/soccer/basketball/sport/sports/skating/surgery',
			'cut/cutting my hair/nails/lawn/grass/losses/ties',
			'hair/haircut/budget/budgets/costs',
			'falling/fell/tripped/bike/bicycle',
		],
		sentence: true,
	},
	ordinary: {
		any: [
			'leg day',
			'feet/foot up',
			'heart broken',
			'hair/haircut/nails/eyebrows/tattoo/tattoos/piercing/piercings/makeup/shave/shaving/exercise/stretch/massage/yoga/muscle/muscles/lotion/sunscreen/acne/wash/breath/hug/hugs',
		],
		sentence: true,
	},
	learning: {
		any: [
			'research paper/essay/class/project/exam/thesis',
			'for a/my novel/story/book/class/assignment/screenplay/character',
			'in chemistry/biology/history',
			'in a video game',
		],
		sentence: true,
	},
	cure: {
		any: [
			'help/helping/support/prevent/preventing/save/saving/protect/reassure/convince/stop ..3 friend/brother/sister/mom/mother/father/dad/son/daughter/girlfriend/boyfriend/wife/husband/partner/loved/someone/somebody/him/her/them/person/people',
			'cope/coping/deal/dealing/grieve/grieving/overcome/overcoming/recover/heal/healing/move on/process with/from/after/the/over ..6 death/loss/suicide/dying/died',
			'fear/afraid/scared of death/dying',
			'<person> ..2 died/passed/death',
			'stop/quit/avoid/resist/prevent/preventing/overcome/reduce/manage/control/fight ..3 self/cutting/harming/hurting/urges/urge/harm/thoughts/myself/suicidal',
		],
		sentence: true,
	},
	'no-they': { any: ['not/never'], before: 2, inside: true },
	celebrity: {
		any: [
			'actor/actress/singer/celebrity/president/trump/biden/robin/kurt/cobain/bennington/politician/youtuber/streamer/rapper/comedian/player/character/movie/film',
		],
		sentence: true,
	},
	'third-party': {
		any: [
			'my/he/she/they/him/her/mom/dad/husband/boyfriend/brother/father/wife/people/everyone/boss/calls/called/calling/said/says/told/tells/named/names',
		],
		before: 5,
		inside: true,
	},
	helping: {
		any: [
			'emergency/ambulance/crisis/hotline/helpline/lifeline/police/911/999/112/988/116/samaritans/doctor/therapist/counselor/counsellor/professional/gp/hospital/shelter/resources/resource/service/services/center/centre/toll/support',
		],
		sentence: true,
	},
	confidential: {
		any: ['confidential/confidentiality/anonymous/privacy/anonymously/professional/legally/comfortable/unless/if'],
		sentence: true,
	},
	'money-trouble': {
		any: ['your/you/they/he/she/bank/bills/job/rent/budget/debt/loan/insurance/work/company/boss ..3 pay/pays/paid/offer', 'help them'],
		sentence: true,
	},
	'not-you': {
		any: [
			'i/we/he/she/they/people/not/never/if/sometimes/may/might/can/could/how/easy/hard/harder/easier/difficult/feel/feels/who/wish/would/say/said/told/tell/someone/anyone',
		],
		before: 3,
	},
	'no-answer': { any: ['^ no/nope/nah/not/never', 'not/never [really/now/anymore/at]', 'i would/will never/not'], sentence: true },
	affair: {
		any: [
			'with/between ..2 boyfriend/girlfriend/husband/wife/partner/him/her/them/us/friend/ex',
			'relationship/friendship/marriage/engagement/dating',
			'at/by/in/till/until the end',
			'end/ending it/things/everything with/between',
		],
		sentence: true,
	},
	'they-suffer': {
		any: [
			'my/his/her/our [best/close/little/older/younger] friend/brother/sister/mom/mother/dad/father/son/daughter/girlfriend/boyfriend/wife/husband/partner/kid/child/client/student/dog/cat',
			'he/she/they/him/her/them',
			'loved one',
		],
		sentence: true,
	},
	saying: {
		any: [
			'dying to/for know/see/hear/try/meet/go/a/the/some/tell/find',
			'to die for',
			'dead tired/serious/end/line/battery/silent/quiet/wrong/right/last/on',
			'scared/bored/worried/sick/frozen/worked to death',
			'die/dying/died laughing/inside/down/off/out',
			'do or die',
			'old habits die',
		],
		sentence: true,
	},
	dwelling: {
		any: [
			'with/at/near/next/together/there/alone/far/close/under/across/by/on/here',
			'in my/our/a/an/the/his/her/their/this house/apartment/city/town/place/dorm/country/flat/home/area/neighborhood',
		],
		after: 1,
	},
	'a-message': { any: ['a/an/pm/message/email/dm/text/pictures/photos'], after: 1 },
	limited: {
		any: [
			'in/at/with/about/for/on/from ..3 <ordinary-thing>',
			'another/next <ordinary-thing>',
			'for a while/bit/day/week/weekend/month/few',
			'on good/bad terms',
			'of getting back',
			'with him/them/men/women/kids',
			'to change/find/get/start ..2 <ordinary-thing>',
		],
		after: 4,
	},
	'limited-object': { any: ['this/my/the/a/his/her/that/our <ordinary-thing>', '<ordinary-thing>', 'of ..2 <ordinary-thing>'], after: 1 },
	'limited-if': { any: ['if ..6 <ordinary-thing>', 'i ..6 <ordinary-thing>'], after: 1 },
	'since-a-death': { any: ['since/after/because/when ..5 passed/died/death/dying'], sentence: true },
	'given-up-thing': {
		any: ['<ordinary-thing>', 'my/the/this/that/a/his/her/our/smoking/drinking/driving/eating/alcohol/sugar/coffee'],
		after: 2,
	},
	'somebodys-death': {
		any: [
			'his/her/their/parents/dad/mom/mum/father/mother/husband/wife/brother/sister/son/daughter/friend/friends/grandma/grandmother/grandpa/grandfather/uncle/aunt/cousin/dog/cat/pet/family/people/patients/patient',
		],
		before: 3,
		after: 4,
	},
	'of-somebody': { any: ['a/an/such/the/another/some/am/being/was/is/been'], before: 1 },
	jest: { any: ['lol/haha/hahaha/lmao/jokingly/joking'], sentence: true },
}
