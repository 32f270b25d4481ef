import HookRuntime
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

signal(SIGPIPE, SIG_IGN)
// Blocked signals are inherited, and some programs start us from threads that block them all.
var ending = sigset_t()
sigemptyset(&ending)
for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, number) }
sigprocmask(SIG_UNBLOCK, &ending, nil)
exit(Sentinel.run(Array(CommandLine.arguments.dropFirst())))
