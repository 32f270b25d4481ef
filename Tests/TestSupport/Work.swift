#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What `body` takes of this thread's processor time: other tests and programs do not count.
package func work(_ body: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try body()
  return now() - start
}
