// References are counted with locked instructions, in case another thread counts too: a third of what a short text costs,
// in processes that nearly always have one thread. The C library says whether there was ever another one, which is how
// C++'s own shared pointers count; as soon as there is, everything is as it was.
//
// A release is linked with `--wrap` for these two (Package.swift). Nothing calls them elsewhere, so what they lead to may
// be missing there. Not for AArch64, where the runtime's calls keep registers that C's do not.
#if defined(__linux__) && defined(__x86_64__)
#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#else
// An older C library, or another one, does not say.
#define __libc_single_threaded 0
#endif

#define MAY_BE_MISSING __attribute__((weak))

MAY_BE_MISSING extern void *__real_swift_retain(void *object);
MAY_BE_MISSING extern void __real_swift_release(void *object);
MAY_BE_MISSING extern void *swift_nonatomic_retain(void *object);
MAY_BE_MISSING extern void swift_nonatomic_release(void *object);

void *__wrap_swift_retain(void *object) {
  return __builtin_expect(__libc_single_threaded, 1) ? swift_nonatomic_retain(object) : __real_swift_retain(object);
}

void __wrap_swift_release(void *object) {
  if (__builtin_expect(__libc_single_threaded, 1)) return swift_nonatomic_release(object);
  __real_swift_release(object);
}

#endif
