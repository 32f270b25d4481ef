import MCPProxy
import MCPWrap

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let words = Array(CommandLine.arguments.dropFirst())

switch words.first {
case "wrap": exit(WrapProgram.run(Array(words.dropFirst()), wraps: true))
case "unwrap": exit(WrapProgram.run(Array(words.dropFirst()), wraps: false))
default: exit(ProxyProgram.run(words))
}
