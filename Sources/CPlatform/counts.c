// References are counted with locked instructions, in case another thread counts too: a third of what a short text costs,
// in processes that nearly always have one thread. The C library says whether there was ever another one, which is how
// C++'s own shared pointers count; as soon as there is, everything is as it was.
//
// Not for AArch64, where the runtime's calls keep registers that C's do not.
//
// Most calls only add or take away one. That is done here, after the runtime was asked once how it counts; the last
// reference, and all that is out of the ordinary, is left to it.
#if defined(__linux__) && defined(__x86_64__)
#include <stdint.h>

#include "threads.h"

MAY_BE_MISSING extern void *__real_swift_retain(void *object);
MAY_BE_MISSING extern void __real_swift_release(void *object);
MAY_BE_MISSING extern void *swift_nonatomic_retain(void *object);
MAY_BE_MISSING extern void swift_nonatomic_release(void *object);
MAY_BE_MISSING extern void *__real_swift_retain_n(void *object, uint32_t number);
MAY_BE_MISSING extern void __real_swift_release_n(void *object, uint32_t number);
MAY_BE_MISSING extern void *swift_nonatomic_retain_n(void *object, uint32_t number);
MAY_BE_MISSING extern void swift_nonatomic_release_n(void *object, uint32_t number);
MAY_BE_MISSING extern void *swift_initStackObject(const void *type, void *object);

/// The head of an object. The highest bit of the second word says that the count stands elsewhere or that there is none.
typedef struct {
  const void *type;
  int64_t counts;
} object_head;

/// What one reference more is in that word: all others that count there take the bits below.
#define ONE ((int64_t)1 << 33)

/// Whether the runtime counts so. It is asked, since no document promises it here.
static enum { UNKNOWN, PLAIN, OTHER } counting;

static void ask(void) {
  if (counting != UNKNOWN) return;
  object_head sample[2];
  swift_initStackObject(0, sample);
  int64_t before = sample->counts;
  swift_nonatomic_retain(sample);
  int64_t more = sample->counts;
  swift_nonatomic_release(sample);
  counting = before >= 0 && before < ONE && more == before + ONE && sample->counts == before ? PLAIN : OTHER;
}

// Whatever is not done in place, apart from it: a call that may return would cost every other call registers.
#define RARELY static __attribute__((cold, noinline))

RARELY void *retain_otherwise(void *object) {
  if (!__libc_single_threaded) return __real_swift_retain(object);
  ask();
  return swift_nonatomic_retain(object);
}

RARELY void release_otherwise(void *object) {
  if (!__libc_single_threaded) return __real_swift_release(object);
  ask();
  swift_nonatomic_release(object);
}

RARELY void *retain_often_otherwise(void *object, uint32_t number) {
  return __libc_single_threaded ? swift_nonatomic_retain_n(object, number) : __real_swift_retain_n(object, number);
}

RARELY void release_often_otherwise(void *object, uint32_t number) {
  if (__libc_single_threaded) return swift_nonatomic_release_n(object, number);
  __real_swift_release_n(object, number);
}

static inline __attribute__((always_inline)) int counts_here(void) {
  return __builtin_expect(__libc_single_threaded && counting == PLAIN, 1);
}

void *__wrap_swift_retain(void *object) {
  if (!counts_here()) return retain_otherwise(object);
  if ((intptr_t)object <= 0) return object;
  object_head *head = object;
  int64_t more = (int64_t)((uint64_t)head->counts + (uint64_t)ONE);
  if (__builtin_expect(more < 0, 0)) return swift_nonatomic_retain(object);
  head->counts = more;
  return object;
}

void __wrap_swift_release(void *object) {
  if (!counts_here()) return release_otherwise(object);
  if ((intptr_t)object <= 0) return;
  object_head *head = object;
  int64_t fewer = (int64_t)((uint64_t)head->counts - (uint64_t)ONE);
  // The last reference, too.
  if (__builtin_expect(fewer < 0, 0)) return swift_nonatomic_release(object);
  head->counts = fewer;
}

void *__wrap_swift_retain_n(void *object, uint32_t number) {
  if (!counts_here()) return retain_often_otherwise(object, number);
  if ((intptr_t)object <= 0) return object;
  object_head *head = object;
  int64_t more = (int64_t)((uint64_t)head->counts + (uint64_t)ONE * number);
  if (__builtin_expect(head->counts < 0 || more < 0, 0)) return swift_nonatomic_retain_n(object, number);
  head->counts = more;
  return object;
}

void __wrap_swift_release_n(void *object, uint32_t number) {
  if (!counts_here()) return release_often_otherwise(object, number);
  if ((intptr_t)object <= 0) return;
  object_head *head = object;
  int64_t fewer = (int64_t)((uint64_t)head->counts - (uint64_t)ONE * number);
  if (__builtin_expect(head->counts < 0 || fewer < 0, 0)) return swift_nonatomic_release_n(object, number);
  head->counts = fewer;
}

#endif
