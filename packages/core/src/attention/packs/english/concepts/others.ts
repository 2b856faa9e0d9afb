/** Others: who they are, what they do and what is done to them. */
export const otherConcepts: Record<string, string[]> = {
	person: [
		'my/our/a/the/this/one/his/her/their friend/friends/brother/sister/mom/mum/mother/dad/father/son/daughter/kid/child/children/kids/husband/wife/boyfriend/girlfriend/partner/ex/bf/gf/bff/cousin/uncle/aunt/roommate/roomate/classmate/coworker/colleague/teacher/boss/fiance/fiancee/teen/teenager/niece/nephew/grandma/grandpa/girl/guy/boy/man/woman/student/patient/neighbor/neighbour/sibling/crush/stepdad/stepmom/loved/mate/person/user/stranger/of/parents/parent/grandmother/grandfather/family',
		'my/a best/close/good/little/older/younger/big/old/dear/online/internet/current/ex/twin/step friend/friends/brother/sister/boyfriend/girlfriend/wife/husband/mate/bro/sis/one/mother/father/mom/dad',
		'he/she/someone/somebody/somone/anyone/they/everyone/people/him/her/them/who/everybody/others/man/woman/dude/guy/kid/loved',
		'his/her/their',
	],
	'near-person': [
		'my/our [best/close/good/little/older/younger/big/old/dear/online/twin/step/ex/current/only/first] friend/friends/brother/sister/mom/mum/mother/dad/father/son/daughter/kid/child/children/kids/husband/wife/boyfriend/girlfriend/partner/ex/bf/gf/bff/cousin/uncle/aunt/roommate/roomate/classmate/coworker/colleague/fiance/fiancee/teen/teenager/niece/nephew/grandma/grandpa/sibling/crush/mate/stepdad/stepmom/student/bro/sis/neighbor/neighbour/spouse/buddy/love/bestie',
		'a/this friend/classmate/girl/guy/kid/stranger/user/person/coworker/boy/loved [of/one]',
		'someone/somebody i/that/close/online/who/here/in',
		'a/an/the/this [ex/close/good/best/old/online] friend/partner/boyfriend/girlfriend/husband/wife/roommate/colleague/teen/student/relative',
		'ex friend/partner/boyfriend/girlfriend/wife/husband [who]',
		'he/she/they',
	],
	'they-end': [
		'kill/killing/killed/hurt/hurting/harm/harming/hang/hanging/shoot/shooting/unalive/cut/cutting/drown/off/starve himself/herself/themself/themselves/themselve/their/his/her/self',
		'end/ending/take/taking his/her/their [own] life/lives',
		'commit/committing/attempt/attempting/considering/contemplating suicide',
		'suicide/suicidal',
		'end/ending it all',
		'want/wants to die',
		'not want/wants to live/exist [anymore]',
		'jump off/from',
		'wants/want to be dead',
	],
	yes: [
		'yes/yeah/yea/yep/yup/ya/yah/yess/sadly/unfortunately/mhm/ye/definitely/absolutely',
		'i guess so',
		'sort/kind of',
		'a little',
		'of course',
		'all the time',
		'every day',
	],
	'harm-them': ['kill/murder/stab/shoot/strangle/harm/attack/poison/torture/slaughter/choke/burn/rape'],
	'harming-them': [
		'killing/murdering/stabbing/shooting/strangling/harming/attacking/poisoning/beating/torturing/punching/slaughtering/choking/raping/hitting/smashing',
	],
	them: [
		'him/her/them/someone/somebody/everyone/everybody/people/others/anyone',
		'my/the/this/that/his/her/their/our/a [whole/entire/own/ex/fucking/stupid/step] husband/wife/boyfriend/girlfriend/ex/boss/dad/mom/mum/mother/father/stepfather/stepmother/brother/sister/parents/family/kids/children/baby/son/daughter/neighbor/neighbour/teacher/bully/bullies/classmates/coworker/coworkers/roommate/person/man/woman/guy/girl/partner/stepdad/stepmom/class/school/colleague',
		'other people/person/humans',
		'those/these kids/people/guys/girls/bastards/men/boys/bullies/idiots',
		'my/the/this/that/his/her/their/our [little/older/younger/big/baby/step/best] uncle/aunt/cousin/friend/friends/child/kid/toddler/infant/stepson/stepdaughter/grandmother/grandfather/landlord/manager/supervisor/principal/doctor/therapist',
	],
	carer: [
		'my/his/her/the/their/a/our mom/mum/mother/dad/father/husband/wife/boyfriend/girlfriend/partner/ex/stepdad/stepfather/stepmother/stepmom/uncle/aunt/brother/babysitter/nanny/grandfather/grandpa/teacher/coach/carer/caregiver/neighbor/neighbour',
		'he/she/they/i/someone',
	],
	dependent: [
		'my/his/her/the/our/their/a/this [little/baby/young/younger/own/#number/elderly/disabled/year/old/step/small] [old] son/daughter/child/children/kid/kids/baby/toddler/infant/sister/brother/siblings/stepson/stepdaughter/nephew/niece/newborn/grandson/granddaughter/grandchild/grandmother/grandma/grandfather/girl/boy/babies/twins',
		'a/children/kids/minor/minors child/kid/baby/minor',
		'children/kids/minors',
	],
	// Who hurts somebody, and how: only what is done to a body.
	abuser: [
		'he/she/they',
		'my/our/the/her/his [own/ex/step/drunk/abusive/foster/older/big/new/current/mother/moms/mums] stepfather/stepdad/stepmom/stepmother/father/dad/mother/mom/mum/parents/uncle/aunt/cousin/brother/sister/boyfriend/girlfriend/husband/wife/partner/ex/fiance/grandfather/grandpa/grandmother/teacher/coach/boss/neighbor/neighbour/roommate/bf/gf/guardian/pastor/priest/babysitter/family/son/daughter',
		'moms/mums/mothers boyfriend/husband',
		'mom/mum/dad/daddy/mommy',
	],
	hits: ['@hits-now', '@hit-once'],
	'hits-now': [
		'hits/hitting/beats/beating/punches/punching/kicks/kicking/slaps/slapping/chokes/choked/choking/burns/burning/bites/biting/shoves/shoving/strangles/strangled/strangling/whips/whipping/rapes/raping/molests/molesting/stabs/spanks/assaults/tortures/abuses/abusing/assaulting',
	],
	'hit-once': ['hit/beat/punched/kicked/slapped/burned/burnt/bit/shoved/whipped/raped/molested/stabbed/assaulted/tortured/abused/attacked'],
	throws: ['throws/threw/throwing/pushes/pushed/pushing/slams/slammed/slamming/pins/pinned/shoves/shoved/smashed'],
	insult: [
		'bitch/whore/slut/cunt/idiot/moron/stupid/dumb/useless/retard/retarded/asshole/arsehole/faggot/pathetic/worthless/loser/bastard/dickhead/twat/trash/garbage/dumbass/imbecile/hoe/pig/scum/motherfucker/prick/nigger/fag/cow',
		'piece of shit/crap/garbage/trash/filth/dirt',
		'ugly/disgusting',
	],
}
