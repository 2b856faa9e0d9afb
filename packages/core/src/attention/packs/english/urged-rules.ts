import type { Rule } from '../../rules/rule-pack.ts'

/** What somebody is told to do to their body, as an order or as advice. Who writes it may have been told so, by others or by a voice. */
export const urgedRules: Rule[] = [
	{
		id: 'told-to-harm',
		kind: 'self_harm',
		tier: 'needs_eyes',
		who: 'seeker',
		any: [
			'^ <do-to-body> ..2 your/yourself ..6 <dangerous-thing>',
			'^ cut/slice/slit/burn/stab/pierce/hammer/nail/punch/scratch/bite/shoot/whip/electrocute/strangle/choke/starve/drown/hang/brand/staple/jab/prick/scald/slap/beat/poke/freeze/bury/injure/harm/hurt/harming/mutilate/suffocate/poison/bruise/wound yourself',
			'^ <do-to-body> ..1 your [own] <body-part> ..4 until/with/off/open/repeatedly/against/in/on/under',
			'^ <take-in> ..4 <deadly-stuff>',
			'you could/should/can/might/may [also/always/just/try] [to] ..1 <harm-verb> ..1 yourself/yourselves',
			'you could/should/can/might/may [also/always/just/try] [to] ..1 <do-to-body> your [own] <body-part>',
			'you could/should/can/might/may [also/always/just/try] [to] ..1 <take-in> ..4 <deadly-stuff>',
			'try/trying ..1 <do-to-body> ..1 yourself/your ..3 <dangerous-thing>',
			'^ <go-to-place> ..4 <deadly-place> ..3 and/to/without/naked/blindfolded/at/in/headfirst',
			'^ drive/steer/crash [your] [car/bike] ..3 <deadly-place>',
			'^ jump/leap/dive/fall ..3 <deadly-place>',
			'^ stop/quit/refuse breathing/eating',
			'yourself ..3 until/till ..2 you bleed/faint/die/unconscious/pass/black',
		],
		guards: { quoted: 'watch', song: 'watch', ordinary: 'drop', sport: 'drop', 'everyday-task': 'drop' },
	},
]
