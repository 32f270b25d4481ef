import MCPProxy
import MCPWrap

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let words = Array(CommandLine.arguments.dropFirst())

// Everything is written by then. A thread that still looks for a host or greets a server must not have the libraries
// it is in taken down around it.
switch words.first {
case "wrap": _exit(WrapProgram.run(Array(words.dropFirst()), wraps: true))
case "unwrap": _exit(WrapProgram.run(Array(words.dropFirst()), wraps: false))
default: _exit(ProxyProgram.run(words))
}
