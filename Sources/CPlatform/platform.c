#define _GNU_SOURCE
#include "CPlatform.h"

#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

const void *sentinel_memmem(const void *haystack, size_t haystack_length, const void *needle,
                            size_t needle_length) {
  return memmem(haystack, haystack_length, needle, needle_length);
}

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
