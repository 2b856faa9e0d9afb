import type { Guard } from '../../rules/rule-pack.ts'
import { goesOn } from './goes-on.ts'

/** What makes English words mean something else, or somebody else, or another time. */
export const guards: Record<string, Guard> = {
	negated: {
		any: [
			'not/never [actually/really/even/ever/just/currently/seriously/necessarily] want/wanting/going/planning/plan/trying/try/thinking/think/considering/consider/contemplating/intend/feel/feeling/having/been/kill/hurt/harm/do/commit/self/cut/end/gonna/actively/say/saying/mean/about/have/exactly/attempt/get/of',
			'not/never [actually/really/even/ever/that/currently] suicidal/suicide/depressed',
			'not like to/trying',
			'no suicidal/suicide [thoughts/ideation/plans/tendencies/intentions]',
			'not/never make/makes/making/made me want/feel [to/like]',
			'not/never make/makes/making/made/believe/believed',
			'will/would/could/did/should/do/does not/never',
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
			'in college/university/uni/kindergarten',
			'long/ages ago',
			'was/been/tried/attempted/overdosed/did/wanted/thought/felt ..6 once $',
			'but not anymore/lately/currently',
			'but i am good/better/fine/okay now',
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
		unless: [...goesOn],
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
			'lost ..0 <person>',
			'lost my/our/his/her [little/unborn] baby/babies/twin/dog/cat/pet',
			'lost a baby/pregnancy/child/parent/sibling/twin/pet/dog/cat',
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
			'side effect/effects',
			'as a side',
			'career/social/political/financial/professional/academic',
			'watch once',
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
			'heart/soul/back ..3 stabbed/ripped/torn/broken',
			'joke/joking/jokingly/kidding/laugh/playfully',
			'emotionally/financially/figuratively/mentally hostage/captive/prisoner',
			'hostage/captive/prisoner emotionally/financially/mentally',
			'expectations/prices/bills/deadline/deadlines/workload ..2 kill/kills/killing/hit/hits/hitting/choke/chokes/choking/strangle/strangling/hurt/hurts/beat/crush/drown/attack/attacking/stab',
			'shoot/shot/shooting ..2 email/text/message/pic/dm',
		],
		sentence: true,
	},
	// Parents kill nobody over a grade; somebody who is watched may mean it.
	'if-found-out': {
		any: [
			'if/when/once i/they/she/he ..6 find/finds/found out',
			'if/when/once i ..4 fail/failed/late',
			'if/when/once he/she/they ..3 see/sees/saw/hear/hears/notice/notices/realise/realises/realize/realizes/know/knows/knew ..8 <small-trouble>',
			'if/when/once he/she/they ..1 know/knows/knew $',
			'if/when/once he/she/they ..1 know/knows/knew i/about/what/how ..1 told/said/did/spent/bought/failed/drank/smoked',
		],
		unless: [
			'where i/we',
			'find/finds/found me/us',
			'told/tell/telling ..1 anyone/anybody/someone/somebody/police/teacher/you',
			'talk/talked/talking/spoke/speaking/chatting/writing to/with you/somebody/someone/anyone/police',
			'police/pregnant/gay/lesbian/trans/bisexual/leaving/hiding/escaped/reported/gun/knife/weapon/hits/beats/beat/chokes/choked',
			'i am leaving/here',
			'i ..1 left/ran/fled',
		],
		sentence: true,
	},
	sport: {
		any: ['game/match/team/season/league/chess/race/round/tournament/cards/poker/debate/wrestling/boxing/karate/sparring'],
		sentence: true,
	},
	// What hits somebody without a hand: news, a feeling, an illness.
	'thing-hits': {
		any: [
			'it/this/that/which/reality/truth/news/realisation/realization/covid/virus/depression/grief/anxiety/sadness/loneliness/pandemic/recession/layoffs/everything/wave/situation/isolation/health/lockdown',
		],
		before: 1,
	},
	accident: {
		any: [
			'by mistake',
			'from a/the/my fall/game/match/surgery/operation/crash',
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
			'stop/stopping/quit/quitting ..2 drinking/smoking/drugs/alcohol/using/drink/weed/vaping/gambling',
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
	'they-give': {
		any: ['he/she/they/who/friend/friends/mom/mum/dad/parents/mother/father/brother/sister/bank/boss/husband/wife'],
		before: 4,
	},
	'third-party': {
		any: [
			'my/his/her/our/the/a [own/ex/step/old/new/best] boss/ex/mom/mum/dad/mother/father/husband/wife/boyfriend/girlfriend/brother/sister/friend/friends/family/parents/teacher/coworker/coworkers/manager/roommate/neighbor/neighbour/people/colleague/colleagues',
			'he/she/they/him/her/mom/dad/people/everyone/boss/calls/called/calling/said/says/told/tells/named/names',
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
	'in-here': { any: ['here'], inside: true },
	'attention-from': { any: ['from him/her/them/someone/somebody/your/a/people/others/everyone/men/women'], after: 1 },
	'said-and-meant': { any: ['are/were/look/have/got/really/guys/sure/can/do/did/know/must/should/was/seem/sound/make'], after: 1 },
	'your-words': {
		any: ['what/everything/anything/whatever you ..3 say/share/tell/write/said/shared/told/wrote/discuss/type'],
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
			'end/ends/ending/ended/leave/leaving/quit/finish/finishing/save/saved ..5 relationship/friendship/marriage/engagement/dating',
			'relationship/friendship/marriage/engagement ..6 end/ends/ending/ended/finish/saved',
			'at/by/in/till/until the end',
			'end/ending it/things/everything with/between ..0 <them>',
		],
		unless: ['<plain-act>'],
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
			'with/near/next/together/there/alone/far/close/away/under/across/by/on/here',
			'at home/my/the/a/our/his/her/their/this/school/work',
			'in my/our/a/an/the/his/her/their/this/such house/apartment/city/town/place/dorm/country/flat/home/area/neighborhood/neighbourhood/village/building/street/basement/room/state/a',
			'amongst/among',
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
			'some/more slack',
			'a break/deal/check/piece/slice',
			'back/down/out/up/off/carbs/sugar/coupons/hours/costs/calories/grass/wood/hair/corners/class/classes/contact/people/ties/weight/fat/incense/candles/bridges/toxic/coffee/alcohol/meat/expenses/spending',
		],
		after: 1,
	},
	'hurts-inwardly': {
		any: [
			'emotionally/mentally/financially/professionally/socially/spiritually/academically',
			'by/when/if [not/i] staying/holding/letting/checking/loving/trusting/thinking/going/being/trying/doing/looking/lie/lying/caring/comparing/reading/dating/waiting/working/drinking/smoking/fighting/arguing/leaving/moving/divorcing/cheating/yelling/showing/ignoring/spoiling/texting/calling/not',
			'with these/those/my/such/all thoughts/words/memories/questions/worries/comparisons/doubts',
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
	// The talk itself, a call or a form is brought to its end.
	'the-chat': {
		any: [
			'end/ending/ended/finish/close it/this ..6 <chat-thing>',
			'<chat-thing> ..6 end/ending/ended/close it/this',
			'end/ending/ended it/this on a/my/your/this/that [good/positive/nice/high/happy/better] side/note/part',
			'end/ending it/this or do/will/should/would/can you $',
			'you want/asked/told me to end it/this',
			'^ should/shall/can/do i/we [have] [to] end it/this before/after/at the wedding/engagement/holidays/semester/meeting',
		],
		unless: ['<plain-act>'],
		sentence: true,
	},
	'asks-to-end': { any: ['^ how/should/shall/can/may/do/is/when/could/would [do/to/should/can/would] i/we', '^ how to'], before: 3 },
	'had-to-end': { any: ['had to end it/this/things', 'have to end it/this here'], inside: true },
	'this-now': { any: ['end/ending this now'], inside: true },
	'ends-it-with': { any: ['end/ending/ended it/things/everything/this with/between ..0 <them>'], unless: ['<plain-act>'], sentence: true },
	'if-i-quit': {
		any: [
			'i [ever/just/had/did/do/suddenly/would/not] [just/not] quit/dropped/drop/moved/move/skip/skipped/stopped/failed/come/came/show/showed/turn/turned/called/call/missed/resigned/join/joined/attend/attended',
		],
		after: 1,
	},
	'is-no-option': { any: ['is/was/would/has/have/will/seems [be/been] not/never'], after: 2 },
	'before-it': { any: ['before/until/because it/this/that/they/he/she'], inside: true },
	// How somebody lives, and where: not that they do.
	'living-somewhere': { any: ['live/living alone/together/apart/abroad/away/at/near/under/off/upto/up'], inside: true },
	'feels-like-i': { any: ['feel/feels/feeling like i [am/do/did] not/never [really/even] living/exist/existing/alive'], inside: true },
	'at-games': {
		any: ['at/in chess/cards/games/golf/tennis/poker/everything', 'at/in every/a/the/video/board game/games/race/match'],
		after: 1,
	},
	'by-a-ball': {
		any: [
			'[in] [the] [face/head/arm/leg/stomach] by/with a ball/frisbee/swing/door/branch/puck',
			'by your/this/his/her/the words/story/kindness/song/movie/school/gesture/message',
			'for attention/love/affection/company',
		],
		after: 1,
	},
	'with-a-car': { any: ['almost/nearly ..1 hit/killed/ran ..6 car/driving/bike/truck/road/cyclist/pedestrian'], sentence: true },
	'kicked-out': { any: ['kicked/kick/kicking/threw/throw ..2 out', 'record/score/highscore'], sentence: true },
	'does-not': {
		any: [
			'does',
			'he/she/they/people/nobody/who/parents/kids/friends/mom/mum/dad/son/daughter/husband/wife/boyfriend/girlfriend [just/really] did/do/would/will/could',
		],
		before: 1,
	},
	'back-then': {
		any: [
			'back then',
			'used to ..3 want/wish/think/feel',
			'when i was #number/younger/little/a/in/at',
			'as a kid/child/teen/teenager',
			'in my teens/twenties/youth/childhood',
			'but not anymore/lately/currently',
		],
		unless: [...goesOn],
		sentence: true,
	},
	'wants-life': { any: ['to live not/instead/rather/and'], inside: true },
	'their-death': {
		any: [
			'his/her/their/your/dads/moms/mums/fathers/mothers/husbands/wifes/brothers/sisters/friends/grandmas/grandpas ..1 death/dying',
			'<person> dying',
			'death of',
		],
		before: 2,
		inside: true,
	},
	// What there is to wake up to, of an ordinary day.
	'wakes-to': {
		any: [
			'to go/get to/ready/up',
			'early',
			'at #number',
			'for work/school/class/him/her',
			'next to',
			'beside',
			'to a/an/that/this/the/my/his/her ..1 bed/house/alarm/room/message/messages/noise/mess/job/text/texts/apartment/phone/news',
		],
		after: 3,
	},
	'danger-of': {
		any: [
			'of losing/failing/falling/missing/running/not/becoming',
			'of being/getting ..1 evicted/fired/laid/expelled/kicked/homeless/late/dismissed/deported/left/replaced/demoted',
		],
		after: 1,
	},
	// Feelings are hurt, and nobody's body.
	'hurts-feelings': {
		any: [
			'feelings/heart/emotionally/divorce/divorcing/separation/separating/separate/breakup/disappoint/disappointed/disappointing/disappointment/lie/lied/lying/lies/cheat/cheated/cheating/honest/truth/trust/secret/affair/rejection/reject',
			'break/breaking/broke up',
			'when/after/that/since/because his/her/their ..1 left/leaves/moved/died/remarried',
		],
		unless: [
			'i ..2 want/wanna/going/urge/urges to [really/just/badly/physically] hurt',
			'after/since the/my/our divorce/separation/breakup',
			'baby/infant/newborn/toddler/physically/knife/hit/shake/gun',
		],
		sentence: true,
	},
	'hurts-by-leaving': {
		any: [
			'if/when/by/after i/we ..3 leave/left/leaving/move/moved/moving/go/gone/tell/told/say/said/saying/not/never',
			'what/things/words i/he/she/they/we ..1 said/say/wrote/write/did',
			'the way/same/as/like/much ..2 he/she/they hurt',
		],
		sentence: true,
	},
	// A dose that was meant to be taken, or that goes back: not all of what somebody was given.
	'given-by': {
		any: [
			'the/my doctor/nurse/hospital/dentist/vet/gp/psychiatrist gave/prescribed/said/told/ordered',
			'as usual/always/prescribed/directed/needed/told',
			'back to ..1 pharmacy/doctor/shop/store/hospital',
			'every morning/day/night/evening',
		],
		unless: ['all/whole/entire/too/many/much/handful/handfuls/bunch/bottle/pack/packet/packs/box/lot/dozen/#number'],
		after: 5,
	},
	'edge-of': {
		any: [
			'of my/the/a/his/her/our bed/seat/chair/couch/sofa/tub/bath/pool/mattress/desk/bench/table',
			'of something/tears/my-seat/town/greatness/a-breakdown',
		],
		after: 2,
	},
	'figure-of-neck': {
		any: [
			'deadline/deadlines/landlord/boss/debt/debts/loan/loans/work/job/mortgage/bank/company/bills is/are/was/were/feel/feels/felt/hang/hangs [just/really] [like] a/the/my',
			'feel/feels/felt like a/the/my',
		],
		before: 1,
	},
	'hides-from-tasks': {
		any: ['boss/kids/children/phone/problems/responsibilities/feelings/coworkers/colleagues/toddler/teacher/landlord/emails/bills'],
		after: 1,
	},
	'choked-by': {
		any: [
			'anxiety/grief/tears/sadness/collar/smoke/food/words/stress/fear/guilt/dust/mask/emotion/emotions/panic ..2 is/was/are/were/keeps/has/have',
			'anxiety/grief/tears/sadness/collar/smoke/food/words/stress/fear/guilt/dust/mask/emotion/emotions/panic',
		],
		before: 3,
	},
	'choked-up': { any: ['up'], after: 1 },
	'small-bleeding': {
		any: ['nose/gum/gums/period/periods/menstrual/teeth/tooth/lip/knee/heart/ears/cuticles/nails/paper'],
		sentence: true,
	},
	'numb-from': { any: ['workout/gym/run/running/yoga/squats/cold/snow/winter/cry/crying/dentist/sitting/when i'], sentence: true },

	'a-picture': { any: ['a/the/some picture/pictures/painting/curtain/curtains/coat/lights/laundry/decorations'], after: 1 },
	'day-by-day': {
		any: ['over the years/months/weeks', 'this/last year', 'used to', 'every/each/per/a day/night', 'daily', 'for years/months'],
		sentence: true,
	},
	'once-thought': { any: ['thought/swore i/he/she was/were', 'felt like i was', 'but it was', 'turned out'], sentence: true },
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
			'hit/hits/hitting me up',
			'hit/hits/hitting on me/us',
			'attacked/hit/bitten/struck/knocked by a/an/the/my/his/her/our/their [small/big/stray] dog/dogs/cat/car/truck/bus/bike/bee/bees/wasp/wasps/ball/wave/bear/van/lorry/motorcycle/scooter',
			'kick/kicks/kicked/kicking me out/off',
			'beat/beats/beating me to the/it',
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
			'into this/that/such family/country/era/generation/town/culture/religion/mess',
			'before/until he/she/they/my',
			'from social/facebook/instagram/twitter/work/school/the internet/media',
		],
		after: 1,
	},
	'goes-to': {
		any: [
			'to [this/these/those/my/the/his/her] work/school/class/college/therapy/these/those/family/the/my/his/her/church/meetings/practice',
			'back/through/around/over/out/between',
		],
		after: 1,
	},
	'around-people': { any: ['people/him/her/them/anyone/anybody/others/friends/family/everyone/men/women/kids'], after: 1 },
	'for-now': { any: ['for now/today/tonight/this'], after: 1 },
	'would-not': { any: ['would/will/could not/never'], before: 1, inside: true },
	supposing: { any: ['if/when/whenever'], before: 1 },
	'home-worry': {
		any: [
			'and/to tell/telling',
			'covid/virus/corona/quarantine/lockdown/pandemic/grades/report',
			'for/at/over/on/during/this/until/till [the/this] christmas/thanksgiving/easter/holiday/holidays',
		],
		unless: [
			'<hits>',
			'<hit-once>',
			'kill/hurt/hurts/knife/gun/threaten/threatened/threatens/threatening/lock/locks/locked/touch/touches/touched/touching/drunk/drinks/violent/violence/rape/force/forces/forced/stalks/stalking/bruises/belt',
		],
		sentence: true,
	},
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
			'to/with/from/at/for/of/my/than [my/the/our/his/her/old] ex/team/colleagues/coworkers/boss/therapist/teacher/class',
			'to/from/quit/quitting/leave/leaving [my/the/our/this/old] job/work',
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
			'a lie',
			'two/double lives/life',
			'the life of',
			'in fear/debt/poverty/chaos/denial/secret/luxury/regret',
			'in the past',
			'like a/an/the',
			'on the street/streets',
			'like my/him/her/them/that/this/paycheck',
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
	'limited-if': {
		any: ['if ..6 <ordinary-thing>', 'i ..6 <ordinary-thing>'],
		unless: ['i ..2 gone/dead/died/disappeared/vanished'],
		after: 1,
	},
	'since-a-death': { any: ['since/after/because/when ..5 passed/died/death/dying'], sentence: true },
	'given-up-thing': {
		any: ['<ordinary-thing>', 'my/the/this/that/a/his/her/our/smoking/drinking/driving/eating/alcohol/sugar/coffee'],
		after: 2,
	},
	'somebodys-death': {
		any: [
			'his/her/their/parents/dad/mom/mum/father/mother/husband/wife/brother/sister/son/daughter/friend/friends/grandma/grandmother/grandpa/grandfather/uncle/aunt/cousin/dog/cat/pet/family/people/patients/patient',
			'of/for/in/without/like/about/among/by ..2 his/her/their/parents/dad/mom/mum/father/mother/husband/wife/brother/sister/son/daughter/friend/friends/grandma/grandmother/grandpa/grandfather/uncle/aunt/cousin/dog/cat/pet/family/people/patients/patient',
		],
		before: 3,
		after: 2,
	},
	'of-somebody': { any: ['a/an/such/the/another/some/am/being/was/is/been'], before: 1 },
	jest: { any: ['lol/haha/hahaha/lmao/jokingly/joking'], sentence: true },
}
