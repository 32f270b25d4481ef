import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An address of a host, as `connect` wants it.
struct SocketAddress: Sendable {
  let family: Int32
  let bytes: [UInt8]
}

/// The addresses of a host and port. Names are asked for in a thread of their own, since the system's library waits
/// for the network.
final class NameLookup {
  enum Outcome: Sendable {
    case found([SocketAddress])
    case failed(String)
  }

  private let box: Handover<Outcome>

  /// Readable once there is an outcome.
  var descriptor: Int32 { box.descriptor }
  var outcome: Outcome? { box.value }

  init(host: String, port: UInt16) {
    box = Handover {
      Self.ask(host: host, port: port, flags: 0)
    } otherwise: {
      .failed("no thread can be started")
    }
  }

  /// The address of a host that is written as one.
  static func numeric(host: String, port: UInt16) -> SocketAddress? {
    guard case .found(let addresses) = ask(host: host, port: port, flags: AI_NUMERICHOST) else { return nil }
    return addresses.first
  }

  private static func ask(host: String, port: UInt16, flags: Int32) -> Outcome {
    var hints = addrinfo()
    hints.ai_flags = flags | AI_NUMERICSERV
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = streamSocket
    var list: UnsafeMutablePointer<addrinfo>?
    let failure = getaddrinfo(host, String(port), &hints, &list)
    guard failure == 0 else { return .failed(String(cString: gai_strerror(failure))) }
    defer { freeaddrinfo(list) }
    var found: [SocketAddress] = []
    var next = list
    while let entry = next?.pointee, found.count < 16 {
      if let address = entry.ai_addr {
        let raw = UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen))
        found.append(SocketAddress(family: entry.ai_family, bytes: Array(raw)))
      }
      next = entry.ai_next
    }
    return found.isEmpty ? .failed("the name has no address") : .found(found)
  }
}

#if canImport(Darwin)
  let streamSocket: Int32 = SOCK_STREAM
#else
  let streamSocket = Int32(SOCK_STREAM.rawValue)
#endif
