import type { Guard } from '../../../rules/rule-pack.ts'
import { serious } from '../goes-on.ts'

/** Words that are not meant: a song, a game, a saying, a joke. */
export const notMeantGuards: Record<string, Guard> = {
	// What is told, sung or played: a game that is on, and a song that somebody listens to, say nothing of it.
	song: {
		any: [
			'in/into/from/of/about/like [a/the/this/that/my/every/some/one/its/his/her] [good/new/old/first/last/whole/favorite/favourite/video/online/board/tv] <fiction>',
			'<fiction> ..1 that/where/which/who/says/say/said/saying/called/named/titled/about/goes/makes/make/making/made/lyrics/tells/ends/ended/killed/kills',
			'<fiction> ..2 is/was/are/were [so/just/literally/really/all] about/called/named/sad/killing/making',
			'write/writing/wrote/read/reading/watched/watching/saw/seen/play/playing/played/finished ..3 <fiction> about/where/in/called/and ..1 character/he/she',
			'writing/wrote/written ..3 song/songs/poem/poems/story/novel/essay/book/article/thesis/chapter/script',
			'lyric/lyrics/character/characters/fictional/fiction/roleplay/meme/memes/gameplay/respawn/storyline/quote',
			'documentary/article/book/podcast/film/movie/essay/paper on/about',
			'singing/sang/sings/sung',
			'season #number',
			'anime/netflix',
			'main/side character',
			'game/level/boss ..2 hard/harder/boring/difficult/addictive/laggy/unfair',
			'this/that/these/those ..1 <fiction>',
		],
		across: ['creating/drafting/developing ..3 character/story/novel/screenplay', 'fictional story/character/novel'],
		unlessHere: ['<hits> me/us', '<i> ..3 took/swallowed/overdosed'],
		clause: true,
	},
	hyperbole: {
		any: [
			'die/dies/dying/died/dead/kill/killing/killed/myself/life of/from/with/out [of] [the/pure/my/sheer/second/so/too/all] [much] embarrassment/laughter/laughing/boredom/cringe/happiness/joy/hunger/cuteness/excitement/jealousy/secondhand/shame/heat/heatstroke/thirst',
			'laughing/embarrassed/embarrassing/cringe/cringing/hilarious/lmao/lmfao/rofl/cute/adorable/funny/joking/kidding/jk/sarcasm/sarcastic/hangover/hungover/figuratively/metaphorically',
			'over/for a/the/this/that game/movie/episode/finale/burger/pizza/coffee/score',
			'so much/bad/badly/hard [that] i could',
			'a little inside',
			'in the foot',
			'up about/over',
			'beat/beating/beats myself up',
			'so good/hot/cute/pretty/beautiful/delicious',
			'this/my/the/of/more/from homework/lag',
			'is/hate/hates/of/another monday/mondays ..3 kill/killing/makes/making/want/die',
			'hate/of mondays',
			'kill/shoot me [now/already/please] ..8 monday/mondays/meeting/meetings/exams/homework/email/traffic/printer/karaoke',
			'kill/shoot me ..4 sent ..5 wrong',
			'is suicide to drive/go/try/ask/cross/swim/walk/cycle/park',
			'disappear when ..3 sing/sings/singing/stare/stares/presentation',
			'trying/trynna to get ..3 job/work/grade/grades/promotion/done/ready/through/up/out/by/house/attention/degree/in/it/into',
		],
		across: ['that/it/this was/is [so/too/just] embarrassing/awkward/cringe'],
		unlessHere: [
			'<hits> me/us',
			'threaten/threatens/threatened/threatening/wants/tried/trying',
			'going/gonna/will/plan/planning/ready/decided [to] kill/hang/shoot/drown/end/jump/overdose',
		],
		unless: ['not/never ..2 joking/kidding/funny/laughing/hilarious/sarcasm/sarcastic/jk', 'no joke/jk/kidding'],
		clause: true,
	},
	idiom: {
		any: [
			'stab/stabs/stabbed/stabbing/rip/rips/ripped/tear/tears/tore/torn/break/breaks/broke/broken ..2 heart/soul',
			'heart/soul/back ..1 stabbed/ripped/torn/broken',
			'joke/joking/jokingly/kidding/playfully',
			'emotionally/financially/figuratively/mentally hostage/captive/prisoner',
			'hostage/captive/prisoner emotionally/financially/mentally',
			'expectations/prices/bills/deadline/deadlines/workload ..2 kill/kills/killing/hit/hits/hitting/choke/chokes/choking/strangle/strangling/hurt/hurts/beat/crush/drown/attack/attacking/stab',
			'shoot/shot/shooting ..2 email/text/message/pic/dm',
		],
		unless: ['not/no/never ..2 joke/joking/kidding'],
		clause: true,
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
		clause: true,
	},
	jest: {
		any: ['lol/haha/hahaha/lmao/jokingly/joking'],
		unless: ['not/never/no ..2 joke/joking/kidding', 'i mean it', 'for real', ...serious],
		clause: true,
	},
	'at-games': {
		any: ['at/in chess/cards/games/golf/tennis/poker/everything', 'at/in every/a/the/video/board game/games/race/match'],
		after: 1,
	},
	'cursed-thing': { any: ['autocorrect/covid/depression/brain/life/anxiety/phone/universe/corona/world/society/#number'], after: 1 },
	'a-picture': { any: ['a/the/some picture/pictures/painting/curtain/curtains/coat/lights/laundry/decorations'], after: 1 },
}
