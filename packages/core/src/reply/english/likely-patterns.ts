import type { Move } from '../move.ts'

/** A way to say something, in one sentence. Only bounded repetition: any text is read in linear time. */
export type LikelyPattern = { readonly move: Move; readonly id: string; readonly says: RegExp; readonly unless?: RegExp }

const people =
	'mum|mom|mother|dad|father|parents|sister|brother|siblings?|wife|husband|partner|boyfriend|girlfriend|fianc[eé]e?|ex|son|daughter|kids?|children|baby|best friend|friends?|gran|grandma|grandmother|grandfather|nan|uncle|aunt|cousin|family|roommate|dog|cat|job|boss|manager|therapist|doctor|divorce|own'
/** What an I in a conversation is usually about: this conversation. */
const ofThisTalk =
	"hear|heard|see|understand|understood|get|think|thought|believe|hope|wonder|guess|mean|wish|am sorry|'m sorry|’m sorry|am glad|'m glad|’m glad|am here|'m here|’m here|appreciate|want|would|will|'ll|’ll|can|could|may|might|must|agree|suppose|imagine|say|said|ask|see|know you|know that you|know it|am listening|'m listening|am happy|'m happy|am so|'m so|’m so|am very|am really|am wondering|am curious|'d|’d|do not|don't|don’t|am not|'m not|am sure|'m sure|’m sure|feel for|feel like you|recommend|suggest|advise|promise|admire"

/**
 * Ways to say the same that real conversations have and that are right more often than not: enough for a course over a whole talk, not enough to
 * tell somebody about one sentence. Written here.
 */
export const likelyPatterns: readonly LikelyPattern[] = [
	{
		move: 'about_self',
		id: 'own-past',
		says: /\b(?:i|we)(?:['’]ve| have| had|['’]d)? (?:also |too |actually |just |once |recently |even |only )?(?:been|felt|went|gone|lost|dealt|dealing|struggled|suffered|experienced|faced|quit|left|moved|worked|lived|grew|started|stopped|learned|learnt|found|noticed|realised|realized|tried|took|got|failed|broke|cried|used|did|made|spent|kept|became|had|was|were|began|decided|talked|dated|married|divorced|hated|loved|remember)\b/i,
		unless:
			/\b(?:found|got|noticed|heard|was|were|had|have been|made|did) (?:you|your|that you|what you|it sounds|wondering|curious|going to (?:say|ask))\b|\bwe (?:have been|were) (?:talking|chatting)\b|\bi (?:was|have been) wondering\b/i,
	},
	{
		move: 'about_self',
		id: 'own-people',
		says: new RegExp(
			`\\bmy (?:own |current |last |former |old |late |older |younger |adult |eldest |best )?(?:${people}|situation|experience|life|depression|anxiety|marriage|relationship|school|university|college)\\b`,
			'i',
		),
	},
	{
		move: 'about_self',
		id: 'own-way',
		says: new RegExp(
			`^(?:well|yes|yeah|no|oh|and|but|so|ok|okay|also|sometimes|personally|honestly|actually|for me)?[ ,]{0,2}i(?! (?:really |just |also |do |totally |completely |definitely |can |truly |fully )?(?:${ofThisTalk})\\b)(?!['’](?:m|ll|d) (?:sorry|so|glad|here|sure|not sure|happy|listening|really|going to))(?:['’]m| am)? (?:also |always |often |sometimes |usually |never |personally |still |myself |currently |a |an |the )?[a-z]+`,
			'i',
		),
		unless: /\b(?:you|your|that)\b/i,
	},
	{
		move: 'about_self',
		id: 'same-for-me',
		says: /\b(?:similar (?:situation|experience|thing|problem)s?|same (?:situation|thing|way|boat|issue|problem)|i can relate|i relate|in your shoes|happened to me|for me,|works? for me|helped me|helps me|worked for me|i (?:do|feel) too|me as well|myself too)\b/i,
	},
	{
		move: 'advises',
		id: 'may-help',
		says: /\b(?:it|that|this|which|they|[a-z]+ing|there|maybe) (?:[a-z]+ ){0,3}?(?:might|may|could|would|will|can) (?:also |really |even |probably |definitely |actually |be )?(?:help|be (?:a )?(?:good|great|helpful|useful|worth|beneficial|best|better|nice)|good|great|helpful|useful|beneficial|worth|make (?:you|it)|give you|ease|distract)\b/i,
		unless: /\bhow (?:might|may|could|would|can) (?:it|that|this|i|we)\b|\bwhat (?:might|may|could|would|will) help\b/i,
	},
	{
		move: 'advises',
		id: 'try-this',
		says: /\b(?:try(?:ing)? (?:to |and |a |an |some |the |not |new |out |something |[a-z]+ing\b)|my (?:suggestion|advice|recommendation)|(?:one|another|last) (?:suggestion|option|idea|thing you (?:can|could|might))|(?:some|many|most|a lot of) people (?:find|like|look|have found|use|do|say)|worth (?:a try|trying|looking|checking|considering)|do(?:es)? not hurt to|won['’]?t hurt to|feel free to|make sure|you might|you may (?:want|need|wish|find)|you can (?:always|also|try|just|even|still|start|find|look|use|ask|talk|call|get|do|make|take)|(?:best|important|only) (?:thing|way|option) (?:to|you|is|for)|good (?:idea|way|place) to|i would (?:not |also |just |really |definitely )?(?:try|talk|ask|say|suggest|recommend|start|look|go|do|call|tell|make|get|take|remember)|i(?:['’]d) (?:suggest|recommend|say|try|look|go|talk)|what if you|how about|why not|consider(?:ing)? [a-z]+)\b/i,
		unless:
			/\b(?:have|had|did|are|were) you (?:been )?(?:tried|trying|try)\b.{0,80}\?|\byou(?:['’]ve| have| are|['’]re)? (?:been )?(?:tried|trying)\b|\bi(?:['’]m| am) trying\b|\bi (?:bet|know|think|believe|am sure|hope) (?:that )?you can\b/i,
	},
	{
		move: 'advises',
		id: 'do-this',
		says: /^(?:so|and|but|well|just|then|also|maybe|perhaps|please|ok|okay|yes|again|always|definitely|or|now|first)?[ ,]{0,2}(?:just |always |also |maybe |perhaps |please |even )?(?:ask|be|book|build|call|check|contact|create|do|don['’]?t|eat|enjoy|explain|find|focus|forget|get|give|go|join|keep|learn|let|list|listen|look|make|meditate|meet|plan|practice|practise|put|read|reach|reconnect|relax|remember|seek|set|show|sign|spend|start|stay|stick|take|talk|tell|think|try|use|visit|walk|work|write|volunteer)(?: (?!you\b)[a-z'’]+){2,}/i,
		unless:
			/^(?:take your time|take care|take all the time|tell me|let me|let us|let['’]s|go ahead|go on|talk to me|be well|stay (?:with me|safe)|keep (?:going|talking)|work has|work is|thank)\b|\bme\b|\?$/i,
	},
	{
		move: 'advises',
		id: 'asks-as-advice',
		says: /\b(?:have you (?:ever )?(?:tried|thought (?:about|of)|considered|talked|spoken|looked|reached|asked|told|been able to (?:talk|speak|ask))|could you (?:[a-z]+ )?(?:ask|try|talk|find|take|go|get|make|look|call|use|do|join|speak|tell|maybe)|can you (?:[a-z]+ )?(?:ask|try|talk to|find|take|join|speak to|call)|is there (?:any )?(?:way|chance|possibility) (?:you|that|of|for)|would you (?:consider|be (?:able|willing|open)|like to (?:try|join|talk to)))\b/i,
	},
	{
		move: 'advises',
		id: 'there-is',
		says: /\bthere (?:are|is)(?: also| always)? (?:lots|many|plenty|some|several|a lot|a few|free|online|great|good|so many|resources|groups|places|people|apps?|websites?|courses|a (?:site|website|book|group|number|helpline|hotline|free))\b/i,
		unless: /\bthere (?:are|is) (?:so much|nothing|no)\b|\?$/i,
	},
	{
		move: 'validates',
		id: 'praises',
		says: /\b(?:(?:that|this|it)(?:['’]s| is| was| sounds)? (?:really |so |very |such |a |an |pretty |absolutely )*(?:great|good|wonderful|awesome|amazing|fantastic|brave|nice|excellent|perfect)|good (?:for you|job|luck)|well done|proud of you|you (?:are|['’]re) (?:doing |being |so |very |really |such |a |an |not |clearly |obviously )*(?:great|good|strong|brave|well|amazing|wonderful|right|valuable|smart|kind|caring|alone|capable|worthy|awesome|resilient|welcome|important|loved|enough)|you (?:have|deserve|['’]ve) (?:every right|to be happy|better|got this|a lot to|so much|come|taken|done|made)|i believe (?:in )?you|you (?:can|will|['’]ll) (?:do (?:it|this)|get through|be (?:ok|okay|fine|alright)|find|feel better|make it|overcome)|it(?:['’]s| is| will|['’]ll) (?:be |going to be |gonna be |all |totally |perfectly |completely )*(?:ok|okay|alright|all right|fine|normal|natural|understandable|better)|glad (?:to|that|you|i)|i(?:['’]m| am) (?:so |very |really |truly )*(?:sorry|glad|happy|proud)|hang in there|don['’]?t (?:worry|give up|blame yourself|be so hard)|not your fault|i hope (?:you|it|things|that|everything)|happy to|here for you|take care|you(?:['’]re| are) welcome|we all|i (?:can|do|totally|completely|fully|certainly|really)? ?(?:understand|relate|imagine|agree|appreciate|admire))\b/i,
	},
	{
		move: 'reflects',
		id: 'says-back',
		says: /\b(?:(?:it|that|this|you|which)(?: must| all| can| really| does)? (?:sounds?|seems?|must|looks) (?:like|as (?:if|though)|that|to be|be|have|feel|very|so|really|pretty|quite|incredibly|extremely|frustrating|hard|tough|difficult|painful|stressful|awful|terrible)|sounds? (?:like|as|very|so|really|pretty|frustrating|hard|tough|difficult|painful|stressful|awful|terrible)|so,? (?:you|your|it|he|she|they|what)|you (?:feel|felt|are feeling|['’]re feeling|were feeling|seem|sound|must (?:be|feel|have))|you(?:['’]re| are) (?:worried|scared|afraid|upset|angry|sad|hurt|frustrated|struggling|feeling|going through|concerned|stressed|lonely|anxious|overwhelmed|having|dealing|saying|looking for|wanting|trying)|i (?:can )?(?:hear|see|sense|gather|understand) (?:that |how |why |what |the )?(?:you|your|it|this|hard|difficult)|if i(?:['’]m| am)? (?:understand|hear|get)|(?:in other words|what you(?:['’]re| are) saying|from what you))\b/i,
	},
]
