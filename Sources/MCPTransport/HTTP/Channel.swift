import CNetwork
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The two ends that bytes go through once a connection stands.
enum Channel {
  case plain(Int32)
  case secure(SecureChannel)

  enum Outcome: Equatable {
    case moved(Int)
    /// Nothing for now; `poll` will say.
    case waiting
    /// The other side has said all it had to say.
    case ended
    case failed(String)
  }

  var descriptor: Int32 {
    switch self {
    case .plain(let number): number
    case .secure(let channel): channel.descriptor
    }
  }

  /// Whether there may be more to read than `poll` knows of.
  var holdsBack: Bool {
    if case .secure = self { return true }
    return false
  }

  func receive(into buffer: UnsafeMutableRawBufferPointer) -> Outcome {
    guard let base = buffer.baseAddress, !buffer.isEmpty else { return .waiting }
    switch self {
    case .plain(let number):
      while true {
        let n = recv(number, base, buffer.count, 0)
        if n > 0 { return .moved(n) }
        if n == 0 { return .ended }
        if errno == EINTR { continue }
        if errno == EAGAIN || errno == EWOULDBLOCK { return .waiting }
        return .failed(String(cString: strerror(errno)))
      }
    case .secure(let channel): return channel.receive(into: base, count: buffer.count)
    }
  }

  func send(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return .moved(0) }
    switch self {
    case .plain(let number):
      while true {
        let n = sendQuietly(number, base, bytes.count)
        if n >= 0 { return .moved(n) }
        if errno == EINTR { continue }
        if errno == EAGAIN || errno == EWOULDBLOCK { return .waiting }
        return .failed(String(cString: strerror(errno)))
      }
    case .secure(let channel): return channel.send(base, count: bytes.count)
    }
  }
}

/// A connection that is gone is an answer, and no reason to be killed.
private func sendQuietly(_ number: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Darwin)
    send(number, bytes, count, 0)
  #else
    send(number, bytes, count, Int32(MSG_NOSIGNAL))
  #endif
}

/// An encrypted connection, closed when nobody holds it any more.
final class SecureChannel {
  private let connection: OpaquePointer

  init(_ connection: OpaquePointer) { self.connection = connection }

  deinit { sentinel_tls_close(connection) }

  var descriptor: Int32 { sentinel_tls_socket(connection) }

  func receive(into base: UnsafeMutableRawPointer, count: Int) -> Channel.Outcome {
    let n = sentinel_tls_receive(connection, base, count)
    if n > 0 { return .moved(n) }
    if n == 0 { return .ended }
    return n == SENTINEL_TLS_AGAIN ? .waiting : .failed("the encrypted connection broke")
  }

  func send(_ base: UnsafeRawPointer, count: Int) -> Channel.Outcome {
    let n = sentinel_tls_send(connection, base, count)
    if n >= 0 { return .moved(n) }
    return n == SENTINEL_TLS_AGAIN ? .waiting : .failed("the encrypted connection broke")
  }
}

/// The way to an encrypted connection: name, connection, proxy and handshake, in a thread of their own.
final class SecureDial {
  enum Outcome {
    case open(SecureChannel)
    case failed(String)
  }

  private let box: Handover<Outcome>

  var descriptor: Int32 { box.descriptor }
  var outcome: Outcome? { box.value }

  init(to address: HTTPAddress, trusting roots: HTTPOptions.Roots, milliseconds: Int) {
    let url = address.origin + "/"
    box = Handover {
      var error = [CChar](repeating: 0, count: 512)
      let opened = withOptionalCString(roots.file) { file in
        withOptionalCString(roots.folder) { folder in
          sentinel_tls_connect(
            url, milliseconds, sentinel_tls_trust(ca_file: file, ca_folder: folder), &error, error.count)
        }
      }
      if let opened { return .open(SecureChannel(opened)) }
      return .failed(error.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" })
    } otherwise: {
      .failed("no thread can be started")
    }
  }
}

private func withOptionalCString<R>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> R) -> R {
  guard let text else { return body(nil) }
  return text.withCString { body($0) }
}
