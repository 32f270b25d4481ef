#include "CPlatform.h"
#include "wide.h"

/// The bits of sixty-four bytes that are one of so many.
static inline __attribute__((always_inline)) uint64_t marks_of(const uint8_t *at, const uint8_t *wanted, size_t kinds) {
  bytes64 here;
  memcpy(&here, at, 64);
  mask64 found = {0};
  for (size_t k = 0; k < kinds; k++) found |= IS(here, wanted[k]);
  return BITS(found);
}

/// The last bytes, and one after them that nobody looks for.
static inline __attribute__((always_inline)) uint64_t last_marks(const uint8_t *at, size_t left, const uint8_t *wanted,
                                                                 size_t kinds) {
  uint8_t rest[64] = {0};
  memcpy(rest, at, left);
  return marks_of(rest, wanted, kinds) & ((1ull << left) - 1);
}

#ifdef HAS_WIDE_REGISTERS
#include <immintrin.h>

/// The same in halves, each byte to look for in a register of its own.
WIDE_REGISTERS static void wide_mark(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t kinds,
                                     uint64_t *words) {
  __m256i rows[SENTINEL_MOST_MARKS];
  for (size_t k = 0; k < kinds; k++) rows[k] = _mm256_set1_epi8((char)wanted[k]);
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    __m256i here = _mm256_loadu_si256((const __m256i *)(bytes + at));
    __m256i next = _mm256_loadu_si256((const __m256i *)(bytes + at + 32));
    __m256i low = _mm256_setzero_si256(), high = low;
    for (size_t k = 0; k < kinds; k++) {
      low = _mm256_or_si256(low, _mm256_cmpeq_epi8(here, rows[k]));
      high = _mm256_or_si256(high, _mm256_cmpeq_epi8(next, rows[k]));
    }
    *words++ = (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
  }
  if (at < count) *words = last_marks(bytes + at, count - at, wanted, kinds);
}

WIDEST_REGISTERS static void widest_mark(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t kinds,
                                         uint64_t *words) {
  __m512i rows[SENTINEL_MOST_MARKS];
  for (size_t k = 0; k < kinds; k++) rows[k] = _mm512_set1_epi8((char)wanted[k]);
  for (size_t at = 0; at < count; at += 64) {
    uint64_t inside = count - at >= 64 ? ~0ull : (1ull << (count - at)) - 1;
    __m512i here = _mm512_maskz_loadu_epi8(inside, bytes + at);
    uint64_t found = 0;
    for (size_t k = 0; k < kinds; k++) found |= _mm512_cmpeq_epi8_mask(here, rows[k]);
    *words++ = found & inside;
  }
}
#endif

void sentinel_mark(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t kinds, uint64_t *words) {
  if (kinds > SENTINEL_MOST_MARKS) kinds = SENTINEL_MOST_MARKS;
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) {
    widest_mark(bytes, count, wanted, kinds, words);
    return;
  }
  if (HAVE_WIDE_REGISTERS) {
    wide_mark(bytes, count, wanted, kinds, words);
    return;
  }
#endif
  size_t at = 0;
  for (; at + 64 <= count; at += 64) *words++ = marks_of(bytes + at, wanted, kinds);
  if (at < count) *words = last_marks(bytes + at, count - at, wanted, kinds);
}

/// Whether a word of two letters begins at one of sixty-four places; a byte before them and two behind are known.
static inline __attribute__((always_inline)) uint64_t short_words(const uint8_t *at, const uint8_t *letters, size_t kinds) {
  bytes64 before, here, next, behind;
  memcpy(&before, at - 1, 64);
  memcpy(&here, at, 64);
  memcpy(&next, at + 1, 64);
  memcpy(&behind, at + 2, 64);
  here |= (uint8_t)0x20;
  next |= (uint8_t)0x20;
  mask64 found = {0};
  for (size_t k = 0; k < kinds; k++) found |= IS(here, letters[2 * k]) & IS(next, letters[2 * k + 1]);
  return BITS(found & ~LETTER(before) & ~LETTER(behind));
}

static inline __attribute__((always_inline)) int holds_short_word(const uint8_t *bytes, size_t count,
                                                                  const uint8_t *letters, size_t kinds) {
  for (size_t at = 0; at < count; at += 64) {
    if (at > 0 && at + 66 <= count) {
      if (short_words(bytes + at, letters, kinds)) return 1;
      continue;
    }
    uint8_t edge[67] = {0};
    if (at > 0) edge[0] = bytes[at - 1];
    memcpy(edge + 1, bytes + at, count - at < 66 ? count - at : 66);
    if (short_words(edge + 1, letters, kinds)) return 1;
  }
  return 0;
}

#ifdef HAS_WIDE_REGISTERS
WIDE_REGISTERS static int wide_holds_short_word(const uint8_t *bytes, size_t count, const uint8_t *letters,
                                                size_t kinds) {
  return holds_short_word(bytes, count, letters, kinds);
}

WIDEST_REGISTERS static int widest_holds_short_word(const uint8_t *bytes, size_t count, const uint8_t *letters,
                                                    size_t kinds) {
  return holds_short_word(bytes, count, letters, kinds);
}
#endif

int sentinel_holds_short_word(const uint8_t *bytes, size_t count, const uint8_t *letters, size_t kinds) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) return widest_holds_short_word(bytes, count, letters, kinds);
  if (HAVE_WIDE_REGISTERS) return wide_holds_short_word(bytes, count, letters, kinds);
#endif
  return holds_short_word(bytes, count, letters, kinds);
}
