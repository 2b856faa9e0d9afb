/**
 * What return words are drawn from: short and common English words, the same for everybody. They are those of the BIP 39 list as `@scure/bip39`
 * has it (MIT, see the licence beside this file), which no two words of share their first four letters, without those that hurt or frighten on
 * a hard night, name people close to somebody, or would better not be found on a scrap of paper.
 */
export const english: readonly string[] = `
	ability able about above absent absorb abstract absurd access account achieve acid acoustic acquire across act action actor
	actress actual adapt add address adjust admit advance advice aerobic afford again age agent agree ahead aim air airport aisle
	album alert all alley allow almost alpha already also alter always amateur amazing among amount amused analyst anchor ancient
	angle animal ankle announce annual another answer antenna antique any apart apology appear apple approve april arch arctic area
	arena argue arm armed armor around arrange arrive arrow art artefact artist artwork ask aspect asset assist assume asthma athlete
	atom attend attitude attract auction audit august aunt author auto autumn average avocado avoid awake aware away awesome axis
	bacon badge bag balance balcony ball bamboo banana banner bar barely bargain barrel base basic basket battle beach bean beauty
	because become beef before begin behave behind believe below belt bench benefit best betray better between beyond bicycle bid bike
	bind biology bird birth black blanket bless blossom blouse blue blur blush board boat boil bonus book boost border borrow boss
	bottom bounce box boy bracket brain brand brass brave bread breeze brick bridge brief bright bring brisk broccoli bronze broom
	brown brush bubble buddy budget buffalo build bulb bulk bundle bus business busy butter buyer buzz cabbage cabin cable cactus cake
	call calm camera camp can canal cancel candy canoe canvas canyon capable capital captain car carbon card cargo carpet carry cart
	case castle casual cat catalog catch category cattle caught caution cave ceiling celery cement census century cereal certain chair
	chalk champion change chapter charge chase chat check cheese chef cherry chest chicken chief chimney choice choose chuckle chunk
	churn cinnamon circle citizen city civil claim clap clarify clay clean clerk clever click client cliff climb clip clock clog close
	cloth cloud clown club clump cluster clutch coach coast coconut code coffee coil coin collect color column combine come comfort
	comic common company concert conduct confirm congress connect consider convince cook cool copper copy coral core corn correct cost
	cotton couch country course cover coyote cradle craft cram crane crater crawl cream credit creek crew cricket crisp crop cross
	crouch crowd crucial cruise crunch crystal cube culture cup cupboard curious current curtain curve cushion custom cute cycle damp
	dance daring dash dawn day deal decade december decide decorate decrease deer define degree delay deliver demand dentist deposit
	depth deputy derive describe desert design desk detail detect develop device devote diagram dial diamond diary dice diesel differ
	digital dignity dilemma dinner dinosaur direct disagree discover dish display distance divert divide document dog doll dolphin
	domain donate donkey donor door dose double dove draft dragon drama draw dream dress drift drill drive drum dry duck dune during
	dutch duty dynamic eager eagle early earn earth easily east easy echo ecology economy edge edit educate effort egg eight either
	elbow elder electric elegant element elephant elevator elite else embark embody embrace emerge emotion employ empower enable enact
	endless endorse energy enforce engage engine enhance enjoy enlist enough enrich enroll ensure enter entire entry envelope episode
	equal equip era erosion erupt essay essence estate eternal ethics evidence evoke evolve exact example excess exchange excite
	exercise exhibit exist exotic expand expect explain express extend extra eye eyebrow fabric face faculty faith fame famous fan
	fancy fantasy farm fashion favorite feature february federal feed feel fence festival fetch few fiber fiction field figure file
	film filter final find fine finger finish fire firm first fiscal fish fit fitness fix flag flame flash flat flavor flight flip
	float flock floor flower fluid flush fly foam focus fog foil fold follow food foot forest forget fork fortune forum forward fossil
	foster found fox frame frequent fresh friend fringe frog front frost fruit fuel fun funny furnace future gadget gain galaxy
	gallery game gap garage garden garlic garment gas gate gather gauge gaze general genius genre gentle genuine gesture giant gift
	giggle ginger giraffe girl give glad glance glare glass glide glimpse globe glory glove glow glue goat gold good goose gorilla
	gospel gossip govern gown grab grace grain grant grape grass gravity great green grid grocery group grow grunt guard guess guide
	guitar gym habit hair half hamster hand happy harbor hard harvest hat have hawk head health heart heavy hedgehog height hello
	helmet help hen hero hidden high hill hint hip hire history hobby hockey hold hole holiday home honey hood hope horn horse host
	hotel hour hover hub huge human humble humor hundred hungry hurry hybrid ice icon idea identify image imitate immense immune
	impact improve impulse inch include income increase index indicate indoor industry inform inhale inherit initial inner innocent
	input inquiry insect inside inspire install intact interest into invest invite involve iron island isolate issue item ivory jacket
	jaguar jar jazz jeans jelly jewel job join joke journey joy judge juice jump jungle just kangaroo keen keep ketchup key kind
	kingdom kit kitchen kite kitten kiwi knee knock know lab label labor ladder lady lake lamp language laptop large later latin laugh
	laundry lava law lawn layer leader leaf learn lecture left leg legal legend leisure lemon lend length lens leopard lesson letter
	level liberty library license life lift light like limb limit link lion liquid list little live lizard load loan lobster local
	lock logic long loop lottery lounge love loyal lucky luggage lumber lunar lunch luxury lyrics machine magic magnet mail main major
	make mammal manage mandate mango mansion manual maple marble march margin marine market mass master match material math matrix
	matter maximum maze meadow mean measure mechanic medal media melody melt member memory mention menu mercy merge merit merry mesh
	message metal method middle midnight milk million mimic mind minimum minor minute miracle mirror mix mixed mixture mobile model
	modify moment monitor monkey month moon moral more morning motion motor mountain mouse move movie much muffin mule multiply muscle
	museum mushroom music mutual myself mystery myth name napkin narrow nation nature near neck need neither nest net network neutral
	never news next nice night noble noise nominee noodle normal north nose notable note notice novel now number nurse nut oak obey
	object oblige observe obtain obvious occur ocean october off offer office often oil okay old olive olympic omit once one onion
	online only open opera opinion oppose option orange orbit orchard order ordinary organ orient original ostrich other outdoor outer
	output outside oval oven over own owner oxygen oyster ozone paddle page pair palace palm panda panel panther paper parade park
	parrot party pass patch path patrol pattern pause pave payment peace peanut pear peasant pelican pen pencil people pepper perfect
	permit person pet phone photo phrase physical piano picnic picture piece pig pigeon pilot pink pioneer pipe pitch pizza place
	planet plastic plate play please pledge pluck plug plunge poem poet point polar pole pond pony pool popular portion position
	possible post potato pottery powder power practice praise predict prefer prepare present pretty prevent price pride primary print
	priority prize process produce profit program project promote proof property prosper protect proud provide public pudding pull
	pulp pulse pumpkin pupil puppy purchase purity purpose purse push put puzzle pyramid quality quantum quarter question quick quiz
	quote rabbit raccoon race rack radar radio rail rain raise rally ramp ranch random range rapid rare rate rather raven raw ready
	real reason rebuild recall receive recipe record recycle reduce reflect reform refuse region regular relax release relief rely
	remain remember remind render renew rent reopen repair repeat replace report require rescue resemble resist resource response
	result return reunion reveal review reward rhythm ribbon rice rich ride ridge right rigid ring ripple ritual river road roast
	robot robust rocket romance roof rookie room rose rotate round route royal rubber rug rule run runway rural saddle safe sail salad
	salmon salon salt salute same sample sand satisfy sauce sausage save say scale scan scatter scene scheme school science scorpion
	scout scrap screen script scrub sea search season seat second secret section security seed seek segment select sell seminar sense
	sentence series service session settle setup seven shaft shallow share shed shell sheriff shield shift shine ship shiver shoe shop
	short shoulder shrimp shrug shuffle shy side sight sign silent silk silver similar simple since sing siren situate six size skate
	sketch ski skill skin skirt slab sleep slender slice slide slight slogan slot slow small smart smile smooth snack snap snow soap
	soccer social sock soda soft solar soldier solid solution solve someone song soon sort soul sound soup source south space spare
	spatial spawn speak special speed spell spend sphere spice spin spirit split spoil sponsor spoon sport spot spray spread spring
	square squeeze squirrel stable stadium staff stage stairs stamp stand start state stay steak steel stem step stereo still stock
	stone stool story stove strategy street strike strong student stuff style subject submit subway success such sugar suggest suit
	summer sun sunny sunset super supply supreme sure surface surge surprise surround survey sustain swap swarm sweet swift swim swing
	switch symbol system table tackle tag tail talent talk tank tape target task taste taxi teach team tell ten tenant tennis tent
	term test text thank that theme then theory there they thing this thought three thrive throw ticket tide tiger tilt timber time
	tiny tip tissue title toast today toddler toe together token tomato tomorrow tone tonight tool tooth top topic topple torch
	tortoise toss total tourist toward tower town toy track trade traffic train transfer travel tray treat tree trend trim trip trophy
	true truly trumpet trust truth try tube tuition tuna tunnel turkey turn turtle twelve twenty twice twin two type typical umbrella
	under unfold uniform unique unit universe unlock until unusual unveil update upgrade uphold upon upper urban usage use used useful
	usual utility vacuum valid valley valve van vapor various vast vault vehicle velvet vendor venture venue verb verify version
	viable vibrant victory video view village vintage violin virtual visa visit visual vital vivid vocal voice volume voyage wage
	wagon wait walk wall walnut want warm wash water wave way wealth wear weasel weather web wedding weekend welcome west wet whale
	what wheat wheel when where whisper wide width will win window wine wing wink winner winter wire wisdom wise wish wonder wood wool
	word work world worth wrap wrist write yard year yellow you young zebra zone zoo
`
	.trim()
	.split(/\s+/)
