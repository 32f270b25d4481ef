/// Words of eight letters or more that are looked for in every text to find out whether its letters were moved, mixed up or
/// spelled out. Hardly one word in ten is as long.
enum TellingWords {
  /// What orders to a model are made of: only people who type badly misspell these, and whoever hides them.
  static let orders: StaticString = """
    disregard override previous instruction instructions password passwords guideline guidelines restriction \
    restrictions restricted unrestricted assistant developer jailbreak messages commands confidential \
    credentials \

    """

  /// What stands around them. Misspelled these say nothing.
  static let others: StaticString = """
    anything everything character characters response responses question questions complete internal \
    original document pretends security policies following requests according translate conversation \
    language generate including different important immediately information warnings filtering unfiltered \
    uncensored unlimited limitations limitation dangerous forbidden permission permissions privileged \
    privileges authorized administrator environment variables variable configuration repository directory \
    download summarize summarise recommend recommendation candidate reviewer reviewers simulation simulate \
    somebody somewhere something sometimes yourself themselves whatever whenever actually personality \
    behavior behaviour sentence paragraph necessary necessarily otherwise regardless completely certainly \
    absolutely possible impossible continue remember previously originally beginning verbatim markdown \

    """
}
