/** What a sentence is often only about, and what is only used in questions. */
export const ordinaryConcepts: Record<string, string[]> = {
	ask: [
		'how/what/which/whats/where',
		'can/could/will/would/does/do/should/is/are i/you/it/one/someone/there/anyone/we',
		'tell/show/give/teach/help/explain/describe/send me',
		'know/tips/advice/guide/instructions/steps/recommend/suggest/suggestions/recommendations/techniques/info/information/details/resources on/about/for/how/to/of/a/any/some/the',
		'looking for',
		'researching/curious',
		'help me',
		'best/easiest/fastest/quickest/safest/simplest/surest/most/least',
	],
	fiction: [
		'song/songs/lyrics/movie/movies/film/films/novel/episode/episodes/band/album/poem/poems/playlist/chapter/plot/documentary/podcast/series/game/games/videogame/level/server/story/stories/essay/book/books/article/thesis/news/headline/show/shows/season/scene',
		'video game/games',
	],
	'chat-thing': ['survey/questionnaire/tab/browser/page/button/buttons/screen/timer', 'chat/browser/pop-up window'],
	'small-trouble': [
		'grade/grades/car/report/bill/bills/mess/email/number/card/window/test/exam/class/note/kitchen/room/house/haircut/hair/tattoo/phone/laptop/dishes/carpet/vase/receipt/money/party/news/message/post',
	],
	// What a hopeless sentence is often only about.
	'ordinary-thing': [
		'printer/wifi/router/commute/contract/gym/membership/subscription/breakup/break-up/separation/heartbreak/winter/salary/wage/workload/deadline/deadlines/grades/retirement/job/jobs/work/working/career/careers/degree/school/college/class/classes/course/exam/exams/studies/studying/dating/relationship/relationships/marriage/divorce/engagement/friendship/debt/rent/bills/money/savings/company/business/industry/office/boss/party/house/apartment/town/lease/lockdown/quarantine/pandemic/semester/project/interview/interviews/visa/men/women/football/team/game/diet/weight/summer/vacation/holiday/payday/landlord/landlady/neighbor/neighbors/neighbour/neighbours/roommate/roommates/coworkers/customers/traffic/weather/commute/noise/chores/city/chat/conversation/session/meeting/talk/teenager/discussion/subscription/membership/assignment/paper/thesis/shift/shifts/posting/coming/calling/texting/showing/argument/fight/drama/affair/habit/cycle/cheating',
	],
}
