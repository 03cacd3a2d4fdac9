import Advocacy

/// A record is the domain's here; GRDB has a class of the same name.
typealias Record = Advocacy.Record
