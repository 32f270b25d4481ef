#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Sockets that do not block.
enum Socket {
  enum Start {
    case connecting(Int32)
    case failed(String)
  }

  /// Begins to connect.
  static func connect(to address: SocketAddress) -> Start {
    let number = socket(address.family, streamSocket, 0)
    guard number >= 0 else { return .failed(String(cString: strerror(errno))) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    set(number, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    // A stream may say nothing for hours; that the other machine is gone must show all the same.
    set(number, SOL_SOCKET, SO_KEEPALIVE, 1)
    #if canImport(Darwin)
      set(number, SOL_SOCKET, SO_NOSIGPIPE, 1)
      set(number, Int32(IPPROTO_TCP), TCP_KEEPALIVE, 30)
    #else
      set(number, Int32(IPPROTO_TCP), TCP_KEEPIDLE, 30)
      set(number, Int32(IPPROTO_TCP), TCP_KEEPINTVL, 10)
      set(number, Int32(IPPROTO_TCP), TCP_KEEPCNT, 4)
    #endif
    while true {
      let result = address.bytes.withUnsafeBytes { raw in
        raw.withMemoryRebound(to: sockaddr.self) { systemConnect(number, $0.baseAddress, raw.count) }
      }
      if result == 0 || errno == EINPROGRESS || errno == EALREADY || errno == EISCONN {
        return .connecting(number)
      }
      if errno == EINTR { continue }
      let reason = String(cString: strerror(errno))
      close(number)
      return .failed(reason)
    }
  }

  enum Progress: Equatable {
    case connected
    case waiting
    case failed(String)
  }

  /// How far a socket has come that began to connect.
  static func progress(of number: Int32) -> Progress {
    var entry = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    guard poll(&entry, 1, 0) > 0 else { return .waiting }
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard getsockopt(number, SOL_SOCKET, SO_ERROR, &code, &size) == 0 else {
      return .failed(String(cString: strerror(errno)))
    }
    return code == 0 ? .connected : .failed(String(cString: strerror(code)))
  }

  private static func set(_ number: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    _ = setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }
}

private func systemConnect(_ number: Int32, _ address: UnsafePointer<sockaddr>?, _ count: Int) -> Int32 {
  guard let address else { return -1 }
  return connect(number, address, socklen_t(count))
}
