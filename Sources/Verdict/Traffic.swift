/// What an event would bring in and send out, as far as that is no finding by itself. A call that only fetches
/// or only posts is ordinary work; what came before it in the same session may make it more than that.
package struct Traffic: Sendable, Equatable {
  /// Where content comes from that somebody else wrote: a host, a search, a server.
  package var sources: [String] = []
  /// Where data goes to: hosts outside of this machine and its neighbourhood, or a server that sends messages.
  package var receivers: [String] = []
  /// It passes time, so that doing it again and again is what it is for.
  package var isWaiting = false

  package init() {}
}
