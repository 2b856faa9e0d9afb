import type { Guard } from '../../../rules/rule-pack.ts'

/** Pills, ropes and edges that are what they are for. */
export const meansAtWorkGuards: Record<string, Guard> = {
	cure: {
		any: [
			'help/helping/support/prevent/preventing/save/saving/protect/reassure/convince/stop ..3 friend/brother/sister/mom/mother/father/dad/son/daughter/girlfriend/boyfriend/wife/husband/partner/loved/someone/somebody/him/her/them/person/people',
			'cope/coping/deal/dealing/grieve/grieving/overcome/overcoming/recover/heal/healing/move on/process with/from/after/the/over ..6 death/loss/suicide/dying/died',
			'fear/afraid/scared of death/dying',
			'<person> ..2 died/passed/death',
			'stop/stopping/quit/quitting ..2 drinking/smoking/drugs/alcohol/using/drink/weed/vaping/gambling',
			'stop/quit/avoid/resist/prevent/preventing/overcome/reduce/manage/control/fight ..3 self/cutting/harming/hurting/urges/urge/harm/thoughts/myself/suicidal',
		],
		unless: [
			'how ..4 kill/hang/drown/shoot/unalive myself/me',
			'can/could/do/would/should i ..2 die',
			'kill/hang/shoot/drown myself',
			'to die',
		],
		clause: true,
	},
	'everyday-task': {
		any: [
			'recipe/minutes/dinner/lunch/breakfast/cake/pie/dough/chicken/rice/vegetables/cheese/salad/soap/lotion/plunge/please/seatbelt/lights/clean/dry',
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
	// A rope on a boat, a razor at a basin, a gun on a hunt.
	'tools-at-work': {
		any: [
			'climb/climbing/climber/boat/tent/swing/dog/horse/sail/sailing/camp/camping/tow/towing/rescue/skipping/laundry/washing/clothes/christmas/hunting/hunt/hunter/range/glue/nail/nails/water/gym/kitchen/shave/shaving/decoration/decorations/hammock/garden/game/level/player/caulk/spray/heat/nerf/tug/jumping/doctor/prescription/pharmacy/collect/pick/picked/cake/bread',
		],
		unless: ['myself', 'die/dead/death/suicide', 'end my/it', 'neck', 'goodbye/note'],
		sentence: true,
	},
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
}
