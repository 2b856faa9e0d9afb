import type { Guard } from '../../rules/rule-pack.ts'

/** What makes English words mean something else, or somebody else, or another time. */
export const guards: Record<string, Guard> = {
	negated: {
		any: [
			'not/never [actually/really/even/ever/just/currently/seriously/necessarily] want/wanting/going/planning/plan/trying/try/thinking/think/considering/consider/contemplating/intend/feel/feeling/having/been/kill/hurt/harm/do/commit/self/cut/end/gonna/actively/say/saying/mean/about/have/exactly/attempt/get/of',
			'not/never [actually/really/even/ever/that/currently] suicidal/suicide/depressed',
			'not like to/trying',
			'will/would/could/did/should/do not/never',
			'not/never [once/actually/really/ever/even] had/considered/thought/tried/felt/attempted/contemplated/wanted/dreamed',
			'not at/near/close [the/that/to] point/stage/the/to [of]',
			'nowhere near',
			'not like/that/saying i/it [am/would/want]',
			'no/zero [real/any] thoughts/plans/urges/intention/history of ..3 or/nor/and',
			'by no means',
			'not/never [really/ever/actually] thought/considered/wanted',
			'never [ever/really/actually] had/thought/felt/considered/been/tried',
			'no [real/active/actual/current/serious] thoughts/plans/plan/intention/intentions/intent/desire/ideation/urge/urges',
			'without/stopped/quit',
			'am/are/be/being against',
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
			'when we were',
			'grew/growing up',
			'in/around 1985/1986/1987/1988/1989/1990/1991/1992/1993/1994/1995/1996/1997/1998/1999/2000/2001/2002/2003/2004/2005/2006/2007/2008/2009/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025',
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
			'was/were/am/is/be like',
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
			'so much/bad/badly/hard [that] i could',
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
			'<person> ..3 died/dies/passed/killed/committed/hung/hanged/shot/overdosed',
			'<person> ..3 took his/her/their',
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
			'prevention/awareness/hotline/helpline/lifeline/rates/rate/statistics/squad/bombers/bomber/bombing/pact/mission/survivor/survivors/assisted/training/research/joke/jokes/month/week/doors/risk/risks/increase/increases/decreases/study/studies/victim/victims/cult/patients/clients/types/callers/veterans',
			'post/article/video/news/report/story/documentary/show about/on',
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
			'shoot/shot/shooting ..2 email/text/message/pic/dm',
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
			'falling/fell/tripped/bike/bicycle/running/jogging/lifting/lift/hiking/climbing/playing/training/exercising/opening/fixing/dancing/weights/cupboard/fence',
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
			'i/we/he/she/they/people/not/never/if/sometimes/may/might/can/could/how/easy/hard/harder/easier/difficult/feel/feels/who/wish/would/say/said/told/tell/tells/telling/says/saying/think/thinks/thought/worry/worried/afraid/believe/that/like/as/someone/anyone/did/do',
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
			'with/near/next/together/there/alone/far/close/under/across/by/on/here',
			'at home/my/the/a/our/his/her/their/this/school/work',
			'in my/our/a/an/the/his/her/their/this house/apartment/city/town/place/dorm/country/flat/home/area/neighborhood',
		],
		after: 1,
	},
	'everyday-task': {
		any: [
			'recipe/minutes/dinner/lunch/breakfast/cake/pie/dough/chicken/rice/vegetables/cheese/salad/soap/lotion/plunge/please/seatbelt/lights/clean/dry',
		],
		sentence: true,
	},
	'cut-down': {
		any: [
			'back/down/out/up/off/carbs/sugar/coupons/hours/costs/calories/grass/wood/hair/corners/class/classes/contact/people/ties/weight/fat/incense/candles/bridges/toxic/coffee/alcohol/meat/expenses/spending',
		],
		after: 1,
	},
	'hurts-inwardly': {
		any: [
			'emotionally/mentally/financially/professionally/socially/spiritually/academically',
			'by/when/if [not/i] staying/holding/letting/checking/loving/trusting/thinking/going/being/trying/doing/looking/lie/caring/comparing/reading/dating/waiting/not',
			'in the process/long',
		],
		after: 3,
	},
	'works-hard': {
		any: [
			'to pay/make/get/finish/please/support/provide/keep/be',
			'at/for/with/over [this/my/the/all/a] [this/these/damn/stupid] work/job/company/overtime/boss/exam/exams/school/deadline/shifts/degree/grades/money/project',
			'for [just/not] saying/doing/being/forgetting/that/letting/trusting/believing/saying/missing/agreeing',
		],
		after: 1,
	},
	'head-wall': { any: ['against/on a/the/this/my [brick/proverbial/same] wall/desk/table/keyboard'], after: 1 },
	'had-to': { any: ['had/have to', 'should have'], before: 1 },
	'is-better': { any: ['he/she/ex is', 'he/she ..1 is'], before: 1 },
	'ended-when': { any: ['when/after/because/since he/she/they/we'], after: 1 },
	'die-alone': { any: ['alone/old/young/single/without'], after: 1 },
	'moving-out': { any: ['moving/move/moved/abroad/charity/donated/donate/goodwill/new/roommate/storage'], sentence: true },
	'generic-you': {
		any: ['like/feels/when/if/makes/make/making/whether/as/thinking/saying/believe/that/because/where/until/unless/how/age'],
		before: 3,
	},
	'as-told': { any: ['as/like ..3 doctor/prescribed/directed/told/should/supposed/instructed', 'on time', 'as usual'], after: 1 },
	'hit-up': {
		any: [
			'hit/hits/hitting me up/that/hard/like/out',
			'kick/kicks/kicked/kicking me out/off/back',
			'beat/beats/beating me to/at',
			'stab/stabs/stabbed me in the back',
		],
		sentence: true,
	},
	'told-not-to': { any: ['not/never/stop/no/without/instead/why'], before: 3 },
	'never-did': { any: ['not/never [ever/even/actually/really/once/physically] <hits>'], sentence: true },
	'rather-than': {
		any: [
			'than [to] [have/having/be/being] [to] go/move/give/eat/work/talk/speak/see/marry/do/ask/tell/admit/listen/watch/wear/take/get/forced/back/present/call',
		],
		after: 1,
	},
	'goes-somewhere': {
		any: [
			'to/into/onto a/an/the/some/another/my/somewhere',
			'before/until he/she/they/my',
			'from social/facebook/instagram/twitter/work/school/the internet/media',
		],
		after: 1,
	},
	'goes-to': {
		any: [
			'to [this/these/those/my/the/his/her] work/school/class/college/therapy/these/those/family/the/my/his/her/church/meetings/practice',
		],
		after: 1,
	},
	'around-people': { any: ['people/him/her/them/anyone/anybody/others/friends/family/everyone/men/women/kids'], after: 1 },
	'for-now': { any: ['for now/today/tonight/this'], after: 1 },
	'would-not': { any: ['would/will/could not/never'], before: 1, inside: true },
	supposing: { any: ['if/when/whenever'], before: 1 },
	'home-worry': { any: ['and/to tell', 'covid/virus/corona/grades/report'], sentence: true },
	'in-words': { any: ['for my/being/saying/having', 'online/verbally/facebook/twitter/comments/emotionally/words'], sentence: true },
	'cursed-thing': { any: ['autocorrect/covid/depression/brain/life/anxiety/phone/universe/corona/world/society/#number'], after: 1 },
	alarm: { any: ['alarm/snooze/early'], sentence: true },
	overdone: {
		any: [
			'on ..1 sugar/coffee/caffeine/chocolate/candy/pizza/food/tv/netflix/information/cuteness/sweets/news/christmas/turkey/cheese/vitamins',
			'money/cash',
			'of sleep/joy/love/affection/attention',
			'in work/sorrow/books/music/food/homework/tears/debt/self',
		],
		after: 2,
		inside: true,
	},
	'to-an-ex': {
		any: [
			'breakup/divorce/ex/job/team/colleagues/coworkers/boss/therapist/teacher/class',
			'her/him a/the/this',
			'wrote/write/writing/written/sent her/him',
		],
		sentence: true,
	},
	'other-kids': { any: ['other/another kid/kids/child/children/students/toddlers'], inside: true },
	together: { any: ['we/us/our/both'], before: 6, after: 4, inside: true },
	'lives-by': {
		any: [
			'without/off/up/out/paycheck/independently/alone/abroad/separately/apart/normally',
			'on my/a/this/the [own/own/low/minimum] [wage/salary/income/budget/money]',
			'as a/an',
			'the life of',
			'in fear/debt/poverty/chaos/denial/secret',
			'like my/him/her/them/that/paycheck',
			'healthy/healthily/properly/clean/comfortably',
		],
		after: 1,
	},
	'a-message': { any: ['a/an/pm/message/email/dm/text/pictures/photos'], after: 1 },
	limited: {
		any: [
			'in/at/with/about/for/on/from/over ..3 <ordinary-thing>',
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
