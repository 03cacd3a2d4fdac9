extension ForeignLetters {
  static let spanish = ForeignLetters(
    "es", dateForm: "D/M",
    openings: ["Hola:", "Buenos días:", "Estimado equipo:", "Buenas tardes:"],
    closings: ["Un saludo, {name}", "{name}", "Gracias de antemano. {name}", "Saludos desde {city}"],
    greetings: ["Hola, {name}:"], signatures: ["Un saludo, {colleague}", "{colleague}, Acme Outdoors"],
    holdings: ["Gracias por escribir. Lo estoy mirando y mañana le digo algo."],
    declines: ["Lo he preguntado y esta vez no es posible. Prefiero decírselo con claridad."],
    pointers: ["Gracias, ya tenemos su primer mensaje y respondemos allí."],
    nudges: ["¿Hay alguna novedad?", "Sigo esperando una respuesta."],
    thanks: ["Muchas gracias, todo arreglado.", "Perfecto, gracias."],
    topics: [
      "delivery late": Letters(
        subjects: ["El pedido {order} no ha llegado", "¿Dónde está mi paquete?"],
        matters: [
          "el pedido {order} del {date} todavía no ha llegado.",
          "según {courier}, el paquete está «en camino» desde el {later}. Aquí no hay nada.",
        ],
        wishes: ["Díganme por favor dónde está.", "Si no llega, quiero que me devuelvan los {amount}."],
        asks: ["¿Sigue siendo correcta la dirección en {city}?"], replies: ["Sí, es correcta."],
        settles: ["El paquete se había quedado en el almacén de {courier}. Hoy sale otro por correo urgente."]
      ),
      "refund missing": Letters(
        subjects: ["Devolución sin cobrar", "Mis {amount} no llegan"],
        matters: [
          "devolví el artículo el {date} y todavía no tengo el dinero.",
          "en la tienda de {shop} dicen que está hecho; mi banco dice que no.",
        ],
        wishes: ["No quiero un vale, gracias.", "Por favor, mírenlo hoy mismo."],
        asks: ["¿Pagó con tarjeta o por transferencia?"], replies: ["Con tarjeta."],
        settles: ["Hoy se han abonado los {amount}; tardan como mucho tres días hábiles."]),
      "repair praise": Letters(
        subjects: ["Gracias al taller", "Ha quedado como nuevo"],
        matters: [
          "mi {product} ha vuelto del taller mejor que el primer día.",
          "ya daba por perdido mi {product}; el taller no.",
        ],
        wishes: ["Díganselo, por favor.", "Así da gusto."],
        settles: ["Su carta cuelga ahora sobre el banco de trabajo. Gracias por escribir."]),
    ])

  static let italian = ForeignLetters(
    "it", dateForm: "D/M",
    openings: ["Buongiorno,", "Salve,", "Gentile team,", "Buonasera,"],
    closings: ["Cordiali saluti, {name}", "{name}", "Grazie in anticipo. {name}", "Saluti da {city}"],
    greetings: ["Buongiorno {name},"],
    signatures: ["Un caro saluto, {colleague}", "{colleague}, Acme Outdoors"],
    holdings: ["Grazie del messaggio. Mi informo e domani le rispondo."],
    declines: ["Ho chiesto in giro e questa volta non è possibile. Preferisco dirglielo con franchezza."],
    pointers: ["Grazie, abbiamo già il suo primo messaggio e rispondiamo lì."],
    nudges: ["Ci sono novità?", "Aspetto ancora una risposta."],
    thanks: ["Grazie mille, tutto risolto.", "Perfetto, grazie."],
    topics: [
      "delivery late": Letters(
        subjects: ["Ordine {order} non arrivato", "Dov’è il mio pacco?"],
        matters: [
          "l’ordine {order} del {date} non è ancora arrivato.",
          "secondo {courier} il pacco è «in transito» dal {later}. Qui non c’è niente.",
        ],
        wishes: ["Mi dite dov’è, per favore?", "Altrimenti rivorrei i {amount}."],
        asks: ["L’indirizzo a {city} è ancora giusto?"], replies: ["Sì, è giusto."],
        settles: ["Il pacco era fermo nel deposito di {courier}. Oggi ne parte un altro, espresso."]),
      "zip broken": Letters(
        subjects: ["Cerniera rotta", "{product}: la cerniera non chiude"],
        matters: [
          "la cerniera del mio {product} si è rotta dopo poche settimane.",
          "il cursore del {product} mi è rimasto in mano.",
        ],
        wishes: ["Si può riparare?", "Non voglio uno nuovo, solo la cerniera."],
        asks: ["Mi manda una foto del cursore, da sotto?"], replies: ["Ecco la foto, c’è scritto 5V."],
        settles: ["L’officina ha cucito una cerniera nuova; oggi è ripartito per {city}."]),
      "repair praise": Letters(
        subjects: ["Complimenti all’officina", "Come nuovo"],
        matters: [
          "il mio {product} è tornato dall’officina più bello di prima.",
          "avevo già rinunciato al mio {product}, l’officina no.",
        ],
        wishes: ["Diteglielo, per favore.", "Continuate così!"],
        settles: ["La sua lettera è appesa sopra il banco. Grazie di averci scritto."]),
    ])
}
