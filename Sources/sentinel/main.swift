import HookRuntime
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

signal(SIGPIPE, SIG_IGN)
exit(Sentinel.run(Array(CommandLine.arguments.dropFirst())))
