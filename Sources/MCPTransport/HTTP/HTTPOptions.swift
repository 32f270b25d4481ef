import System

/// What a person may decide about an HTTP upstream.
package struct HTTPOptions: Sendable {
  /// Who calls, in an `X-Agent-Id` field.
  package enum Agent: Sendable, Equatable {
    case unnamed
    case named(String)
    /// As the client calls itself.
    case asClientSays
  }

  /// Whom an encrypted connection trusts: the system's roots, unless the environment names others in the way that
  /// programs with TLS have in common.
  package struct Roots: Sendable {
    package var file: String?
    package var folder: String?

    package init(_ environment: Environment) {
      file = environment.nonEmpty("SSL_CERT_FILE") ?? environment.nonEmpty("CURL_CA_BUNDLE")
      folder = environment.nonEmpty("SSL_CERT_DIR")
    }
  }

  package var headers = ExtraHeaders.none
  /// What plain connections go through.
  package var proxy: ForwardProxy?
  package var agent = Agent.unnamed
  /// How large one message from the server may be.
  package var mostMessageBytes = 128 << 20
  /// How many connections there may be at once: a request holds one until it is answered.
  package var mostConnections = 256
  /// How long a server may take to accept a notification, in milliseconds.
  package var notificationPatience = 30_000
  /// How long what comes after a notification waits for that, so that a server hears things in their order.
  package var notificationLead = 1_000
  /// How long a server may take to answer `initialize`, or to show by an answer's beginning what it speaks.
  package var openingPatience = 30_000

  package var roots: Roots

  package init(_ environment: Environment = .process) { roots = Roots(environment) }
}
