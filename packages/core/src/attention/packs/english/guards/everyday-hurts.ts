import type { Guard } from '../../../rules/rule-pack.ts'
import { hurts } from '../goes-on.ts'

/** What hits, hurts or chokes without harming anybody. */
export const everydayHurtsGuards: Record<string, Guard> = {
	// Somebody is hit or beaten as one is in a game, not while one is on.
	sport: {
		any: [
			'in/at [the/a/our/this/my/every/video/board/last/next/first/second] [final/big/football/basketball/hockey/video/board/card] game/games/match/matches/season/league/race/round/tournament/debate/chess/cards/poker/wrestling/boxing/karate/sparring/practice/training',
			'at/plays/playing/play/played/lost/lose/win/won/beat ..2 chess/cards/poker/monopoly/football/basketball/soccer/tennis/mario/fifa/fortnite/uno',
			'our/other/opposing/rival/opponents/opponent team/teams/player/players',
			'chess/poker/wrestling/boxing/karate/sparring/debate',
			'record/score/highscore',
		],
		unless: [...hurts],
		clause: true,
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
		unless: [
			'on purpose',
			'kill/killing/hang/hanging/drown/shoot/end/hate/punish/punishing myself',
			'die/dying/dead/suicide/overdose',
			'to feel ..2 something/anything/better/alive/pain',
			'urge/urges/need to ..1 <harm-self>',
			'want/going to cut/hurt/burn/stab/hit myself/my',
		],
		clause: true,
	},
	ordinary: {
		any: [
			'leg day',
			'feet/foot up',
			'heart broken',
			'hair/haircut/nails/eyebrows/tattoo/tattoos/piercing/piercings/makeup/shave/shaving/exercise/stretch/massage/yoga/muscle/muscles/lotion/sunscreen/acne/wash/breath/hug/hugs',
		],
		unless: ['wrist/wrists/throat/vein/veins/artery/arteries', 'kill/kills/die/dying/death/dead/suicide', 'bleed/bleeding out/to'],
		clause: true,
	},
	'head-wall': { any: ['against/on a/the/this/my [brick/proverbial/same] wall/desk/table/keyboard'], after: 1 },
	'by-a-ball': {
		any: [
			'[in] [the] [face/head/arm/leg/stomach] by/with a ball/frisbee/swing/door/branch/puck',
			'by your/this/his/her/the words/story/kindness/song/movie/school/gesture/message',
			'for attention/love/affection/company',
		],
		after: 1,
	},
	'with-a-car': { any: ['almost/nearly ..1 hit/killed/ran ..6 car/driving/bike/truck/road/cyclist/pedestrian'], clause: true },
	'kicked-out': {
		any: ['kicked/kick/kicking/threw/throw ..2 out', 'record/score/highscore'],
		unless: ['he/she/they/dad/mom/mum/father/mother ..1 kicked/kicks/threw/throws', 'kill/murder/stab/shoot/strangle'],
		clause: true,
	},
	'hit-up': {
		any: [
			'hit/hits/hitting me up',
			'hit/hits/hitting on me/us',
			'attacked/hit/bitten/struck/knocked by a/an/the/my/his/her/our/their [small/big/stray] dog/dogs/cat/car/truck/bus/bike/bee/bees/wasp/wasps/ball/wave/bear/van/lorry/motorcycle/scooter',
			'kick/kicks/kicked/kicking me out/off',
			'beat/beats/beating me to the/it',
			'stab/stabs/stabbed me in the back',
		],
		unless: [
			'hits/beats/punches/punched/slaps/slapped/chokes/choked/strangled/rapes/raped/burned/whipped/whips/threatens/hurts me',
			'beat/beating/beats me up',
			'hit me and/with/again/so/because/for/when/in/until',
		],
		clause: true,
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
		clause: true,
	},
	'hurts-by-leaving': {
		any: [
			'if/when/by/after i/we ..3 leave/left/leaving/move/moved/moving/go/gone/tell/told/say/said/saying/not/never',
			'what/things/words i/he/she/they/we ..1 said/say/wrote/write/did',
			'the way/same/as/like/much ..2 he/she/they hurt',
		],
		sentence: true,
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
		any: [
			'nose/gum/gums/period/periods/menstrual/teeth/tooth/lip/knee/ears/cuticles/nails/paper',
			'heart is/keeps/was bleeding',
			'my heart',
		],
		unless: ['wrist/wrists/vein/veins/throat/artery/knife/blade/razor/stabbed/shot', 'cut/cutting myself/my'],
		clause: true,
	},
	'numb-from': {
		any: ['workout/gym/run/running/yoga/squats/cold/snow/winter/dentist/sitting', 'from crying', 'after crying', 'when i'],
		clause: true,
	},
	'in-words': {
		any: [
			'attack/attacks/attacked/attacking/slaughter/slaughtered me/us ..2 for my/being/saying/having',
			'attack/attacks/attacked/attacking/abused/abuses/abusive/abusing/assault/assaults/assaulted ..3 online/verbally/facebook/twitter/comments/emotionally/words',
			'online/verbally/emotionally attack/attacks/attacked/attacking/abused/abuses/abusive/abusing/assaulted',
			'with words',
		],
		unless: ['physically/sexually'],
		clause: true,
	},
	'works-hard': {
		any: [
			'to pay/make/get/finish/please/support/provide/keep/be',
			'at/for/with/over [this/my/the/all/a] [this/these/damn/stupid] work/job/company/overtime/boss/exam/exams/school/deadline/shifts/degree/grades/money/project',
			'for [just/not] saying/doing/being/forgetting/that/letting/trusting/believing/saying/missing/agreeing',
		],
		after: 1,
	},
}
