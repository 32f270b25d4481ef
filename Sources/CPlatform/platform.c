#define _GNU_SOURCE
#include "CPlatform.h"
#include "wide.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mman.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Whether the needle stands where its first and its last byte do.
static inline __attribute__((always_inline)) int goes_on(const uint8_t *place, const uint8_t *needle, size_t n) {
  size_t k = 1;
  while (k + 1 < n && place[k] == needle[k]) k++;
  return k + 1 >= n;
}

#ifdef HAS_WIDE_REGISTERS
/// As below, sixty-four places at once, of which there are so many.
static inline __attribute__((always_inline)) const uint8_t *find_in_blocks(const uint8_t *text, size_t length,
                                                                           const uint8_t *needle, size_t n) {
  uint8_t first = needle[0], last = needle[n - 1];
  size_t latest = length - n + 1 - 64;
  for (size_t at = 0;; at = at + 64 < latest ? at + 64 : latest) {
    bytes64 here, there;
    memcpy(&here, text + at, 64);
    memcpy(&there, text + at + n - 1, 64);
    uint64_t places = BITS(IS(here, first) & IS(there, last));
    for (; places != 0; places &= places - 1) {
      const uint8_t *place = text + at + __builtin_ctzll(places);
      if (goes_on(place, needle, n)) return place;
    }
    if (at == latest) return NULL;
  }
}

WIDE_REGISTERS static const uint8_t *wide_find_short(const uint8_t *text, size_t length, const uint8_t *needle,
                                                     size_t n) {
  return find_in_blocks(text, length, needle, n);
}

WIDEST_REGISTERS static const uint8_t *widest_find_short(const uint8_t *text, size_t length, const uint8_t *needle,
                                                         size_t n) {
  return find_in_blocks(text, length, needle, n);
}
#endif

#if defined(__SSE2__) || defined(__aarch64__)
/// Sixteen places at once, told by the first byte and the last: for what is so short that comparing the rest costs
/// nothing, even where every place has both. The last places are looked at together with some before them.
static const uint8_t *find_short(const uint8_t *text, size_t length, const uint8_t *needle, size_t n) {
  size_t count = length - n + 1;
#ifdef HAS_WIDE_REGISTERS
  if (count >= 64 && HAVE_WIDEST_REGISTERS) return widest_find_short(text, length, needle, n);
  if (count >= 64 && HAVE_WIDE_REGISTERS) return wide_find_short(text, length, needle, n);
#endif
  if (count < 16) {
    for (size_t at = 0; at < count; at++) {
      if (text[at] == needle[0] && text[at + n - 1] == needle[n - 1] && goes_on(text + at, needle, n)) return text + at;
    }
    return NULL;
  }
  sentinel_bytes16 first = needle[0], last = needle[n - 1];
  for (size_t at = 0;; at = at + 16 < count - 16 ? at + 16 : count - 16) {
    sentinel_bytes16 here, there;
    memcpy(&here, text + at, 16);
    memcpy(&there, text + at + n - 1, 16);
    uint32_t places = sentinel_top_bits((sentinel_bytes16)((here == first) & (there == last)));
    for (; places != 0; places &= places - 1) {
      const uint8_t *place = text + at + __builtin_ctz(places);
      if (goes_on(place, needle, n)) return place;
    }
    if (at == count - 16) return NULL;
  }
}
#endif

const void *sentinel_memmem(const void *haystack, size_t haystack_length, const void *needle,
                            size_t needle_length) {
#if defined(__SSE2__) || defined(__aarch64__)
  if (needle_length >= 1 && needle_length <= 16) {
    if (haystack_length < needle_length) return NULL;
    return find_short(haystack, haystack_length, needle, needle_length);
  }
#endif
  return memmem(haystack, haystack_length, needle, needle_length);
}

int sentinel_is_same(const uint8_t *a, const uint8_t *b, size_t count) {
  typedef uint64_t words __attribute__((vector_size(16), aligned(1), may_alias));
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    const words *x = (const words *)(a + at), *y = (const words *)(b + at);
    const words other = (x[0] ^ y[0]) | (x[1] ^ y[1]) | (x[2] ^ y[2]) | (x[3] ^ y[3]);
    if ((other[0] | other[1]) != 0) return 0;
  }
  for (; at + 16 <= count; at += 16) {
    const words other = *(const words *)(a + at) ^ *(const words *)(b + at);
    if ((other[0] | other[1]) != 0) return 0;
  }
  for (; at < count; at++) {
    if (a[at] != b[at]) return 0;
  }
  return 1;
}

const void *sentinel_memchr(const void *bytes, uint8_t wanted, size_t length) { return memchr(bytes, wanted, length); }

int sentinel_processor_count(void) {
#ifdef __linux__
  // A container may be given fewer than the machine has.
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
    int count = CPU_COUNT(&allowed);
    if (count > 0) return count;
  }
#endif
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 1;
}

void sentinel_keep_memory(size_t most) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, (int)(most / 2));
  mallopt(M_TRIM_THRESHOLD, (int)most);
  // Asked for in larger pieces; what is not used costs nothing.
  mallopt(M_TOP_PAD, (int)(most / 8));
#else
  (void)most;
#endif
}

void sentinel_expect_memory(size_t size) {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  // Given back at once, they are the end of the heap, and what is asked for next lies in there.
  enum { BLOCK = 16 << 20, MOST = 3, PAGE = 4096 };
  void *blocks[MOST];
  int count = 0;
  sentinel_keep_memory((MOST + 1) * (size_t)BLOCK);
  while (count < MOST && (size_t)count * BLOCK < size) {
    void *block = malloc(BLOCK);
    if (block == NULL) break;
    uintptr_t start = ((uintptr_t)block + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
    uintptr_t end = ((uintptr_t)block + BLOCK) & ~(uintptr_t)(PAGE - 1);
    madvise((void *)start, end - start, MADV_HUGEPAGE);
    blocks[count++] = block;
  }
  while (count > 0) free(blocks[--count]);
#else
  (void)size;
#endif
}

void sentinel_return_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
