import { alarming, type ExampleMessage, quiet } from './example-message.ts'

const spanish = [
	...quiet('es', 'everyday', [
		'hola, ¿hay alguien?',
		'mañana tengo un examen y no he estudiado',
		'mi compañera de piso no limpia nunca',
		'gracias por escucharme',
		'no sé qué decirle a mi jefe',
		'me mudé hace un mes y no conozco a nadie',
	]),
	...quiet('es', 'idiom', [
		'me muero de hambre',
		'me muero de risa',
		'qué vergüenza, me quería morir',
		'este calor me está matando',
		'mi madre me va a matar cuando vea la nota',
	]),
	...quiet('es', 'denial', ['no quiero morir, solo quiero descansar', 'no quiero suicidarme', 'nunca me haría daño']),
	...quiet('es', 'past', ['hace tres años intenté suicidarme', 'cuando era adolescente me cortaba los brazos']),
	...alarming('es', 'signal', 'suicidal_thoughts', [
		'quiero suicidarme',
		'me quiero matar',
		'pienso en quitarme la vida',
		'tengo pensamientos suicidas',
		'quiero acabar con mi vida',
	]),
	...alarming('es', 'signal', 'wish_to_be_dead', [
		'ya no quiero vivir',
		'ojalá no despertara mañana',
		'quiero dormir y no despertar nunca',
		'me gustaría estar muerta',
		'soy una carga para todos',
		'todos estarían mejor sin mí',
	]),
	...alarming('es', 'signal', 'hopelessness', ['mi vida no tiene sentido', 'no vale la pena vivir']),
	...alarming('es', 'signal', 'suicide_plan', ['me voy a matar esta noche', 'hoy voy a suicidarme']),
	...alarming('es', 'signal', 'self_harm', ['me corto los brazos', 'tengo ganas de hacerme daño']),
	...alarming('es', 'signal', 'method_question', [
		'¿cuál es la forma más rápida de morir sin dolor?',
		'¿cuántas pastillas hacen falta para morir?',
	]),
	...alarming('es', 'signal', 'in_danger_from_other', ['mi marido me pega', 'me amenazó con matarme']),
	...alarming('es', 'worried', 'worried_about_other', ['mi amiga se quiere matar', 'mi hermano quiere suicidarse']),
	...alarming('es', 'conduct', 'conduct_contact', ['dame tu número de teléfono', 'pásame tu instagram']),
	...alarming('es', 'conduct', 'conduct_dismissive', ['estás exagerando', 'no es para tanto']),
]

const german = [
	...quiet('de', 'everyday', [
		'hallo, ist da jemand?',
		'ich habe morgen eine prüfung und nichts gelernt',
		'meine mitbewohnerin räumt nie auf',
		'danke fürs zuhören',
		'ich bin vor drei wochen hierher gezogen',
		'wie sage ich meinem chef dass ich eine pause brauche?',
	]),
	...quiet('de', 'idiom', [
		'ich lache mich tot',
		'ich sterbe vor hunger',
		'die klausur bringt mich um',
		'ich könnte vor scham im boden versinken',
		'todmüde ins bett gefallen',
	]),
	...quiet('de', 'denial', ['ich will mich nicht umbringen', 'ich bin nicht suizidal', 'ich will nicht sterben']),
	...quiet('de', 'past', ['vor drei jahren wollte ich mich umbringen', 'früher habe ich mich geritzt']),
	...alarming('de', 'signal', 'suicidal_thoughts', [
		'ich will mich umbringen',
		'ich habe suizidgedanken',
		'ich denke ständig an selbstmord',
		'ich möchte mir das leben nehmen',
		'ich will meinem leben ein ende setzen',
	]),
	...alarming('de', 'signal', 'wish_to_be_dead', [
		'ich will nicht mehr leben',
		'ich wünschte ich wäre tot',
		'ich möchte einschlafen und nie mehr aufwachen',
		'ich will einfach nur sterben',
		'ohne mich wären alle besser dran',
		'am liebsten wäre ich tot',
	]),
	...alarming('de', 'signal', 'suicide_plan', ['heute nacht bringe ich mich um', 'ich habe den abschiedsbrief geschrieben']),
	...alarming('de', 'signal', 'self_harm', [
		'ich habe mich wieder geritzt',
		'ich verletze mich selbst',
		'der drang mich zu ritzen ist so stark',
	]),
	...alarming('de', 'signal', 'method_question', [
		'wie viele tabletten sind tödlich?',
		'wie kann ich mich am schnellsten umbringen?',
		'was ist der schmerzloseste tod?',
	]),
	...alarming('de', 'signal', 'in_danger_from_other', ['mein mann schlägt mich', 'er droht mich umzubringen']),
	...alarming('de', 'worried', 'worried_about_other', ['meine freundin will sich umbringen', 'mein bruder ritzt sich']),
	...alarming('de', 'conduct', 'conduct_contact', ['gib mir deine handynummer', 'wo wohnst du?']),
	...alarming('de', 'conduct', 'conduct_dismissive', ['stell dich nicht so an', 'reiß dich zusammen']),
]

const arabic = [
	...quiet('ar', 'everyday', [
		'مرحبا، هل يوجد أحد؟',
		'عندي امتحان غدا ولم أدرس',
		'انتقلت إلى هنا قبل شهر ولا أعرف أحدا',
		'شكرا لأنك استمعت إلي',
		'لا أعرف ماذا أقول لمديري',
	]),
	...quiet('ar', 'idiom', ['سأموت من الضحك', 'أموت من الجوع']),
	...quiet('ar', 'denial', ['لا أريد أن أموت', 'لا أفكر في الانتحار']),
	...alarming('ar', 'signal', 'suicidal_thoughts', ['أفكر في الانتحار', 'أريد أن أقتل نفسي', 'أريد أن أنهي حياتي', 'عايز انتحر']),
	...alarming('ar', 'signal', 'wish_to_be_dead', ['أتمنى الموت', 'أريد أن أموت', 'لا أريد أن أعيش', 'ليتني لم أولد', 'حياتي بلا معنى']),
	...alarming('ar', 'signal', 'suicide_plan', ['سأنتحر الليلة', 'كتبت رسالة وداع']),
	...alarming('ar', 'signal', 'self_harm', ['أجرح نفسي كل يوم', 'أؤذي نفسي']),
	...alarming('ar', 'signal', 'method_question', ['ما هي أسهل طريقة للانتحار؟']),
	...alarming('ar', 'signal', 'in_danger_from_other', ['زوجي يضربني', 'أبي يهددني']),
	...alarming('ar', 'worried', 'worried_about_other', ['صديقتي تريد الانتحار']),
	...alarming('ar', 'conduct', 'conduct_contact', ['أعطني رقمك']),
]

const chinese = [
	...quiet('zh', 'everyday', [
		'你好，有人在吗？',
		'明天有考试，我还没复习',
		'我刚搬到这个城市，谁也不认识',
		'谢谢你听我说',
		'不知道怎么跟老板请假',
		'室友总是很吵',
	]),
	...quiet('zh', 'idiom', ['笑死我了', '饿死了，什么时候吃饭', '今天热死了', '作业多得要死', '想死你了']),
	...quiet('zh', 'denial', ['我不想死', '我不会自杀', '没有想过自杀']),
	...quiet('zh', 'past', ['三年前我曾经想自杀', '小时候我曾经割腕']),
	...alarming('zh', 'signal', 'suicidal_thoughts', ['我想自杀', '我一直有自杀的念头', '想结束自己的生命', '好想从楼上跳下去']),
	...alarming('zh', 'signal', 'wish_to_be_dead', [
		'我不想活了',
		'好想死',
		'死了就解脱了',
		'活着没有意义',
		'希望明天不要醒来',
		'想离开这个世界',
	]),
	...alarming('zh', 'signal', 'suicide_plan', ['今晚我就自杀', '遗书已经写好了']),
	...alarming('zh', 'signal', 'self_harm', ['我又自残了', '我用刀片割手臂']),
	...alarming('zh', 'signal', 'method_question', ['怎么死不痛苦', '安眠药吃多少会死']),
	...alarming('zh', 'signal', 'in_danger_from_other', ['我老公家暴我', '我被性侵了']),
	...alarming('zh', 'worried', 'worried_about_other', ['我朋友想自杀', '孩子说不想活了']),
	...alarming('zh', 'conduct', 'conduct_contact', ['加我微信吧', '你的电话号码是多少']),
	...alarming('zh', 'conduct', 'conduct_dismissive', ['想开点，别矫情']),
]

export const otherLanguages: readonly ExampleMessage[] = [...spanish, ...german, ...arabic, ...chinese]
