import Foundation
import Testing

/// How a command ended: its status, and what it wrote to either output.
typealias Outcome = (status: Int32, output: String, problems: String)

/// A programme file of `@ana` in a folder of its own, worked with commands of the built program.
final class Programme {
  /// One thing as `list --format json` gives it.
  typealias Row = [String: Any]

  let scratch: Scratch
  let file: String

  init(_ name: String = "team.advocate") throws {
    scratch = try Scratch()
    file = scratch.file(name)
  }

  /// The environment of its commands: nothing of the person's own.
  var environment: [String: String] {
    ["HOME": scratch.path, "ADVOCATE_FILE": file, "ADVOCATE_USER": "ana"]
  }

  /// Runs a command to its end.
  func run(_ arguments: [String]) throws -> Outcome {
    try Tools.run(Tools.advocate, arguments, environment: environment)
  }

  /// Runs a command to its end.
  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Runs a command that ends with status 0, and gives what it wrote.
  @discardableResult
  func done(_ arguments: [String]) throws -> String {
    let ended = try run(arguments)
    guard ended.status == 0 else {
      throw Broken("\(arguments) ended with \(ended.status): \(ended.output)\(ended.problems)")
    }
    return ended.output
  }

  /// Runs a command that ends with status 0, and gives what it wrote.
  @discardableResult
  func done(_ arguments: String...) throws -> String { try done(arguments) }

  /// The things that a list gives.
  func list(_ kind: String, _ arguments: String...) throws -> [Row] {
    try Programme.rows(done(["list", kind, "--format", "json"] + arguments))
  }

  /// Writes a file into the folder and gives its path.
  func write(_ name: String, _ text: String) throws -> String {
    let path = scratch.file(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Imports a text as a table of a kind.
  @discardableResult
  func take(_ kind: String, _ table: String, _ arguments: String...) throws -> String {
    try done(["import", kind, write("\(kind).csv", table)] + arguments)
  }

  /// The objects of a JSON array.
  static func rows(_ json: String) throws -> [Row] {
    guard let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Row] else {
      throw Broken("No array of objects: \(json.prefix(200))")
    }
    return rows
  }

  /// The object of each line of JSON Lines.
  static func lines(_ json: String) throws -> [Row] {
    try json.split(separator: "\n").map { line in
      guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Row else {
        throw Broken("No object: \(line.prefix(200))")
      }
      return row
    }
  }
}

extension Programme {
  /// A programme with a few things of every kind, some of their fields empty and some texts the same.
  static func filled() throws -> Programme {
    let programme = try Programme()
    try filledFile.get().write(to: URL(fileURLWithPath: programme.file))
    return programme
  }

  /// The file of such a programme, made once.
  private static let filledFile = Result {
    let programme = try Programme()
    try fill(programme)
    let copy = programme.scratch.file("copy.advocate")
    try programme.done("backup", copy)
    return try Data(contentsOf: URL(fileURLWithPath: copy))
  }

  private static func fill(_ programme: Programme) throws {
    try programme.take(
      "colleagues",
      """
      handle,name,email,role
      ben,Ben Quist,ben@example.org,advocate
      mia,Åsa Mia,,manager
      vic,,vic@example.org,viewer

      """)
    try programme.take(
      "accounts",
      """
      name,domain,owner,city,tags
      Delta Sports,delta.example,@ben,Wien,"retail, north"
      éclair,,,Lyon,
      Zebra,zebra.example,@ana,,

      """)
    try programme.take(
      "customers",
      """
      id,name,email,account,lifecycle,standing,owner,since,tags,Contract
      c1,Zoë Okafor,zoe@example.org,Delta Sports,active,champion,@ana,2021-03-01,vip,Two year
      c2,tomás vidal,tomas@example.org,Delta Sports,lapsed,none,@ben,2019-11-30,,Monthly
      c3,Анна,,éclair,prospect,potential,,,"a, b",
      c4,,no-name@example.org,,active,,,2021-03-01,,
      c5,李雷,,,onboarding,advocate,@ben,,,

      """)
    try programme.take(
      "requests",
      """
      id,title,status,team,owner,tags,due,chase,body,created
      q1,Sturdier zips,shipped,product,@ana,"quality, zip",2026-01-31,,Zips wear out first.,2026-01-02
      q2,size guide,proposed,,,,,2026-03-01,,2026-01-03
      q3,Size guide,declined,Product,@ben,,,,,2026-01-02

      """)
    try programme.take(
      "feedback",
      #"""
      id,customer,kind,subject,body,status,priority,owner,tags,created,request
      f1,C-1,complaint,Zip is broken,"The zip
      came off, ""again""",new,urgent,,zip,2026-01-02T03:04:05Z,Q-1
      f2,C-2,praise,=1+1,Lovely,resolved,low,@ben,,2026-01-02,
      f3,,question,,Where is it?,in_progress,normal,@ana,,2025-12-31T23:59:59.999Z,Q-2
      f4,C-3,suggestion,Zip is broken,Same subject,declined,,,"x, y",,Sturdier zips

      """#, "--map", "created=created")
    try programme.take(
      "messages",
      """
      id,feedback,direction,author,body,sent
      g1,F-1,to_customer,@ben,We send another one,2026-01-03T08:00:00Z
      g2,F-1,note,@ana,Third time,2026-01-03T07:00:00Z

      """, "--key", "id")
    try programme.take(
      "responses",
      """
      id,survey,score,customer,comment,created at,sent
      p1,nps,9,C-1,Quick help,2026-02-03T08:00:00Z,2026-02-01T08:00:00Z
      p2,csat,2,,=1+1,2026-02-02,

      """)
    try programme.take(
      "touchpoints",
      """
      id,customer,channel,direction,summary,at,colleague
      t1,C-1,call,outbound,Size guide,2026-02-01T10:00:00Z,@ana
      t2,C-2,mail,inbound,,2026-02-01T10:00:00Z,

      """)
    try programme.take(
      "tasks",
      """
      id,customer,account,title,status,due,owner,list,position,first_value,done
      d1,C-1,,Send the size guide,,2026-02-03T10:00:00Z,@ana,,,,
      d2,,A-1,Say hello,done,2026-02-01T10:00:00Z,@ben,welcome,1,yes,2026-02-01T09:00:00Z

      """)
    try programme.take(
      "referrals",
      """
      id,status,code,referrer,referred,referred_name,invited,qualified,held_until,expires
      r1,held,ZOE20,C-1,C-2,,2026-01-01,2026-01-05,2100-01-01,
      r2,invited,,C-1,,Tomás Vidal,2026-02-01,,,2100-06-01

      """)
    try programme.take(
      "rewards",
      """
      id,status,customer,referral,side,value,points,reason,issued,grant_key
      w1,held,C-1,R-1,referrer,20.50,,first paid month,,key-1
      w2,held,C-2,R-1,referred,7,,first paid month,,
      w3,issued,C-3,,single,,500,story,2026-01-01,key-3

      """)
    try programme.take(
      "stories",
      """
      id,title,story_kind,status,customer,consent_channels,consent_until,consent_at,consent_scope,published,published_in
      s1,From tent to shop,case_study,published,C-1,website,2099-01-01,2026-02-01,text,2026-03-01,website
      s2,Winter with a baby,post,captured,C-2,,,,,,

      """)
    try programme.take(
      "mentions",
      """
      id,said,says,status,author,source,text,customer
      m1,2026-02-01,praise,thanked,Trailfoot,a blog,They mended it,C-1
      m2,2026-02-02,criticism,,=1+1,review site,Three weeks for a zip,

      """)
    try programme.take(
      "announcements",
      """
      id,title,news,status,segment,text
      n1,Open on Saturdays,good,draft,lifecycle:active,From nine to one
      n2,Late deliveries,bad,,,Up to four days

      """)
    try programme.take(
      "opportunities",
      """
      id,what,title,status,due,needed,profile,by,for whom,reason
      o1,reference_call,Call with a retailer,open,2026-03-01,2,standing:champion tags:retail,call,Jo of sales,
      o2,talk,Ten minutes,cancelled,,,,,,the event is off

      """)
    try programme.take(
      "asks",
      """
      id,what,title,customer,status,channel,due,asked,result,reason,opportunity,introduced_to
      k1,reference_call,Call with a retailer,C-1,done,mail,2026-03-01,2026-02-01,They signed,,O-1,
      k2,introduction,,C-3,declined,call,,2026-02-02,,no time,,C-2

      """)
    try programme.take(
      "points",
      """
      id,customer,points,reason,earned,expires
      l1,C-1,500,a story,2026-01-01,2099-01-01
      l2,C-3,20,,2026-02-01,

      """
    )
    try programme.take("codes", "id,item,code,expires\nv1,day,DAY-1,2099-01-01\nv2,day,DAY-2,\n")
  }
}
