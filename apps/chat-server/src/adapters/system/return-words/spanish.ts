/**
 * Chosen for this: short and common Spanish words that are spelled as they are heard, none of which hurts or frightens on a hard night, names people
 * close to somebody, or would better not be found on a scrap of paper.
 */
export const spanish: readonly string[] = `
	abeja abeto abierto abono abrigo abril acceso aceite aceituna acorde actor acuario adorno afuera agenda agosto agua aguja ahora aire
	alambre album alegre alfombra algo algodon aliento almeja almendra almohada alpaca alto altura amable amarillo ambar amigo ancho ancla
	anillo antena anuncio apio apoyo arado arbol arbusto arce arcilla arco ardilla arena armario arpa arroyo arroz arte asiento astro
	atleta atril atun avena aventura avestruz avion aviso ayer ayuda azafran azucar azul bahia baile bajo balcon balde ballena
	balon bambu banco banda bandeja bandera barco barril barrio base bastante batido becerro belleza bello beso bicicleta bien
	billete bizcocho blanco bloque blusa boca boleto bolsa bolsillo bombilla bondad bonito bosque bota botella boton bravo brazo brillo
	brisa broche brocha bronce bueno bufanda buho burbuja buscar butaca buzon caballo cabina cable cabra cacao cactus cadena cafe caja
	cajon calabaza calcetin caldo calendario calma calor camello camino camisa campana campo canal canasta cancion canela canguro
	canoa cantar capa caracol caramelo carbon careta carpeta carretera carro carta cartel casa cascada castillo catalogo cebolla cebra
	cedro ceja centro cepillo cera cereza cerro cesto chaleco charco chico chiste chocolate ciclo cielo ciencia ciervo cinco cine
	cinta circulo cisne ciudad claro clase clavel clima cobre cocina coco codo cohete cojin coleta colina collar color columna
	cometa comida compas concha conejo contar copa coral corcho cordero coro corona corral correo cortina corto cosecha costa crema
	cristal cruce cuaderno cuadro cuarto cubo cuchara cuello cuenta cuento cueva cumbre cuna curso danza dado dedo delfin delgado dentro
	deporte derecho desayuno despacio destino dia diamante dibujo diez disco doble doce domingo dorado dos duende dulce duna
	edificio ejemplo elefante encima enero ensalada entrada equipo erizo escalera escoba escritorio escuela esfera espejo espiga esponja
	espuma esquina establo estacion estante estilo estrella estufa etapa faro farol febrero feliz feria fiesta figura fila flauta flecha
	flor foca fogata folleto forma foto fresa fresco fruta fuente fuera futbol gaita galleta gallo ganso garaje garza gato gaviota gema
	genio gente gesto girasol globo golondrina goma gordo gorra gota grande granja grano grillo gris grupo guante guia guisante
	guitarra habil hada harina helado helecho hermoso heroe hierba higo hilo historia hogar hoja hombro hongo hora hormiga horno
	hotel huerta huevo humor idea idioma iglu iman imagen invierno isla jabon jaguar jamon jardin jarra jarron jinete jirafa joven joya
	juego jueves jugo julio junio junto kiwi koala labio ladera lado ladrillo lago lampara lana lapiz largo lavanda leche
	lechuga lectura lejos lengua lenteja lento leon letra libre libro lienzo ligero lima limon limpio lince linea linterna lirio liso
	lista llama llano llave lluvia lobo local loro luces lunes luna lupa luz maceta madera maiz maleta manga mango manta mantel manzana
	mapa maquina mar marco margarita mariposa marmol marron martes marzo mayo mayor medalla media mejilla mejor melena melocoton melon
	memoria menta mensaje menu mercado mesa metal metro mezcla miel mimbre minuto mirador mirto mitad mochila modelo molino momento
	moneda mono montaje monte morado mosaico motor mueble muelle mundo museo musgo musica nabo nadar naranja nariz nata nave negocio nevera
	nido niebla nieve ninguno nivel noble noche nogal norte nota noticia nube nueve nuevo nuez numero oasis objeto obra oceano ocho
	octubre oeste oficina oido ojal olivo olla olmo once onda opera orden oreja orilla oro orquidea oso otono oveja pagina
	paisaje pajaro pala palabra palacio palma paloma pan panal panda pantalla papel paquete paraguas pared parque pasillo
	paso pasta patata patio pato pausa pavo pecera pedal peine pelota pepino pequeno pera perfume perla persiana pesca pestana pez piano
	picnic piedra pijama pila pimiento pincel pino pintura pina piscina pizarra planta plata plato playa plaza pluma poema
	poeta polen pomelo poncho postal postre pozo prado precio premio prenda primavera prisma proa pronto prosa puerta puerto
	pulpo pulsera punto pupitre queso quince quinto racimo radio raiz rama ramo rana rayo razon receta recreo red refresco regalo regla
	reina reloj remo reno resina resorte retrato revista rima rincon rio ritmo roble roca rodilla rojo romero ropa rosa rosado rotulo rubi
	rueda ruta sabado sabana sabio sabor sal sala salmon salsa salto saludo sandalia sandia sauce seda seis sello selva semana semilla
	sencillo sendero seta siesta siete siglo silbato silla sirena sitio sobre sofa sol solar sombrero sonido sonrisa sopa suave subir
	suelo suerte surco sur taller talon tambor tapa tapiz taza techo tecla teja tejado telefono tela templo tenis terraza tesoro
	tiempo tienda tierra tigre tijera timbre tinta tiza toalla tobillo tomate tomillo tono topo torre tortuga trapo trebol trece treinta
	trenza tres trigo trineo trompeta tronco trufa tulipan tunel turno turron unidad uno usado util uva vaca vainilla vajilla valle vapor vaso
	vecino vela velero ventana verano verde vereda verso vestido viaje viento viernes violeta violin visera vista vitrina viva volcan voz
	vuelo yegua yeso yogur zafiro zanahoria zapato zona zorro zumo
`
	.trim()
	.split(/\s+/)
