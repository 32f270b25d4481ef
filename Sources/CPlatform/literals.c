#include "CPlatform.h"
#include "wide.h"

/// As `LiteralScanner.hash`.
#define FACTOR 0x9E3779B1u

/// Whether four folded bytes may begin something that is looked for.
static inline __attribute__((always_inline)) uint32_t is_likely(const uint8_t *at, const uint64_t *filter) {
  uint32_t key;
  memcpy(&key, at, 4);
  uint32_t hash = (key | 0x20202020u) * FACTOR;
  uint64_t word = filter[hash >> 22];
  return (uint32_t)(word >> (hash >> 16 & 63) & word >> (hash >> 10 & 63)) & 1;
}

/// Without a branch for any of the places: what follows from the letters of a text, no processor foresees.
static inline __attribute__((always_inline)) size_t find_literals(const uint8_t *bytes, const sentinel_block *blocks,
                                                                  size_t count, int behind, const uint64_t *starting,
                                                                  const uint64_t *inside, uint32_t *places) {
  uint32_t *out = places;
  for (size_t number = 0; number < count; number++) {
    const uint8_t *at = bytes + number * 64;
    uint32_t base = (uint32_t)number * 64 + SENTINEL_LITERAL_OFFSET;
    for (uint64_t starts = starting ? blocks[number].starts : 0; starts;) {
      // Few blocks have more rounds than others.
      for (int i = 0; i < 4; i++) {
        uint32_t k = (uint32_t)__builtin_ctzll(starts | 1ull << 63);
        uint32_t is_start = starts != 0;
        *out = base + k;
        out += is_likely(at + k, starting) & is_start;
        starts &= starts - 1;
      }
    }
    uint64_t pairs = inside ? blocks[number].pairs : 0;
    // Before the text there is nothing to be read.
    for (uint64_t first = behind || number ? 0 : pairs & 3; first; first &= first - 1) {
      uint32_t k = (uint32_t)__builtin_ctzll(first);
      *out = (base + k) | SENTINEL_LITERAL_INSIDE;
      out += is_likely(at + k, inside);
    }
    if (!behind && !number) pairs &= ~3ull;
    for (; pairs; pairs &= pairs - 1) {
      uint32_t k = (uint32_t)__builtin_ctzll(pairs);
      *out = (base + k - 2) | SENTINEL_LITERAL_INSIDE;
      out += is_likely(at + k - 2, inside);
      *out = (base + k) | SENTINEL_LITERAL_INSIDE;
      out += is_likely(at + k, inside);
    }
  }
  return (size_t)(out - places);
}

#ifdef HAS_WIDE_REGISTERS
WIDE_REGISTERS static size_t wide_find_literals(const uint8_t *bytes, const sentinel_block *blocks, size_t count,
                                                int behind, const uint64_t *starting, const uint64_t *inside,
                                                uint32_t *places) {
  return find_literals(bytes, blocks, count, behind, starting, inside, places);
}
#endif

size_t sentinel_find_literals(const uint8_t *bytes, const sentinel_block *blocks, size_t count, int behind,
                              const uint64_t *starting, const uint64_t *inside, uint32_t *places) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDE_REGISTERS) return wide_find_literals(bytes, blocks, count, behind, starting, inside, places);
#endif
  return find_literals(bytes, blocks, count, behind, starting, inside, places);
}
