// Whether there was ever more than one thread in this process, and what may be done without one.
#ifndef SENTINEL_THREADS_H
#define SENTINEL_THREADS_H

#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#else
// An older C library, or another one, does not say.
#define __libc_single_threaded 0
#endif

// What stands in for a function of the runtime is linked by `--wrap` (Package.swift) into releases. Nothing calls it
// elsewhere, so what it leads to may be missing there.
#define MAY_BE_MISSING __attribute__((weak))

#endif
