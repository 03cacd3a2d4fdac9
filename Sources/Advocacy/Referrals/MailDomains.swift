/// Mail domains that say nothing of a company, or that no one stays reachable at.
enum MailDomains {
  /// Domains at which anyone gets an address: sharing one means nothing.
  static let free: Set<String> = [
    "aol.com", "arcor.de", "bigpond.com", "bk.ru", "bluewin.ch", "bol.com.br", "btinternet.com",
    "comcast.net",
    "cox.net", "daum.net", "example.com", "example.net", "example.org", "fastmail.com", "free.fr",
    "freenet.de",
    "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hey.com",
    "hotmail.co.uk",
    "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it", "hushmail.com", "icloud.com",
    "inbox.lv", "inbox.ru", "interia.pl", "kakao.com", "laposte.net", "libero.it", "list.ru", "live.com",
    "mac.com", "mail.com", "mail.de", "mail.ru", "mailbox.org", "me.com", "msn.com", "naver.com", "o2.pl",
    "onet.pl", "orange.fr", "outlook.com", "outlook.de", "pm.me", "posteo.de", "proton.me", "protonmail.com",
    "qq.com", "rambler.ru", "rediffmail.com", "rocketmail.com", "seznam.cz", "sfr.fr", "shaw.ca", "sina.com",
    "sky.com", "t-online.de", "terra.com.br", "tiscali.it", "tuta.io", "tutanota.com", "uol.com.br",
    "verizon.net",
    "virgilio.it", "virginmedia.com", "wanadoo.fr", "web.de", "wp.pl", "yahoo.co.jp", "yahoo.co.uk",
    "yahoo.com",
    "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yandex.com", "yandex.ru", "ymail.com", "zoho.com",
    "126.com",
    "163.com",
  ]

  /// Domains of addresses made to be thrown away.
  static let disposable: Set<String> = [
    "10minutemail.com", "20minutemail.com", "33mail.com", "anonbox.net", "burnermail.io", "cock.li",
    "discard.email", "dispostable.com", "emailondeck.com", "fakeinbox.com", "fakemail.net", "getairmail.com",
    "getnada.com", "grr.la", "guerrillamail.biz", "guerrillamail.com", "guerrillamail.de",
    "guerrillamail.net",
    "guerrillamail.org", "guerrillamailblock.com", "harakirimail.com", "incognitomail.org", "inboxkitten.com",
    "jetable.org", "mail-temp.com", "mailcatch.com", "maildrop.cc", "mailexpire.com", "mailinator.com",
    "mailinator.net", "mailnesia.com", "mailnull.com", "mailsac.com", "mintemail.com", "moakt.com",
    "mohmal.com",
    "mytemp.email", "mytrashmail.com", "nada.email", "pokemail.net", "sharklasers.com", "spam4.me",
    "spamgourmet.com",
    "spambox.us", "temp-mail.io", "temp-mail.org", "tempail.com", "tempinbox.com", "tempmail.com",
    "tempmail.net",
    "tempmailo.com", "tempr.email", "throwaway.email", "throwawaymail.com", "trash-mail.com", "trashmail.com",
    "trashmail.de", "trashmail.net", "wegwerfmail.de", "wegwerfmail.net", "yopmail.com", "yopmail.fr",
    "yopmail.net",
  ]

  /// The domain of a mail address in the form in which addresses are compared, or nothing.
  static func domain(_ mail: String?) -> String? {
    guard let key = mail.flatMap({ ContactKey.mail($0) }), let at = key.firstIndex(of: "@") else {
      return nil
    }
    return String(key[key.index(after: at)...])
  }
}
