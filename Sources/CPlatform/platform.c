#define _GNU_SOURCE
#include "CPlatform.h"
#include "wide.h"

#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef HAS_WIDE_REGISTERS
/// As below, sixty-four places at once. Moves `at` to where places are left; NULL if there are none before.
WIDE_REGISTERS static const uint8_t *wide_find_short(const uint8_t *text, size_t length, const uint8_t *needle,
                                                     size_t n, size_t *at) {
  uint8_t first = needle[0], last = needle[n - 1];
  for (; *at + 64 + n - 1 <= length; *at += 64) {
    bytes64 here, there;
    memcpy(&here, text + *at, 64);
    memcpy(&there, text + *at + n - 1, 64);
    uint64_t places = BITS(IS(here, first) & IS(there, last));
    for (; places != 0; places &= places - 1) {
      const uint8_t *place = text + *at + __builtin_ctzll(places);
      size_t k = 1;
      while (k + 1 < n && place[k] == needle[k]) k++;
      if (k + 1 >= n) return place;
    }
  }
  return NULL;
}
#endif

#if defined(__SSE2__) || defined(__aarch64__)
/// Sixteen places at once, told by the first byte and the last: for what is so short that comparing the rest costs
/// nothing, even where every place has both.
static const uint8_t *find_short(const uint8_t *text, size_t length, const uint8_t *needle, size_t n) {
  sentinel_bytes16 first = needle[0], last = needle[n - 1];
  size_t at = 0;
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDE_REGISTERS) {
    const uint8_t *place = wide_find_short(text, length, needle, n, &at);
    if (place) return place;
  }
#endif
  for (; at + 16 + n - 1 <= length; at += 16) {
    sentinel_bytes16 here, there;
    memcpy(&here, text + at, 16);
    memcpy(&there, text + at + n - 1, 16);
    uint32_t places = sentinel_top_bits((sentinel_bytes16)((here == first) & (there == last)));
    for (; places != 0; places &= places - 1) {
      const uint8_t *place = text + at + __builtin_ctz(places);
      size_t k = 1;
      while (k + 1 < n && place[k] == needle[k]) k++;
      if (k + 1 >= n) return place;
    }
  }
  for (; at + n <= length; at++) {
    size_t k = 0;
    while (k < n && text[at + k] == needle[k]) k++;
    if (k == n) return text + at;
  }
  return NULL;
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

void sentinel_return_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
