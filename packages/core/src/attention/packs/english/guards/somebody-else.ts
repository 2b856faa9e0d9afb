import type { Guard } from '../../../rules/rule-pack.ts'
import { ofMyself } from '../goes-on.ts'

/** Whose death or hurt it is, where it is not their own. */
export const somebodyElseGuards: Record<string, Guard> = {
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
			'after/since his/her/their/my ..2 suicide/death/died/dying/overdose/overdosed/attempt/passing/passed/killed',
			'passed away',
		],
		unlessHere: [...ofMyself],
		clause: true,
	},
	'they-did': {
		any: [
			'he/she/they/we/you/someone/somebody/people/person/who/friend/friends/brother/sister/mom/mum/mother/dad/father/son/daughter/kid/child/husband/wife/boyfriend/girlfriend/partner/ex/cousin/uncle/aunt/guy/girl/man/woman/boy/everyone/others/teen/teens/student/students/anyone/roommate/fiance [has/had/have/is/was/were/are/been/just/also/almost/recently/then/would/will/might/may/could/did/does/not/actually/almost] [to/going/just/not/tried/trying/wanted/wants/want/threatened/threatens/threatening/thinking/been/attempted/considered/feel/feels/feeling/keeps/planning] [to/about/of]',
			'his/her/their/your',
		],
		before: 1,
		inside: true,
	},
	'they-suffer': {
		any: [
			'my/his/her/our [best/close/little/older/younger] friend/brother/sister/mom/mother/dad/father/son/daughter/girlfriend/boyfriend/wife/husband/partner/kid/child/client/student/dog/cat',
			'he/she/they/him/her/them',
			'loved one',
		],
		unlessHere: [
			'myself',
			'i/me die/bleed/overdose/hang/jump',
			'kill/killing me',
			'my own',
			'my wrist/wrists/veins/throat/arm/arms/thigh/thighs/leg/legs',
		],
		clause: true,
	},
	'third-party': {
		any: [
			'my/his/her/our/the/a [own/ex/step/old/new/best] boss/ex/mom/mum/dad/mother/father/husband/wife/boyfriend/girlfriend/brother/sister/friend/friends/family/parents/teacher/coworker/coworkers/manager/roommate/neighbor/neighbour/people/colleague/colleagues',
			'he/she/they/him/her/mom/dad/people/everyone/boss/calls/called/calling/said/says/told/tells/named/names',
		],
		before: 5,
		inside: true,
	},
	'their-death': {
		any: [
			'his/her/their/your/dads/moms/mums/fathers/mothers/husbands/wifes/brothers/sisters/friends/grandmas/grandpas ..1 death/dying',
			'<person> dying',
			'death of',
		],
		before: 2,
		inside: true,
	},
	'somebodys-death': {
		any: [
			'his/her/their/parents/dad/mom/mum/father/mother/husband/wife/brother/sister/son/daughter/friend/friends/grandma/grandmother/grandpa/grandfather/uncle/aunt/cousin/dog/cat/pet/family/people/patients/patient',
			'of/for/in/without/like/about/among/by ..2 his/her/their/parents/dad/mom/mum/father/mother/husband/wife/brother/sister/son/daughter/friend/friends/grandma/grandmother/grandpa/grandfather/uncle/aunt/cousin/dog/cat/pet/family/people/patients/patient',
		],
		unlessHere: ['i died/die/had/was/were', 'they were/was dead', 'i even living'],
		before: 3,
		after: 2,
	},
	'of-somebody': { any: ['a/an/such/the/another/some/am/being/was/is/been'], before: 1 },
	// What dies or is killed is an animal or a thing: one that lies beside somebody is none of it.
	animal: {
		any: [
			'dog/dogs/cat/cats/fish/plant/plants/ant/ants/bug/bugs/spider/spiders/phone/laptop/battery/mosquito/mosquitoes/roaches/wasps/rats/mice/zombies/zombie/enemy/enemies/weeds/bacteria/virus/computer/pc/process/goldfish/hamster',
		],
		unless: ['with/beside/next/on [to] my/the/a phone/dog/cat/laptop/computer'],
		unlessHere: ['myself', 'i/me die/died', 'kill me', 'my own life/death/suicide', '<i> want/wanna ..1 to die', 'to be dead'],
		before: 4,
		after: 3,
		inside: true,
	},
	'they-give': {
		any: ['he/she/they/who/friend/friends/mom/mum/dad/parents/mother/father/brother/sister/bank/boss/husband/wife'],
		before: 4,
	},
	'other-kids': { any: ['other/another kid/kids/child/children/students/toddlers'], inside: true },
	together: { any: ['we/us/our/both'], before: 6, after: 4, inside: true },
	'is-better': { any: ['he/she/ex is', 'he/she ..1 is'], before: 1 },
}
