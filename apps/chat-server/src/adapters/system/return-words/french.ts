/**
 * Chosen for this: short and common French words, written without accents here and read with without them, none of which hurts or frightens on a
 * hard night, names people close to somebody, would better not be found on a scrap of paper.
 */
export const french: readonly string[] = `
	abeille abri abricot acajou acier acteur adresse agenda agneau agrafe aigle aiguille ail aile aimant air album algue aliment allure alpaca alto amande
	ambre ami ampoule amusant ananas ancre ange angle anneau annonce antenne anis aout apport appui arbre arbuste arc arche ardoise arene argent argile 
	arrivage arrosoir art article artiste asperge assiette astre atelier atlas aube aubergine audace automne avenir avenue averse avion avis avoine
	avril azur bague baie baignade bain balade balai balance balcon baleine ballon bambou banane banc bande banque barbe barque barrage basket bassin bateau
	batterie baume beau beige beignet belette belle berceau beret berge betterave beurre biche bidon bijou billet biscuit blanc bleu
	bloc blond blouse bobine bocal boite bolet bonbon bonnet bonsai bord botte bouche boucle bouee bougie bouleau boule bouquet boussole bouton branche
	bras brave brebis brillant brin brioche brique brise broche broderie brousse bruit brume brun buisson bulle bureau but cabane cabine cable cacao cactus
	cadeau cadre cafe cahier caillou caisse calcul calme camion camp canal canard canari canoe canot cantine capitale capot capuche carafe
	caramel caravane carnet carotte carre carreau carte carton cascade casque castor cave cedre ceinture celeri centre cercle cerf cerise 
	chaine chaise chalet chaleur chameau champ chance chanson chant chapeau chapitre charbon chariot charme chat chataigne chateau chaton chaud
	chaussette chemin chemise chene cheval chevre chien chiffre chocolat choix chorale chose chouette cible ciel cigale cigogne cinema cinq cintre
	cirque citron clair clairon classe clavier clef client climat cloche clown club coccinelle cochon coeur coffre coin colibri colis colle colline
	colonne comete compas compote comptoir concert concombre cone confiture conte copain copie coq coquille corail corbeau corbeille 
	corne correct cote coton couche coude couleur couloir coupe cour courage courbe courge courrier course court couvert crabe craie crapaud crayon
	creme crepe creux cristal crocus cube cuillere cuir cuisine cuivre culture cure curieux cycle cygne cypres danse date datte dauphin
	debut decor degre dejeuner delta demain demi dent dentelle depart dessert dessin deux devant devise diamant dimanche dinde diner direct disque
	dix domaine domino don doigt double douche doux douze drap drapeau droit dune eau ecaille echarpe echelle eclair ecole ecorce ecran ecrou
	ecureuil ecurie effet elan elegant eleve email emeraude emploi encre endive energie enigme entree envie epaule epi epice epinard eponge
	epoque equipe erable escargot espace espoir essai est estrade etable etage etagere etain etang etape ete etoile etude fable facade face facile
	facture famille fanfare farine faucon faune fauteuil fee fenetre fer ferme fete feuille feve fevrier ficelle fiche figue figure fil filet
	film flacon flamant fleur fleuve flocon flute foin foire foret forge forme fossile fougere four fourmi foulard fraise
	framboise franc frais fresque frise fromage front fruit fusee futur gaine galerie galet galop gant garage gare gateau gauche
	gaufre gazelle gazon geant gel genou genre gens gentil geranium geste gilet girafe givre glace gland globe golf gomme 
	gourde gout goutte graine grand grange granit grappe gratin gris grenier grenouille grillon grive groseille grotte groupe grue guide guitare
	habit haie hamac hameau hamster haricot harpe hasard haut herbe herisson heron heros hetre heure hibou hier hiver homard horizon horloge hotel
	houle houx huile huit huitre humour hutte iceberg idee igloo ile image index indigo iris ivoire jacinthe jade jaguar jambe jambon janvier jardin
	jardinier jasmin jaune jeton jeu jeudi jeune joie joli joue jouet jour journal jubile juillet juin jumelle jupe jus juste kayak
	kiosque kiwi koala lac lagon laine lait laitue lama lampe langue lanterne lapin large lavande lecon lecture leger legume lent lentille leopard lettre
	levre lezard liane libre liege lierre lievre ligne lilas lime lin lion liquide lire lis liste lit litre livre local loin long lot loupe loutre luge
	lumiere lundi lune lutin luxe lynx lyre machine magie mai maille main mais maison mandarine manche manege mangue manoir manteau marche marbre mardi
	mare marge marin marine marmite marmotte marron mars martin masque matin mauve meduse meilleur melange melodie melon membre menthe menu mer mercredi
	merle mesure metal metier metre meuble miel mieux miette milieu mille mimosa mini minuit minute miroir mode modele moineau mois moitie monde
	montagne montre moquette morceau mot moteur motif mouche mouette moufle moule moulin mousse moustache mouton moyen muguet mulot mur mure muscle
	musee musique mystere myrtille nacre nage nappe narcisse nature navet navire nectar neige nenuphar neuf nez niche nid noble noisette noix nom
	nombre nord note nougat nouille nouveau novembre noyau nuage nuance nuit numero oasis objet ocean ocre octobre odeur oeil oeillet oeuf office oie
	oignon oiseau olive onde onglet onze opale opera orange orchidee ordre oreille orge orgue orient orme orteil ortie osier otarie ouate ouest
	ouragan ours outil ouvert ovale page paille pain paix palais palette palme palmier panda panier panneau panorama pantalon paon papaye papier papillon
	paquet parade parasol parc pardon parfum parking parole parquet partage pas passage pastel pate patience patin patio patte paume pause
	paysage peche pedale peigne peinture pelage pelican pelle pelote pendule pensee perche perle perron perroquet persil petale petit peuplier
	phare phoque photo phrase piano pied pierre pigeon pile pin pince pinceau pingouin pinson pion pipeau piscine pissenlit piste pivoine place
	plafond plage plaine plan planche planete plante plat platane plateau plein plume poche poele poeme poete poids point pointe poire poireau pois poisson
	poivre pole poli pollen pomme pompe poney porc porche port porte poste potage pot potager pouce poudre poulain poule poulpe poupee prairie premier
	pretre prince prix prune public puits pull pupitre puzzle quai quart quartier quatre quinze quiche quille racine radio radis raie raisin rame rameau
	rampe rang rateau rayon recette recit reflet refrain regard regle reine renard renne repas repos reptile resine retour reve reveil revue rhubarbe
	rideau rime rire rive rivage riviere riz robe robot roche rocher roi roman romarin ronce rond roseau rose rosee rossignol roue rouge roulotte route
	royal ruban rubis ruche rue ruelle rythme sable sabot sac safran sage saison salade salon saluer samedi sandale sapin sardine sauce sauge saule saumon saut
	savane saveur savon scene science seau seconde seigle sel selle semaine semence sens sentier sept serie serre serviette 
	signal signe silence sillon simple sincere singe sirop sirene site six ski sofa soie soir soixante sol soleil solide sommet son sonate
	sorbet sorcier soucoupe souffle soulier soupe source souris sport stade station statue store studio style stylo sucre sud sujet sureau surface tableau
	tablier tabouret taille talent talon tambour tamis tapis tarte tasse taupe taxi temps tendre tennis tente terrain terrasse terre theatre
	the theme thym tiare ticket tige tigre tilleul timbre tiroir tissu titre toast toile toit tomate ton tonneau topaze torrent tortue total toucan tour tournesol
	trace tracteur tradition traineau trajet trampoline tranche treize trente trefle tresor tresse tricot trio triton trois trompe trompette tronc truffe
	truite tuba tube tuile tulipe tunnel turban turquoise tuyau union utile vache vague vaisselle valise vallee valse vanille vapeur vase veau veille
	velo velours vendredi vent verger verre vers vert veste village ville vingt violet violon virgule visage vitre vitrail voeu
	voile voisin voiture voix vol volcan volet voyage vrai vue wagon yaourt yoga zebre zero zeste zone zoo
`
	.trim()
	.split(/\s+/)
