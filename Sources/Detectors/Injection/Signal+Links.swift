extension Signal {
  /// A signal as it is looked up for every word that was found: nothing but numbers, side by side.
  struct Link {
    let index: Int
    let span: Int
    let first: Int
    let second: Int
    let third: Int
    /// The ideas of it.
    let needs: Concept.Mask
    let fit: Fit
  }

  /// The longest span of any.
  static let longestSpan = 512

  /// For each concept the signals it takes part in. Those that need the same other concept stand together, since hardly
  /// any other was named nearby.
  struct Links: Sendable {
    /// What a concept is joined with.
    struct Company {
      /// The other concepts, each of which has a group of signals.
      var partners = Concept.Mask.none
      /// The number of the first of the groups.
      var first = 0
    }

    private let links: [Link]
    private let companies: [Company]
    /// Where the links of each group begin, and where those of the last end.
    private let groups: [Int]

    /// Sorted by counting: this is done once in every process that reads a telling word.
    init(_ signals: [Signal]) {
      let concepts = Concept.count
      // How many links there are of each concept with each partner; then where the next of them goes.
      var places = [Int](repeating: 0, count: concepts * concepts)
      for signal in signals { signal.forEachPair { places[$0 * concepts + $1] += 1 } }
      var companies = [Company](repeating: Company(), count: concepts)
      var groups: [Int] = []
      groups.reserveCapacity(signals.count * 2)
      var total = 0
      for concept in 0..<concepts {
        companies[concept].first = groups.count
        for partner in 0..<concepts {
          let count = places[concept * concepts + partner]
          places[concept * concepts + partner] = total
          guard count > 0 else { continue }
          groups.append(total)
          companies[concept].partners = companies[concept].partners | Concept.Mask(tag: partner)
          total += count
        }
      }
      groups.append(total)
      var order = [Int](repeating: 0, count: total)
      for (index, signal) in signals.enumerated() {
        assert(
          signal.span <= longestSpan, "what is told off by the last few hundred bytes reaches no further")
        signal.forEachPair {
          order[places[$0 * concepts + $1]] = index
          places[$0 * concepts + $1] += 1
        }
      }
      links = order.map { Link(index: $0, signals[$0]) }
      self.companies = companies
      self.groups = groups
    }

    /// Runs `body` over the tables, without a count of references for every look.
    func withTables<R>(_ body: (Tables) -> R) -> R {
      links.withUnsafeBufferPointer { links in
        companies.withUnsafeBufferPointer { companies in
          groups.withUnsafeBufferPointer { body(Tables(links: links, companies: companies, groups: $0)) }
        }
      }
    }

    struct Tables {
      fileprivate let links: UnsafeBufferPointer<Link>
      fileprivate let companies: UnsafeBufferPointer<Company>
      fileprivate let groups: UnsafeBufferPointer<Int>

      /// Every signal that the concept takes part in and of which all concepts were named.
      @inline(__always)
      func forEach(with concept: Int, named: Concept.Mask, _ body: (Link) -> Void) {
        let company = companies[concept]
        let missing = ~named
        company.partners.forEachRank(of: named) { rank in
          for link in groups[company.first &+ rank]..<groups[company.first &+ rank &+ 1]
          where links[link].needs & missing == .none {
            body(links[link])
          }
        }
      }
    }
  }

  static let links = Links(all)

  /// Each concept of it, and another one that it needs besides; a signal of one concept needs that one.
  private func forEachPair(_ body: (_ concept: Int, _ partner: Int) -> Void) {
    let (a, b, c) = (first.rawValue, second.rawValue, third.rawValue)
    body(a, c != a ? c : b)
    if b != a { body(b, c != b ? c : a) }
    if c != b, c != a { body(c, b) }
  }
}

extension Signal.Link {
  fileprivate init(index: Int, _ signal: Signal) {
    self.init(
      index: index, span: signal.span, first: signal.first.rawValue, second: signal.second.rawValue,
      third: signal.third.rawValue,
      needs: Concept.Mask(signal.first) | Concept.Mask(signal.second) | Concept.Mask(signal.third),
      fit: signal.fit)
  }
}
