/** With what. */
export const meansConcepts: Record<string, string[]> = {
	gun: ['gun/guns/pistol/revolver/shotgun/rifle/bullet/bullets/firearm/handgun/glock/trigger'],
	rope: ['noose/rope/belt/ligature'],
	blade: ['knife/knives/razor/razors/blade/blades/scissors/razorblade/razorblades/scalpel/glass'],
	pills: [
		'pill/pills/tablets/tablet/meds/medication/medications/medicine/paracetamol/acetaminophen/tylenol/ibuprofen/advil/aspirin/xanax/ambien/benadryl/sedatives/antidepressants/painkillers/insulin/opioids/opiates/fentanyl/heroin/morphine/oxy/oxycontin/oxycodone/valium/klonopin/seroquel/lithium/prozac/zoloft/bleach/cyanide/poison/poisons/antifreeze/helium/nitrogen/drugs/drug/substances/substance/alcohol/nicotine/caffeine/diphenhydramine/melatonin/nyquil/adderall/amitriptyline/barbiturates/barbiturate/chemicals/chemical/toxin/toxins',
		'sleeping/pain pills/tablets/killers/meds',
		'carbon monoxide',
	],
	// More than anybody takes for a headache.
	'so-many': [
		'ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/eighteen/twenty/thirty/forty/fifty/sixty/seventy/eighty/ninety/hundred/hundreds/dozen/dozens/many',
		'10/11/12/13/14/15/16/17/18/19/20/22/24/25/26/28/30/32/35/36/38/40/42/45/48/50/55/56/60/64/65/70/75/80/85/90/96/100/110/120/150/180/200',
	],
	means: ['@gun', '@rope', '@blade', '@pills', 'hanging/drowning/asphyxiation/suffocation/overdose/strangulation/exsanguination'],
	overdose: ['overdose/overdosing/overdosed/od/oding/overdoses', "od'ing/od'ed/od'd"],
	'deadly-stuff': [
		'bleach/pesticide/pesticides/insecticide/poison/antifreeze/detergent/gasoline/petrol/diesel/kerosene/acid/ammonia/cyanide/arsenic/mercury/paint/thinner/glue/drain/drano/disinfectant/nails/razor/razors/razorblades/blades/needles/batteries/battery/magnets/lighter/turpentine/lye/chlorine/formaldehyde/fumes/exhaust/wire/outlet/cleaner/cleaners/chemicals/weedkiller/herbicide',
		'rat poison',
		'broken/ground/crushed/shattered/powdered glass',
		'shards [of] [broken] glass',
		'whole/entire/all/handful/bottle [bottle/pack/box/of] [of] [your/the/sleeping] [sleeping] pills/tablets/painkillers/meds',
	],
	'dangerous-thing': [
		'@deadly-stuff',
		'fire/flame/flames/stove/oven/burner/iron/boiling/boiled/lava/torch/candle/lighter/cigarette/socket/outlet/blender/fan/saw/chainsaw/drill/hammer/nail/nails/needle/needles/pin/pins/knife/knives/fork/scissors/screwdriver/razor/axe/machete/glass/wall/door/car/train/truck/traffic/tracks/bridge/cliff/roof/belt/rope/noose/wire/bag/plastic/gun/bullet/staple/stapler/grinder/shredder/mower/lawnmower/press/vise/clamp/pliers/tongs/whip/brick/rock/concrete/bottle/bat/cauldron/grill/toaster/microwave/freezer/vacuum/sandpaper/barbed/electric/electrical/sharp/hot/rusty',
	],
}
