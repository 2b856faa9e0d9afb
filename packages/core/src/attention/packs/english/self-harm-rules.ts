import type { Rule } from '../../rules/rule-pack.ts'

const usual = {
	negated: 'watch',
	past: 'watch',
	quoted: 'watch',
	song: 'watch',
	hyperbole: 'watch',
	told: 'watch',
	'they-did': 'drop',
	accident: 'watch',
} as const

/** Acts and urges of hurting oneself. */
export const selfHarmRules: Rule[] = [
	{ id: 'harm-self', kind: 'self_harm', tier: 'needs_eyes', who: 'seeker', any: ['<harm-self>'], guards: usual },
	{
		id: 'harm-urge',
		kind: 'self_harm',
		tier: 'needs_eyes',
		who: 'seeker',
		any: [
			'<want> ..3 <harm-self>',
			'<intend> ..3 <harm-self>',
			'<think-of> ..3 <harm-self>',
			'<urge> ..3 to ..1 cut/burn/bleed/hurt/harm',
			'<want> ..1 <harm-strong> ..2 my [own] ..0 <body-part>',
			'<want> ..1 bleed',
			'can not stop ..2 cutting',
			'i [just/have/had/also] cut [again/tonight] for/again/tonight/because/last ..2 first/time/night/again/i',
			'want/decide/decided/need/going/about/urge to cut $',
			'hands/arms/arm/wrist/wrists/thighs/legs ..3 covered/full ..2 cuts/scars',
			'punish/punishing/punished/hate myself ..5 cutting/hitting/burning/starving/pain/blood',
			'blade/razor/knife ..4 my wrist/wrists/skin/arm/arms/thigh/thighs/leg/legs',
			'seeing/see/watch/watching/sight [my/the] [own] blood/bleed',
			'clean/days/weeks/months ..4 from cutting/self/burning/sh',
			'make/making/made myself bleed/throw/vomit/sick/puke',
			'enjoy/enjoying/like/love/addicted/liking ..3 cutting/burning/bleeding/pain',
		],
		guards: usual,
	},
	{
		id: 'harm-told-to-do',
		kind: 'self_harm',
		tier: 'needs_eyes',
		who: 'seeker',
		any: [
			'^ cut/burn/stab/pierce/hammer/slice/slit/punch/slash/break/carve/hit/bash/starve/insert/stick/shove/push/drive/drink/swallow/jump/hang/inject ..6 your/yourself ..2 <body-part>',
			'drink/swallow/inject/eat/ingest ..4 pesticide/bleach/poison/antifreeze/blades/razors/glass/gasoline/petrol/detergent/acid/cyanide/batteries/needles',
			'stand/step/walk/jump/lie ..2 front ..3 <deadly-place>',
			'bruise/bruises/burns/cuts on/onto your skin/body/arm/arms/legs',
			'harming/hurting/cutting/killing yourself',
			'^ cut/burn/stab/pierce/slice/slit/punch/slash/hit/hang/shoot/kill/strangle/poison/drown/suffocate/electrocute/starve yourself',
			'^ <harm-strong> ..3 <own-body> ..1 <body-part>',
			'<harm-strong> ..2 your own ..0 <body-part>',
			'deserve to feel pain',
		],
		guards: { past: 'watch', quoted: 'watch', song: 'watch', accident: 'watch', ordinary: 'drop' },
	},
	{
		id: 'harm-tools',
		kind: 'self_harm',
		tier: 'needs_eyes',
		who: 'seeker',
		any: [
			'hide/hiding/cover/covering/conceal/explain/explaining/treat/treating/heal ..5 my/the/self/fresh/cut/cutting ..2 <scars>',
			'my cuts/scars ..6 <how>',
		],
		guards: { past: 'watch', quoted: 'watch', accident: 'drop', 'they-did': 'drop' },
	},
	{
		id: 'starving',
		kind: 'self_harm',
		tier: 'watch',
		who: 'seeker',
		any: ['purging/purge/binge/bulimia/bulimic/anorexia/anorexic/laxatives', 'not eaten ..2 days/week'],
	},
]
