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
  package var agent = Agent.unnamed
  /// How large one message from the server may be.
  package var mostMessageBytes = 128 << 20
  /// How many connections there may be at once: a request holds one until it is answered.
  package var mostConnections = 256
  /// How long a server may take to accept a notification, in milliseconds. What comes after it waits so long.
  package var notificationPatience = 30_000

  package var roots: Roots

  package init(_ environment: Environment = .process) { roots = Roots(environment) }
}
