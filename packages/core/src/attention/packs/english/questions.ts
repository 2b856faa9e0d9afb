import type { RulePack } from '../../rules/rule-pack.ts'

/** How English speakers ask about safety directly. Being asked plainly helps; hints do not count as asking. */
export const questions: RulePack['questions'] = [
	{
		about: 'suicide',
		any: [
			'are/have/do/did/were/any/had/having/if/whether you ..6 suicide/suicidal',
			'you ..4 thinking/thought/thoughts/think/considering/considered/feeling/feel/feels/like/want/wanted/wanting/wish/planning/plan/going/trying ..4 suicide/suicidal',
			'any/having/had/have thoughts/thought ..3 suicide/suicidal/ending/killing/dying/death',
			'you ..6 end/ending/take/taking your [own] life',
			'you ..6 kill/killing/killed yourself',
			'you ..4 end/ending it all',
			'you ..4 thinking/thought/thoughts/think/considering/considered/planning ..3 end/ending it $',
			'you ..4 want/wanted/wish/wanting/wished/feel/hoping/rather ..4 die/dead/dying',
			'you ..5 not want/wanted to live/exist anymore',
			'you ..5 not want/wanted to live/exist $',
			'you ..5 not want/wanted to be alive/here',
			'you ..5 not want/wanted to wake up',
			'you ..3 wish ..3 not/never ..2 alive/here/born/exist/existed/wake',
			'you ..4 better off dead',
			'^ suicidal thoughts',
		],
	},
	{
		about: 'plan',
		any: [
			'do/have/did/any/got you ..3 plan/plans/planned/means/method',
			'any/a/specific plan/plans ?',
			'do/have/are you ..5 thought/thinking/decided ..3 how/when ..2 you/do/would/to',
			'how/when/where would/will/do you ..2 do/kill/end/plan it/this/yourself',
			'how/when/where are you planning/going',
			'have/got you/anything ..4 pills/gun/weapon/knife/means/rope/access',
			'you/anything ..4 access to ..4 pills/medication/meds/gun/guns/weapon/weapons/knife/means/rope',
			'you ..5 taken/took/swallowed anything/something/pills/overdose',
			'you ..5 done/doing anything/something [already] to [hurt/kill/end/harm] [yourself]',
			'is [it/that/this] going to be/happen tonight/today/soon/now',
		],
	},
	{
		about: 'self_harm',
		any: [
			'you ..6 hurt/hurting/harm/harming/cut/cutting/injure yourself',
			'you ..5 self harm/harming/injure',
			'you ..3 cutting/burning $',
			'you ..3 cutting/burning again/lately/now/anymore/before',
		],
	},
	{
		about: 'danger',
		any: [
			'are you ..3 in [any/some/immediate/real/serious/physical] danger',
			'do/did you ..3 feel unsafe/threatened',
			'is/are he/she/they/someone/anyone/anybody/somebody ..4 hurting/hitting/threatening/abusing/stalking you',
			'has/did/does he/she/they/someone/anyone ..4 hit/hits/hurt/hurts/beat/beaten/threatened/threaten/touched/abused/forced/raped you',
			'physically ..2 hurt/harmed/attacked you',
			'hurt/harmed/attacked you physically',
			'are you afraid/scared of him/her/them/someone/somebody/anyone/anybody',
			'are you afraid/scared of your ..1 husband/wife/partner/boyfriend/girlfriend/ex/father/dad/stepfather/stepdad/brother/uncle',
		],
	},
	{
		about: 'safe',
		any: [
			'are you ..3 safe $',
			'are you ..3 safe right/now/where/tonight/today/here/there/with',
			'are you ..3 safe at/in [your/the] home/house/moment',
			'do/did you ..3 feel safe $',
			'do/did you ..3 feel safe right/now/tonight/today/where/here/there/with/around',
			'do/did you ..3 feel safe at/in [your/the] home/house/moment',
			'you ..3 safe ..3 tonight/now/yourself',
		],
	},
]
