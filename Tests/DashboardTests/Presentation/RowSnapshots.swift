/// What rows of lists look like at widths from a small screen to a large one.
enum RowSnapshots {
  static let feedback: [(Int, String)] = [
    (
      58,
      """
        due ↑ p  ref       customer       subject
        (23h) !! F-1088    Zoë Okafor ★★  Refund still not here
              !  F-1071    山田 太郎      サイズ違い、三回目で…

      """
    ),
    (
      78,
      """
        due ↑ kind       p  ref       customer        subject                owner
        (23h) complaint  !! F-1088    Zoë Okafor ★★   Refund still not here  —
              question   !  F-1071    山田 太郎       サイズ違い、三回目で…  @ben

      """
    ),
    (
      118,
      """
        due ↑  kind        p   ref        customer                subject                              status        owner
        (23h)  complaint   !!  F-1088     Zoë Okafor ★★           Refund still not here                new           —
               question    !   F-1071     山田 太郎               サイズ違い、三回目です。いつ届きま…  waits for l…  @ben

      """
    ),
    (
      158,
      """
        due ↑  kind        p   ref        customer              subject                                       status        channel  tags        received    owner
        (23h)  complaint   !!  F-1088     Zoë Okafor ★★         Refund still not here                         new           mail     refund      23h         —
               question    !   F-1071     山田 太郎             サイズ違い、三回目です。いつ届きますか        waits for l…                       12 Oct      @ben

      """
    ),
  ]

  static let customers: [(Int, String)] = [
    (
      58,
      """
      name ↑                  standing    last owner   ref
      Zoë Okafor ★★           champion      9d @ana    C-1042

      """
    ),
    (
      78,
      """
      name ↑                       standing    last open refs owed owner   ref
      Zoë Okafor ★★                champion      9d    2    3    1 @ana    C-1042

      """
    ),
    (
      118,
      """
      name ↑                     standing   account       lifecycle     last  open  refs  owed  owner    since     ref
      Zoë Okafor ★★              champion   Delta Sports  active          9d     2     3     1  @ana     Mar 2021  C-1042

      """
    ),
    (
      158,
      """
      name ↑                        standing    account       lifecycle     last  open  refs  owed  owner    since     mail                    tags        ref
      Zoë Okafor ★★                 champion    Delta Sports  active          9d     2     3     1  @ana     Mar 2021  zoe@example.org         trail, vip  C-1042

      """
    ),
  ]

  static let rewards: [(Int, String)] = [
    (
      58,
      """
      ref     referrer            who came           status
      W-312   Lars Håka…  20.00 € J. Hakan…  20.00 € flagged
      W-313                       J. Hakan…  20.00 € pending

      """
    ),
    (
      78,
      """
      ref      who referred                    who came                  status
      W-312    Lars Håkansson          20.00 € J. Hakansson      20.00 € flagged
      W-313                                    J. Hakansson      20.00 € pending

      """
    ),
    (
      118,
      """
      ref       who referred                        who came                        status       why               created ↑
      W-312     Lars Håkansson             20.00 €  J. Hakansson           20.00 €  flagged      first paid month  Wed
      W-313                                         J. Hakansson           20.00 €  pending

      """
    ),
    (
      158,
      """
      ref       who referred                        who came                            status         why                referral  its status  created ↑  expires
      W-312     Lars Håkansson             20.00 €  J. Hakansson               20.00 €  flagged        first paid month   R-207     flagged     Wed
      W-313                                         J. Hakansson               20.00 €  pending                           R-207

      """
    ),
  ]

  static let ascii = """
    snoozed ~ v     due p  ref       customer       subject                owner
                  (23h) !! F-1088    Zoe Okafor **  Refund still not here  -
                        !  F-1071    ?? ??          ???????????????????    @ben

    """
}
