extension ForeignLetters {
  static let german = ForeignLetters(
    "de", dateForm: "D. M.",
    openings: ["Guten Tag,", "Grüß Gott,", "Hallo,", "Liebes Acme-Team,", "Sehr geehrte Damen und Herren,"],
    closings: [
      "Mit freundlichen Grüßen, {name}", "{name}", "Schöne Grüße aus {city}, {name}", "Danke im Voraus.",
    ],
    greetings: ["Guten Tag {name},", "Hallo {name},"],
    signatures: ["Freundliche Grüße, {colleague}", "{colleague} von Acme Outdoors"],
    holdings: [
      "Danke für Ihre Nachricht. Ich kläre das und melde mich morgen wieder.",
      "Ich habe das weitergegeben und bleibe dran. Sie hören bis Ende der Woche von mir.",
    ],
    declines: ["Ich habe mich umgehört, und wir können das leider nicht machen. Das sage ich lieber offen."],
    pointers: ["Danke, Ihr erstes Schreiben dazu ist da, und wir antworten dort."],
    nudges: [
      "Gibt es etwas Neues?", "Ich warte noch immer auf eine Antwort.", "Ist meine Nachricht angekommen?",
    ],
    thanks: ["Vielen Dank, damit ist es erledigt.", "Prima, danke.", "Danke, das hilft mir."],
    topics: [
      "delivery late": Letters(
        subjects: ["Bestellung {order} nicht angekommen", "Wo bleibt mein Paket?"],
        matters: [
          "die Bestellung {order} vom {date} ist noch immer nicht da.",
          "laut {courier} ist mein Paket seit dem {later} „unterwegs“. Hier ist nichts angekommen.",
          "am {later} sollte das Paket hier sein. Ich habe umsonst gewartet.",
        ],
        wishes: [
          "Bitte sagen Sie mir, wo es ist.", "Wenn es nicht mehr kommt, hätte ich gern die {amount} zurück.",
        ],
        asks: ["Stimmt die Adresse in {city} noch, und ist tagsüber jemand da?"],
        replies: ["Ja, die Adresse stimmt. Ab vier ist jemand da."],
        settles: ["Das Paket lag bei {courier} im Lager. Ein neues ist heute per Express zu Ihnen unterwegs."]
      ),
      "wrong size": Letters(
        subjects: ["Falsche Größe geliefert", "{wrong} statt {size}"],
        matters: [
          "ich habe Größe {size} bestellt und {wrong} bekommen.",
          "schon zum zweiten Mal kam {wrong} statt {size}.",
        ],
        wishes: [
          "Bitte schicken Sie mir {size} und ein Etikett für die Rücksendung.",
          "Das kostet mich jedes Mal einen Weg zur Post.",
        ],
        asks: ["Soll ich {size} in {shop} für Sie zurücklegen oder zuschicken?"],
        replies: ["Bitte zuschicken, {shop} ist mir zu weit."],
        settles: ["Größe {size} ist heute hinausgegangen, von Hand geprüft. Das Etikett liegt bei."]),
      "refund missing": Letters(
        subjects: ["Geld noch nicht zurück", "Rückzahlung zu {order}"],
        matters: [
          "ich habe die Ware am {date} zurückgeschickt, und die {amount} sind noch nicht da.",
          "die Filiale in {shop} sagt, es sei erledigt, meine Bank sagt Nein.",
        ],
        wishes: ["Bitte überweisen Sie den Betrag.", "Einen Gutschein möchte ich nicht."],
        asks: ["Haben Sie mit Karte oder per Überweisung bezahlt? Die letzten vier Ziffern genügen."],
        replies: ["Mit Karte, am Ende 4471."],
        settles: ["Die {amount} sind heute ausgezahlt worden und in höchstens drei Werktagen bei Ihnen."]),
      "zip broken": Letters(
        subjects: ["Reißverschluss kaputt", "{product}: Zipp geht nicht mehr"],
        matters: [
          "beim {product} ist der Reißverschluss gerissen, nach wenigen Wochen.",
          "der Schieber meines {product} ist mir in der Hand geblieben.",
        ],
        wishes: ["Lässt sich das reparieren?", "Ich will nichts Neues, nur den Zipp."],
        asks: ["Können Sie mir ein Foto vom Schieber schicken, von unten?"],
        replies: ["Foto hängt an, es steht 5V darauf."],
        settles: ["Die Werkstatt hat einen neuen Zipp eingenäht, heute ging es an Sie zurück."]),
      "repair praise": Letters(
        subjects: ["Danke an die Werkstatt", "Wie neu!"],
        matters: [
          "mein {product} ist aus der Werkstatt zurück und sieht besser aus als am ersten Tag.",
          "ich hatte den {product} schon aufgegeben, Ihre Werkstatt nicht.",
        ],
        wishes: ["Bitte sagen Sie das dort weiter.", "So bleibt man gern Kunde."],
        settles: ["Ihr Brief hängt jetzt über der Werkbank. Danke, dass Sie geschrieben haben."]),
      "care": Letters(
        subjects: ["Wie wasche ich das?", "Frage zur Pflege"],
        matters: [
          "wie wasche ich meinen {product}, ohne dass er leidet?",
          "kann mein {product} in die Waschmaschine?",
        ],
        wishes: ["Danke für eine kurze Antwort.", "Das Etikett ist leider ausgewaschen."],
        asks: ["Ist es das Modell in der alten oder in der neuen Farbe?"], replies: ["Das alte."],
        settles: ["Dreißig Grad, flüssige Seife, zweimal spülen und langsam trocknen."]),
    ])

  static let french = ForeignLetters(
    "fr", dateForm: "D/M",
    openings: ["Bonjour,", "Madame, Monsieur,", "Bonjour à toute l’équipe,", "Bonsoir,"],
    closings: ["Cordialement, {name}", "{name}", "Bien à vous, {name}", "Merci d’avance."],
    greetings: ["Bonjour {name},"],
    signatures: ["Bien cordialement, {colleague}", "{colleague}, Acme Outdoors"],
    holdings: ["Merci de votre message. Je me renseigne et je reviens vers vous demain."],
    declines: [
      "J’ai cherché une solution et il n’y en a pas cette fois-ci. Je préfère vous le dire franchement."
    ],
    pointers: ["Merci, nous avons déjà votre premier message et nous y répondons là."],
    nudges: ["Avez-vous des nouvelles ?", "Je n’ai toujours pas de réponse."],
    thanks: ["Merci beaucoup, c’est réglé.", "Parfait, merci."],
    topics: [
      "delivery late": Letters(
        subjects: ["Commande {order} toujours pas reçue", "Où est mon colis ?"],
        matters: [
          "ma commande {order} du {date} n’est toujours pas arrivée.",
          "d’après {courier}, le colis est « en cours » depuis le {later}. Ici, rien.",
        ],
        wishes: ["Dites-moi où il se trouve, s’il vous plaît.", "Sinon, remboursez-moi les {amount}."],
        asks: ["L’adresse à {city} est-elle toujours la bonne ?"], replies: ["Oui, l’adresse est la bonne."],
        settles: ["Le colis était resté au dépôt de {courier}. Un nouveau part aujourd’hui en express."]),
      "wrong size": Letters(
        subjects: ["Mauvaise taille", "{wrong} au lieu de {size}"],
        matters: [
          "j’ai commandé du {size} et j’ai reçu du {wrong}.",
          "encore une fois, c’est du {wrong} au lieu du {size}.",
        ],
        wishes: ["Merci de m’envoyer la bonne taille.", "Et une étiquette pour le retour, s’il vous plaît."],
        asks: ["Voulez-vous que je la mette de côté à {shop} ?"],
        replies: ["Non, envoyez-la, s’il vous plaît."],
        settles: ["La taille {size} est partie aujourd’hui, vérifiée à la main."]),
      "refund missing": Letters(
        subjects: ["Remboursement toujours pas reçu", "Retour de la commande {order}"],
        matters: [
          "j’ai renvoyé l’article le {date} et je n’ai toujours pas reçu les {amount}.",
          "la boutique de {shop} dit que c’est fait, ma banque dit que non.",
        ],
        wishes: ["Je ne veux pas de bon d’achat.", "Merci de faire le nécessaire."],
        asks: ["Avez-vous payé par carte ou par virement ?"], replies: ["Par carte."],
        settles: ["Les {amount} ont été versés aujourd’hui ; comptez trois jours ouvrés."]),
      "repair praise": Letters(
        subjects: ["Bravo à l’atelier", "Comme neuf"],
        matters: [
          "mon {product} est revenu de l’atelier, plus beau qu’au premier jour.",
          "votre atelier a sauvé mon {product}.",
        ],
        wishes: ["Transmettez-leur mes remerciements.", "Continuez ainsi !"],
        settles: ["Votre lettre est affichée au-dessus de l’établi. Merci d’avoir écrit."]),
    ])
}
