// What Swift's own C modules hide: GNU extensions, macros, variadics, and the code that must run inside a
// signal handler (where Swift's runtime may not).
#ifndef SENTINEL_CPLATFORM_H
#define SENTINEL_CPLATFORM_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// `memmem(3)`: the first place of `needle` in `haystack`, or NULL.
const void *_Nullable sentinel_memmem(const void *_Nonnull haystack, size_t haystack_length,
                                      const void *_Nonnull needle, size_t needle_length);

/// Whether so many bytes are the same: not worth a call through the dynamic linker.
int sentinel_is_same(const uint8_t *_Nonnull a, const uint8_t *_Nonnull b, size_t count);

/// `memchr(3)`: the first place of a byte, or NULL.
const void *_Nullable sentinel_memchr(const void *_Nonnull bytes, uint8_t wanted, size_t length);

/// How many processors this process may run on; at least 1.
int sentinel_processor_count(void);

/// From now on memory that is freed is kept for what comes next, up to so many bytes: asking the system for the same
/// pages again and again costs more than reading what they hold.
void sentinel_keep_memory(size_t most);

/// So many bytes will be needed soon and given back together: they come in large pages, where the system has them, for
/// to hand out and clear small ones takes several times as long.
void sentinel_expect_memory(size_t size);

/// Gives back what is kept and not used.
void sentinel_return_memory(void);

#include "characters.h"
#include "fault.h"
#include "grams.h"
#include "literals.h"
#include "starts.h"
#include "survey.h"
#include "vector.h"

#endif
