import Testing
import Verdict

@testable import Detectors

/// Numbers that things are counted with, and that fit the check of somebody's by chance.
@Suite struct CountedNumberTests {
  @Test(arguments: [
    "id: 15207130092\ncreated: 1676626738\n", "id: 545625652\ncreated: 1620287103\n",
    "EAN 4006381511776 isbn 978-3-16-148410-0\n", "for n in 471 475 482; do gh pr view \"$n\"; done",
    "for s in 200 429 503; do curl localhost/status/$s; done",
    "See https://chromestatus.example/feature/5182295450779645)\n",
  ])
  func ofThings(text: String) {
    #expect(personal(text, .document) < .medium, "\(text)")
  }

  @Test func ofAnAlbum() {
    #expect(personal("Born in the USA (album, 4 June 1984), Nebraska (1982)", .prompt) < .medium)
    #expect(personal("I was born 4 June 1984 in Leeds, Tom Reilly", .prompt) >= .medium)
  }

  @Test(arguments: [
    "EM\u{160}O: 2203976501050  Ime: Luka Zupan\n", "em\u{161}o 2203976501050\n", "card 4006381511776\n",
    "citizen id: 85031244719 (Jan Nowak)\n",
  ])
  func ofPersons(text: String) {
    #expect(personal(text, .toolResult) >= .medium, "\(text)")
  }
}
