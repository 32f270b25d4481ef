import CPlatform

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How many processors there are for us.
package var processorCount: Int { Int(sentinel_processor_count()) }

/// A lock and the two things threads wait for under it: that there is work, and that work is done.
package final class Monitor {
  package enum Signal: Int { case work, done }

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let conditions: UnsafeMutablePointer<pthread_cond_t>

  package init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    conditions = .allocate(capacity: 2)
    conditions.initialize(repeating: pthread_cond_t(), count: 2)
    for i in 0..<2 { pthread_cond_init(conditions + i, nil) }
  }

  deinit {
    for i in 0..<2 { pthread_cond_destroy(conditions + i) }
    pthread_mutex_destroy(mutex)
    conditions.deallocate()
    mutex.deallocate()
  }

  package func locked<R>(_ body: () -> R) -> R {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Gives the lock up until somebody says `announce`. Only inside `locked`, and to be asked again after.
  package func wait(for signal: Signal) { pthread_cond_wait(conditions + signal.rawValue, mutex) }

  package func announce(_ signal: Signal) { pthread_cond_signal(conditions + signal.rawValue) }
  package func announceToAll(_ signal: Signal) { pthread_cond_broadcast(conditions + signal.rawValue) }
}

/// A thread. What it shares with others it shares under a `Monitor`: the compiler does not check that, since
/// the body travels through C.
package struct Thread: ~Copyable {
  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  /// Eight megabytes of stack: what the main thread has, and every recursion's limit was chosen for it.
  package init?(stack: Int = 8 << 20, _ run: @escaping () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stack)
    defer { pthread_attr_destroy(&attributes) }
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var started: pthread_t?
      let failure = pthread_create(
        &started, &attributes,
        { raw in
          Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      guard failure == 0, let started else {
        body.release()
        return nil
      }
      handle = started
    #else
      var started = pthread_t()
      let failure = pthread_create(
        &started, &attributes,
        { raw in
          if let raw { Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run() }
          return nil
        }, body.toOpaque())
      guard failure == 0 else {
        body.release()
        return nil
      }
      handle = started
    #endif
  }

  /// Waits until it has come to its end.
  package consuming func join() { pthread_join(handle, nil) }

  /// Nobody waits for it.
  package consuming func letGo() { pthread_detach(handle) }
}
