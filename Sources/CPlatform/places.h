// Lists the bits of a word without a branch for each of them, since nobody can tell how many there are.
#ifndef SENTINEL_PLACES_H
#define SENTINEL_PLACES_H

#include "wide.h"

#ifdef HAS_WIDE_REGISTERS
#include <immintrin.h>

/// Writes where the bits of a block are that begins at `base`: the list has room for 64 more.
WIDE_REGISTERS static inline uint16_t *wide_list_places(uint16_t *out, uint64_t places, size_t base) {
  uint16_t *end = out + __builtin_popcountll(places);
  for (int k = 0; k < 4; k++) {
    out[k] = (uint16_t)(base + _tzcnt_u64(places));
    places &= places - 1;
  }
  for (out += 4; places != 0; places &= places - 1) *out++ = (uint16_t)(base + _tzcnt_u64(places));
  return end;
}

/// The same with the numbers of sixty-four bytes at hand.
WIDEST_REGISTERS static inline uint16_t *widest_list_places(uint16_t *out, uint64_t places, size_t base,
                                                            __m512i numbers) {
  __m512i list = _mm512_maskz_compress_epi8(places, numbers);
  __m512i first = _mm512_set1_epi16((short)base);
  size_t count = (size_t)__builtin_popcountll(places);
  _mm512_storeu_si512(out, _mm512_add_epi16(first, _mm512_cvtepu8_epi16(_mm512_castsi512_si256(list))));
  if (count > 32) {
    __m256i rest = _mm512_extracti64x4_epi64(list, 1);
    _mm512_storeu_si512(out + 32, _mm512_add_epi16(first, _mm512_cvtepu8_epi16(rest)));
  }
  return out + count;
}

/// The numbers of sixty-four bytes.
WIDEST_REGISTERS static inline __m512i widest_numbers(void) {
  uint8_t numbers[64];
  for (int k = 0; k < 64; k++) numbers[k] = (uint8_t)k;
  return _mm512_loadu_si512(numbers);
}
#endif

#endif
