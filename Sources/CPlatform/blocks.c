// Memory for objects, of what was given back before.
//
// Judging one message asks for some forty small blocks and gives all of them back, and one command for hundreds. The C
// library keeps those of up to a kilobyte at hand and looks for the others, the texts themselves, among everything that
// is free; to ask it at all takes longer than to take the block that was given back last. So a process with one thread
// keeps a few of every size itself, and none of the large ones: nothing is held that somebody else could want.
#if defined(__linux__) && defined(__x86_64__)
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>

#include "threads.h"

MAY_BE_MISSING extern void *__real_swift_slowAlloc(size_t size, size_t mask);
MAY_BE_MISSING extern void __real_swift_slowDealloc(void *block, size_t size, size_t mask);

enum {
  // What the C library rounds to: multiples of it less the eight bytes it needs itself.
  STEP = 16,
  // From here on sizes are rounded to larger steps, so that texts of other lengths find a block, too.
  SMALL = 1024,
  LARGE_STEP = 256,
  LARGEST = 16384,
  SMALL_CLASSES = SMALL / STEP + 1,
  CLASSES = SMALL_CLASSES + LARGEST / LARGE_STEP,
  // What is kept of one size: the lines of a burst, or two blocks of the largest.
  KEPT = 2 * LARGEST,
};

typedef struct spare {
  struct spare *next;
} spare;

/// The blocks of one size.
static struct {
  spare *first;
  size_t count;
} spares[CLASSES];

/// Whether blocks that begin where any object may are asked for, which is all that is kept.
static inline int is_kept(size_t mask) { return __builtin_expect(mask + 1 <= 16 && __libc_single_threaded, 1); }

void *__wrap_swift_slowAlloc(size_t size, size_t mask) {
  size_t class = (size + STEP - 9) / STEP;
  if (size > SMALL) {
    size_t steps = (size + 8 + LARGE_STEP - 1) / LARGE_STEP;
    size = steps * LARGE_STEP - 8;
    class = SMALL_CLASSES - 1 + steps;
  }
  if (class < CLASSES && is_kept(mask)) {
    spare *block = spares[class].first;
    if (block) {
      spares[class].first = block->next;
      spares[class].count--;
      return block;
    }
  }
  return __real_swift_slowAlloc(size, mask);
}

void __wrap_swift_slowDealloc(void *block, size_t size, size_t mask) {
  if (is_kept(mask)) {
    // The size that is passed here leaves out what an array holds. No block at all has none.
    size_t usable = malloc_usable_size(block);
    size_t class = usable < SMALL + STEP ? usable / STEP : SMALL_CLASSES - 1 + (usable + 8) / LARGE_STEP;
    if (class - 1 < CLASSES - 1 && spares[class].count * usable < KEPT) {
      spare *returned = block;
      returned->next = spares[class].first;
      spares[class].first = returned;
      spares[class].count++;
      return;
    }
  }
  __real_swift_slowDealloc(block, size, mask);
}

#endif
